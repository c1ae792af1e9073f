import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { OrderStatus } from '@creamline/domain/orders';
import { I18n } from '../platform';
import { Icon, type IconName } from '../ui';

const looks: Readonly<Record<OrderStatus, { readonly icon: IconName; readonly tone: string }>> = {
  draft: { icon: 'edit', tone: '' },
  placed: { icon: 'receiptLong', tone: '' },
  confirmed: { icon: 'check', tone: '' },
  delivered: { icon: 'localShipping', tone: 'good' },
  cancelled: { icon: 'close', tone: 'risk' },
  refunded: { icon: 'undo', tone: 'watch' },
};

/** Where an order stands, as a word with its icon. */
@Component({
  selector: 'crm-order-status',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="crm-chip"
    ><crm-icon [name]="look().icon" [class]="look().tone" />{{ name() }}</span
  >`,
  styles: `
    crm-icon {
      width: 16px;
      height: 16px;
      color: var(--crm-quiet);
    }

    .good {
      color: var(--crm-good);
    }

    .watch {
      color: var(--crm-watch);
    }

    .risk {
      color: var(--crm-risk);
    }
  `,
})
export class OrderStatusChip {
  readonly status = input.required<OrderStatus>();
  readonly #text = inject(I18n).text;
  protected readonly look = computed(() => looks[this.status()]);
  protected readonly name = computed(() => this.#text(`orders.status.${this.status()}`));
}
