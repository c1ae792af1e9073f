import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { interactionTypes, type InteractionType } from '@creamline/domain/interactions';
import { addDays } from '@creamline/domain/time';
import { InteractionLogger } from '../../interactions';
import { Clock, CompanySettings, Format, I18n, Session, Writer, type Stored } from '../../platform';
import { Fresh, Ready, State, Toasts } from '../../ui';
import { ReferenceNames } from '../reference-names';
import { byDay } from './days';
import type { EntryEdit } from './entry-correction';
import { TimelineEntry } from './timeline-entry';
import { TimelinePages } from './timeline-pages';
import { editableEntry, entryView, readType } from './timeline-view';

/** What happened with the customer, newest first, by the dairy's days; an order shows up as it is written. */
@Component({
  selector: 'crm-timeline-panel',
  imports: [Fresh, Ready, State, TimelineEntry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './timeline-panel.html',
  styleUrl: './timeline-panel.scss',
})
export class TimelinePanel {
  readonly customer = input.required<Stored<'customer'>>();

  readonly #session = inject(Session);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #format = inject(Format);
  readonly #now = inject(Clock).now;
  readonly #zone = inject(CompanySettings).company;
  readonly #names = inject(ReferenceNames);
  readonly #writer = inject(Writer);
  readonly #toasts = inject(Toasts);
  readonly #logger = inject(InteractionLogger);
  readonly #query = toSignal(this.#route.queryParamMap, { requireSync: true });
  protected readonly t = inject(I18n).text;

  protected readonly type = computed(() => readType(this.#query().get('type')));
  protected readonly types = computed(() => [
    { type: null, text: this.t('customers.timeline.all') },
    ...interactionTypes.map((type) => ({ type, text: this.t(`customers.interaction.${type}`) })),
  ]);
  protected readonly pages = new TimelinePages(() => ({
    customerId: this.customer().id,
    scope: this.#session.customerScope(),
    type: this.type(),
  }));
  protected readonly days = computed(() => {
    const today = this.#format.today();
    const uid = this.#session.uid();
    const rows = this.pages.rows().map((entry) => ({
      entry,
      view: entryView(entry),
      look: `${entry.order?.status ?? ''} ${String(entry.order?.points ?? '')} ${entry.summary}`,
      who: entry.auto ? '' : this.#names.userName(entry.userId),
      editable: editableEntry(entry, uid, this.#now()),
    }));
    return byDay(rows, (row) => row.view.at, this.#zone().timeZone).map((group) => ({
      ...group,
      title:
        group.day === today
          ? this.t('customers.timeline.today')
          : group.day === addDays(today, -1)
            ? this.t('customers.timeline.yesterday')
            : this.#format.day(group.day),
    }));
  });
  protected readonly mayLog = computed(() => this.#session.can('create', 'interaction'));
  protected readonly editing = signal<string | null>(null);

  constructor() {
    this.#names.need('user');
  }

  protected choose(type: InteractionType | null): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: { type },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected log(): void {
    void this.#logger.open();
  }

  /** Puts an entry right; the earlier words come back on request. */
  protected correct(entry: Stored<'interaction'>, edit: EntryEdit): void {
    this.editing.set(null);
    const before = { summary: entry.summary, detailedNotes: entry.detailedNotes };
    this.#writer.update(['interaction', entry.id], entry, { ...edit });
    this.#toasts.show(this.t('customers.timeline.corrected'), {
      undo: () => {
        const present = this.pages.rows().find((row) => row.id === entry.id);
        if (present !== undefined) this.#writer.update(['interaction', entry.id], present, before);
      },
    });
  }
}
