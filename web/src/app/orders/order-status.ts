import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { OrderStatus } from '@creamline/domain/orders';
import { I18n } from '../platform';
import { ToneChip, type Look } from '../ui';

const looks: Readonly<Record<OrderStatus, Look>> = {
  draft: { icon: 'edit', tone: 'quiet' },
  placed: { icon: 'receiptLong', tone: 'quiet' },
  confirmed: { icon: 'check', tone: 'quiet' },
  delivered: { icon: 'localShipping', tone: 'good' },
  cancelled: { icon: 'close', tone: 'risk' },
  refunded: { icon: 'undo', tone: 'watch' },
};

/** Where an order stands. */
@Component({
  selector: 'crm-order-status',
  imports: [ToneChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<crm-tone-chip [look]="look()" [name]="name()" />`,
})
export class OrderStatusChip {
  readonly status = input.required<OrderStatus>();
  readonly #text = inject(I18n).text;
  protected readonly look = computed(() => looks[this.status()]);
  protected readonly name = computed(() => this.#text(`orders.status.${this.status()}`));
}
