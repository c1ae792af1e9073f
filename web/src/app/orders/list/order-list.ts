import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { deliveryDay, orderStatuses, orderTotals } from '@creamline/domain/orders';
import {
  CompanySettings,
  Format,
  I18n,
  LivePages,
  Namesakes,
  Session,
  SyncState,
  loading,
  type Live,
  type Stored,
} from '../../platform';
import { Apart, Icon, Money, PageHeader, Ready, RelativeTime, State } from '../../ui';
import { CustomerNames } from '../data/customer-names';
import { DraftPanel } from '../drafts/draft-panel';
import { OrderStatusChip } from '../order-status';
import { isFiltered, noFilter, orderFilterParams, readOrderFilter, type OrderFilter } from './order-filter';
import { orderCursor, orderListQuery } from './order-list-query';

/** The orders of the actor's scope, live, latest first; everything that narrows them is in the address. */
@Component({
  selector: 'crm-order-list',
  imports: [
    RouterLink,
    State,
    Ready,
    PageHeader,
    Apart,
    Icon,
    Money,
    RelativeTime,
    OrderStatusChip,
    DraftPanel,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './order-list.html',
  styleUrls: ['../../ui/list-table.scss', './order-list.scss'],
})
export class OrderList {
  readonly #session = inject(Session);
  readonly #company = inject(CompanySettings).company;
  readonly #router = inject(Router);
  readonly #names = inject(CustomerNames);
  readonly #sync = inject(SyncState);
  protected readonly t = inject(I18n).text;
  protected readonly format = inject(Format);

  readonly status = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly customer = input<string>();

  protected readonly statuses = orderStatuses.filter((status) => status !== 'draft');
  protected readonly mayEnter = computed(() => this.#session.can('create', 'orderDraft'));
  protected readonly filter = computed<OrderFilter>(
    () => {
      const address = { status: this.status(), from: this.from(), to: this.to(), customer: this.customer() };
      return readOrderFilter((name) => Object.entries(address).find(([key]) => key === name)?.[1] ?? null);
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly filtered = computed(() => isFiltered(this.filter()));
  protected readonly pages = new LivePages<'order'>({
    spec: (after) => {
      const scope = this.#session.customerScope();
      return scope === null ? null : orderListQuery(scope, this.filter(), this.#company().timeZone, after);
    },
    cursor: orderCursor,
  });
  protected readonly rows = computed<Live<readonly Stored<'order'>[]>>(() => {
    const first = this.pages.state() ?? loading;
    return first.value === undefined
      ? { ...first, value: undefined }
      : { ...first, value: this.pages.rows() };
  });
  /** What is said beside customers of one name. */
  protected readonly apart = inject(Namesakes).tellListed(() =>
    this.#names.listed(this.pages.rows().map(({ customerId }) => customerId)),
  );
  /** Whether there may be orders that this device has not read. */
  protected readonly isOfDevice = computed(
    () => this.rows().fromCache && this.pages.rows().length > 0 && this.#sync.offlineSince() !== null,
  );
  /** Net goods and totals of the rows shown, cancelled ones left out. */
  protected readonly sums = computed(() => {
    const counted = this.pages
      .rows()
      .filter((order) => order.status !== 'cancelled' && order.status !== 'refunded');
    return counted.reduce(
      (sum, order) => {
        const totals = this.totals(order);
        return { goods: sum.goods + totals.goodsMinor, total: sum.total + totals.totalMinor };
      },
      { goods: 0, total: 0 },
    );
  });

  constructor() {
    effect(() => {
      const filtered = this.filter().customerId;
      this.#names.need([
        ...(filtered === null ? [] : [filtered]),
        ...this.pages.rows().map((order) => order.customerId),
      ]);
    });
  }

  protected nameOf(customerId: string): string {
    return this.#names.name(customerId);
  }

  protected totals(order: Stored<'order'>): ReturnType<typeof orderTotals> {
    return order.totals ?? orderTotals(order.lines);
  }

  protected deliveryDay(order: Stored<'order'>): string | null {
    return deliveryDay(order, this.#company());
  }

  protected narrow(change: Partial<OrderFilter>): void {
    void this.#router.navigate([], { queryParams: orderFilterParams({ ...this.filter(), ...change }) });
  }

  protected narrowByStatus(value: string): void {
    this.narrow({ status: orderStatuses.find((status) => status === value) ?? null });
  }

  protected clear(): void {
    this.narrow(noFilter);
  }
}
