import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Clock, I18n, LiveStore, Namesakes, Session } from '../../platform';
import { CustomerNames } from '../data/customer-names';
import { SentOrders } from '../data/sent-orders';
import { DismissedDrafts } from './dismissed-drafts';
import { DraftRow } from './draft-row';
import { isCurrent } from './draft-stage';

interface SentOrder {
  readonly id: string;
  readonly customerId: string;
}

/** The orders this person has sent that are not settled yet, or were judged a short while ago. */
@Component({
  selector: 'crm-draft-panel',
  imports: [DraftRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (sent().length > 0) {
      <section class="crm-panel" [attr.aria-label]="t('orders.draft.title')">
        <h2>{{ t('orders.draft.title') }}</h2>
        <ul>
          @for (order of sent(); track order.id) {
            <li><crm-draft-row [id]="order.id" [place]="apart().get(order.customerId)" /></li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      margin-bottom: 16px;
      padding: 12px 0 4px;
    }

    h2 {
      padding: 0 16px;
      font-size: 12px;
      font-weight: 500;
      color: var(--crm-quiet);
    }

    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li + li {
      border-top: 1px solid var(--crm-line);
    }
  `,
})
export class DraftPanel {
  readonly #session = inject(Session);
  readonly #clock = inject(Clock);
  readonly #sent = inject(SentOrders);
  readonly #names = inject(CustomerNames);
  readonly #dismissed = inject(DismissedDrafts);
  protected readonly t = inject(I18n).text;

  readonly #drafts = inject(LiveStore).query(() => ({
    from: ['orderDraft'],
    where: [['createdBy', '==', this.#session.uid()]],
    orderBy: [['createdAt', 'desc']],
    limit: 20,
  }));
  protected readonly sent = computed<readonly SentOrder[]>(() => {
    const drafts = this.#drafts().value ?? [];
    const current = drafts.filter((draft) => isCurrent(draft, this.#dismissed.ids(), this.#clock.now()));
    const known = new Set(drafts.map((draft) => draft.id));
    const elsewhere = this.#sent
      .ids()
      .filter((id) => !known.has(id))
      .map((id) => ({ id, customerId: this.#sent.entry(id)?.customerId ?? '' }));
    return [...elsewhere, ...current];
  });
  /** What is said beside customers of one name. */
  protected readonly apart = inject(Namesakes).tellListed(() =>
    this.#names.listed(this.sent().map(({ customerId }) => customerId)),
  );
}
