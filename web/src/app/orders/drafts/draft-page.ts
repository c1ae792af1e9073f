import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Format, I18n, LiveStore } from '../../platform';
import { Icon, Money, PageHeader, Ready, State } from '../../ui';
import { CustomerNames } from '../data/customer-names';
import { SentOrders } from '../data/sent-orders';
import { WarningText } from '../warning-text';
import { draftDifferences } from './draft-differences';
import { stageLooks } from './draft-row';
import { liveDraft } from './live-draft';
import { refusalWords } from './refusal-words';

/** An order on its way: waiting, being checked, and what the server decided, beside what was entered. */
@Component({
  selector: 'crm-draft-page',
  imports: [RouterLink, State, Ready, PageHeader, Icon, Money, WarningText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './draft-page.html',
  styleUrl: './draft-page.scss',
})
export class DraftPage {
  readonly #names = inject(CustomerNames);
  readonly #sent = inject(SentOrders);
  protected readonly t = inject(I18n).text;
  protected readonly format = inject(Format);

  readonly id = input.required<string>();
  protected readonly draft = liveDraft(this.id);
  protected readonly look = computed(() => stageLooks[this.draft.stage()]);
  protected readonly customerId = computed(
    () => this.draft.live().value?.customerId ?? this.#sent.entry(this.id())?.customerId ?? '',
  );
  protected readonly customer = computed(() => this.#names.name(this.customerId()));
  protected readonly order = inject(LiveStore).doc(() => {
    const orderId = this.draft.live().value?.orderId;
    return orderId ? ['order', orderId] : null;
  });
  protected readonly differences = computed(() => {
    const [draft, order] = [this.draft.live().value, this.order().value];
    return draft && order ? draftDifferences(draft, order) : [];
  });
  protected readonly reason = computed(() => refusalWords(this.draft.live().value?.error, this.t));
  protected readonly mend = computed(() => ({ customer: this.customerId(), mend: this.id() }));

  constructor() {
    effect(() => {
      if (this.customerId() !== '') this.#names.need([this.customerId()]);
    });
  }
}
