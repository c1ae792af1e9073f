import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { loggedTypes } from '@creamline/domain/interactions';
import { complianceOf } from '@creamline/domain/tasks';
import { addMonths, instantOf, monthOf } from '@creamline/domain/time';
import { Clock, CompanySettings, Format, I18n, LiveStore, Session, mapLive } from '../platform';
import { Ready, State } from '../ui';
import { customersContacted } from './customers-contacted';
import { Figure } from './figure';
import { changeOf } from './month-figures';

/** How many customers a representative has spoken to this month, and how many promised follow-ups were kept. */
@Component({
  selector: 'crm-contact-figures',
  imports: [Figure, Ready, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'crm-panel' },
  template: `
    <header>
      <h2>{{ t('today.contact.title') }}</h2>
      <span class="crm-label">{{ t('today.sales.compared') }}</span>
    </header>
    <crm-state [rows]="2">
      <ng-template [crmReady]="figures()" let-figures>
        <div class="row">
          <crm-figure
            [label]="t('today.contact.customers')"
            [value]="figures.contacted"
            [change]="figures.change"
          />
          <crm-figure [label]="t('today.contact.kept')" [value]="kept()" [note]="keptNote()" />
        </div>
      </ng-template>
    </crm-state>
  `,
  styleUrl: './figures.scss',
})
export class ContactFigures {
  readonly #session = inject(Session);
  readonly #format = inject(Format);
  readonly #company = inject(CompanySettings).company;
  readonly #now = inject(Clock).now;
  readonly #store = inject(LiveStore);
  protected readonly t = inject(I18n).text;

  readonly #monthStart = computed(() => this.#startOf(0));
  readonly #logged = this.#store.query(() => {
    const scope = this.#session.customerScope();
    if (scope === null) return null;
    return {
      from: ['interaction'],
      where: [...scope, ['interactionType', 'in', loggedTypes], ['timestamp', '>=', this.#startOf(-1)]],
      orderBy: [['timestamp', 'desc']],
      limit: 200,
    };
  });
  readonly #due = this.#store.query(() => {
    const uid = this.#session.uid();
    if (uid === '') return null;
    return {
      from: ['task'],
      where: [
        ['assigneeId', '==', uid],
        ['dueAt', '>=', this.#monthStart()],
      ],
      orderBy: [['dueAt', 'asc']],
      limit: 200,
    };
  });
  protected readonly figures = computed(() =>
    mapLive(this.#logged(), (rows) => {
      const { now, before } = customersContacted(rows, {
        today: this.#format.today(),
        timeZone: this.#company().timeZone,
      });
      return { contacted: this.#format.number(now), change: changeOf(now, before) };
    }),
  );
  readonly #compliance = computed(() => {
    const tasks = (this.#due().value ?? []).filter(({ sourceType }) => sourceType === 'interaction');
    return complianceOf(tasks, this.#monthStart(), this.#now(), this.#company().timeZone);
  });
  protected readonly kept = computed(() => {
    const { share } = this.#compliance();
    return share === null ? '–' : this.#format.percent(share);
  });
  protected readonly keptNote = computed(() => {
    const { due, doneInTime } = this.#compliance();
    return due === 0
      ? this.t('today.contact.noneDue')
      : this.t('today.contact.keptNote', { done: doneInTime, due });
  });

  #startOf(months: number): Date {
    const day = addMonths(`${monthOf(this.#format.today())}-01`, months);
    return instantOf(day, this.#company().timeZone);
  }
}
