import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Clock, I18n, LiveStore, Session } from '../../platform';
import { SentOrders } from '../data/sent-orders';
import { DismissedDrafts } from './dismissed-drafts';
import { DraftRow } from './draft-row';
import { isCurrent } from './draft-stage';

/** The orders this person has sent that are not settled yet, or were judged a short while ago. */
@Component({
  selector: 'crm-draft-panel',
  imports: [DraftRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (ids().length > 0) {
      <section class="crm-panel" [attr.aria-label]="t('orders.draft.title')">
        <h2>{{ t('orders.draft.title') }}</h2>
        <ul>
          @for (id of ids(); track id) {
            <li><crm-draft-row [id]="id" /></li>
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
  readonly #dismissed = inject(DismissedDrafts);
  protected readonly t = inject(I18n).text;

  readonly #drafts = inject(LiveStore).query(() => ({
    from: ['orderDraft'],
    where: [['createdBy', '==', this.#session.uid()]],
    orderBy: [['createdAt', 'desc']],
    limit: 20,
  }));
  protected readonly ids = computed(() => {
    const drafts = this.#drafts().value ?? [];
    const current = drafts
      .filter((draft) => isCurrent(draft, this.#dismissed.ids(), this.#clock.now()))
      .map((draft) => draft.id);
    const known = new Set(drafts.map((draft) => draft.id));
    const elsewhere = this.#sent.ids().filter((id) => !known.has(id));
    return [...elsewhere, ...current];
  });
}
