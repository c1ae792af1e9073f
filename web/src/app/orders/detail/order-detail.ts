import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { lineGoods, orderWarnings, type OrderLine } from '@creamline/domain/orders';
import { Format, I18n, LiveStore, Session, isUnknownHere, type Stored } from '../../platform';
import { Icon, Money, PageHeader, Ready, State } from '../../ui';
import { Catalogue } from '../data/catalogue';
import { CustomerNames } from '../data/customer-names';
import { OrderFigures } from '../order-figures';
import { OrderStatusChip } from '../order-status';
import { WarningText } from '../warning-text';
import { orderSteps } from './order-steps';

/** One order, live: its lines, what they add up to, what is known of its way, and what it earned. */
@Component({
  selector: 'crm-order-detail',
  imports: [RouterLink, State, Ready, PageHeader, Icon, Money, OrderFigures, OrderStatusChip, WarningText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './order-detail.html',
  styleUrl: './order-detail.scss',
})
export class OrderDetail {
  readonly #session = inject(Session);
  readonly #store = inject(LiveStore);
  readonly #names = inject(CustomerNames);
  readonly #catalogue = inject(Catalogue);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.text;
  protected readonly format = inject(Format);

  readonly id = input.required<string>();
  protected readonly order = this.#store.doc(() => ['order', this.id()]);
  /**
   * The order's own entry on its customer's timeline carries the points that were booked. Asked for as a list of one:
   * it comes with the delivery, and a document that is not there yet would be refused.
   */
  readonly #booked = this.#store.query(() => {
    const scope = this.#session.customerScope();
    const customerId = this.order().value?.customerId;
    if (scope === null || customerId === undefined) return null;
    return {
      from: ['orderInteraction', customerId],
      where: [...scope, ['relatedIds.orderId', '==', this.id()]],
      limit: 1,
    };
  });
  readonly #dietary = this.#store.doc(() => {
    const customerId = this.order().value?.customerId;
    return customerId !== undefined && this.#session.can('get', 'dietary') ? ['dietary', customerId] : null;
  });
  protected readonly points = computed(() => this.#booked().value?.[0]?.order?.points ?? null);
  protected readonly customer = computed(() => this.#names.name(this.order().value?.customerId ?? ''));
  protected readonly mayEnter = computed(() => this.#session.can('create', 'orderDraft'));
  protected readonly steps = computed(() => {
    const order = this.order().value;
    return order ? orderSteps(order) : [];
  });
  protected readonly warnings = computed(() => {
    const [order, dietary] = [this.order().value, this.#dietary().value];
    if (!order || !dietary || this.#catalogue.status() !== 'ready') return [];
    const lines = order.lines.map(({ sku }) => ({ sku, seenPriceMinor: null }));
    const found = orderWarnings({ lines, products: this.#catalogue.bySku(), dietary });
    return found.filter((warning) => warning.kind.startsWith('allergen'));
  });

  /** Whether nothing can be said of allergens, because this device has never read what the customer declared. */
  protected readonly unchecked = computed(() => isUnknownHere(this.#dietary()));

  constructor() {
    this.#catalogue.load();
    effect(() => {
      const customerId = this.order().value?.customerId;
      if (customerId !== undefined) this.#names.need([customerId]);
    });
  }

  protected goods(line: OrderLine): number {
    return lineGoods(line);
  }

  /** Where it was entered, in words where the console has some: order systems name themselves as they like. */
  protected source({ source }: Stored<'order'>): string {
    return this.#i18n.textNamed(`orders.source.${source.toLowerCase()}`) ?? source;
  }

  protected heading(order: Stored<'order'>): string {
    return this.t('orders.detail.heading', { number: order.orderNumber });
  }

  protected print(): void {
    window.print();
  }
}
