import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { deliveryDay, orderTotals } from '@creamline/domain/orders';
import {
  CompanySettings,
  Format,
  I18n,
  LivePages,
  LiveStore,
  Session,
  loading,
  type Live,
  type Stored,
} from '../../platform';
import { BarChart, Ready, State, type BarSeries } from '../../ui';
import { ProductCategories } from '../product-categories';
import { VOLUME_WEEKS, ordersQuery, volumeQuery } from './panel-queries';
import { weeklyVolume } from './weekly-volume';

/** A customer's orders, and what they took week by week. */
@Component({
  selector: 'crm-orders-panel',
  imports: [BarChart, Ready, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './orders-panel.html',
  styleUrl: '../../ui/rows.scss',
})
export class OrdersPanel {
  readonly customer = input.required<Stored<'customer'>>();

  readonly #session = inject(Session);
  readonly #format = inject(Format);
  readonly #company = inject(CompanySettings).company;
  readonly #categories = inject(ProductCategories);
  protected readonly t = inject(I18n).text;
  protected readonly mayOrder = computed(() => this.#session.can('create', 'orderDraft'));

  protected readonly pages = new LivePages<'order'>({
    spec: (after) => {
      const scope = this.#session.customerScope();
      return scope === null ? null : ordersQuery(this.customer().id, scope, after);
    },
    cursor: (order) => [order.placedAt, order.id],
  });
  protected readonly live = computed<Live<readonly Stored<'order'>[]>>(() => {
    const state = this.pages.state() ?? loading;
    return { ...state, value: state.value === undefined ? undefined : this.pages.rows() };
  });
  protected readonly rows = computed(() =>
    this.pages.rows().map((order) => {
      // The order system sends lines without sums.
      const totals = order.totals ?? orderTotals(order.lines);
      return {
        id: order.id,
        number: order.orderNumber,
        status: this.t(`customers.order.${order.status}`),
        day: this.#format.day(deliveryDay(order, this.#company()) ?? order.placedAt),
        total: this.#format.money(totals.totalMinor, order.currency),
        goods: this.#format.money(totals.goodsMinor, order.currency),
        quiet: order.status === 'cancelled' || order.status === 'refunded',
      };
    }),
  );

  readonly #delivered = inject(LiveStore).query(() => {
    const scope = this.#session.customerScope();
    return scope === null
      ? null
      : volumeQuery(this.customer().id, scope, this.#format.today(), this.#company().timeZone);
  });
  readonly #volume = computed(() =>
    weeklyVolume(
      this.#delivered().value ?? [],
      (sku) => this.#categories.of(sku),
      this.#format.today(),
      this.#company().timeZone,
      VOLUME_WEEKS,
    ),
  );
  protected readonly chartLabels = computed(() =>
    this.#volume().weeks.map((week) => this.#format.shortDay(week)),
  );
  protected readonly chartSeries = computed<readonly BarSeries[]>(() =>
    this.#volume().series.map((each) => ({ name: this.#categories.name(each.category), values: each.minor })),
  );
  protected readonly money = (minor: number): string => this.#format.money(minor, undefined, true);

  constructor() {
    this.#categories.need();
  }
}
