import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Format, I18n, LiveStore, Session, type DocumentKind, type Live, type QuerySpec } from '../platform';
import { Icon, Ready, RelativeTime, State } from '../ui';
import { Figure } from './figure';

/** Who works here, and what the machinery could not do by itself. */
@Component({
  selector: 'crm-admin-figures',
  imports: [Figure, Icon, Ready, RelativeTime, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'crm-panel' },
  template: `
    <h2>{{ t('today.admin.title') }}</h2>
    <div class="row">
      <crm-figure [label]="t('today.admin.staff')" [value]="sizeOf(staff())" />
      <crm-figure [label]="t('today.admin.deadLetters')" [value]="sizeOf(deadLetters())" />
      <crm-figure [label]="t('today.admin.unsent')" [value]="sizeOf(unsent())" />
    </div>
    <crm-state [emptyTitle]="t('today.admin.fine')" [rows]="3">
      <ng-template [crmReady]="deadLetters()" let-rows>
        <ul>
          @for (letter of rows; track letter.id) {
            <li>
              <span><crm-icon name="error" /> {{ letter.handler }}: {{ letter.error }}</span>
              <crm-relative-time class="crm-label" [at]="letter.at" />
            </li>
          }
        </ul>
      </ng-template>
    </crm-state>
  `,
  styleUrl: './figures.scss',
})
export class AdminFigures {
  readonly #format = inject(Format);
  readonly #session = inject(Session);
  readonly #store = inject(LiveStore);
  protected readonly t = inject(I18n).text;

  protected readonly staff = this.#store.query(() =>
    this.#forAdmin({ from: ['user'], where: [['active', '==', true]], limit: 200 }),
  );
  protected readonly deadLetters = this.#store.query(() =>
    this.#forAdmin({ from: ['deadLetter'], orderBy: [['at', 'desc']], limit: 50 }),
  );
  protected readonly unsent = this.#store.query(() =>
    this.#forAdmin({ from: ['outbox'], where: [['state', 'in', ['pending', 'failed']]], limit: 200 }),
  );
  readonly #admin = computed(() => this.#session.role() === 'admin');

  protected sizeOf(live: Live<readonly unknown[]>): string {
    return live.value === undefined ? '–' : this.#format.number(live.value.length);
  }

  #forAdmin<K extends DocumentKind>(spec: QuerySpec<K>): QuerySpec<K> | null {
    return this.#admin() ? spec : null;
  }
}
