import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { orderTotals, vatByRate, type PricedLine } from '@creamline/domain/orders';
import { Format, I18n } from '../platform';
import { Money } from '../ui';

/** What an order's lines add up to: goods, discounts, VAT by rate, deposit, total. */
@Component({
  selector: 'crm-order-figures',
  imports: [Money],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      <div>
        <dt>{{ t('orders.goods') }}</dt>
        <dd><crm-money [minor]="totals().goodsMinor" [currency]="currency()" /></dd>
      </div>
      @if (discount() > 0) {
        <div class="quiet">
          <dt>{{ t('orders.discountIncluded') }}</dt>
          <dd><crm-money [minor]="discount()" [currency]="currency()" /></dd>
        </div>
      }
      @for (vat of rates(); track vat.rate) {
        <div>
          <dt>{{ t('orders.vatAt', { rate: vat.text }) }}</dt>
          <dd><crm-money [minor]="vat.minor" [currency]="currency()" /></dd>
        </div>
      }
      <div>
        <dt>{{ t('orders.deposit') }}</dt>
        <dd><crm-money [minor]="totals().depositMinor" [currency]="currency()" /></dd>
      </div>
      <div class="total">
        <dt>{{ t('orders.total') }}</dt>
        <dd><crm-money [minor]="totals().totalMinor" [currency]="currency()" /></dd>
      </div>
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: 6px;
      margin: 0;
    }

    div {
      display: flex;
      justify-content: space-between;
      gap: 16px;
    }

    dd {
      margin: 0;
    }

    .quiet {
      color: var(--crm-quiet);
    }

    .total {
      padding-top: 8px;
      border-top: 1px solid var(--crm-line);
      font-size: 16px;
      font-weight: 500;
    }
  `,
})
export class OrderFigures {
  readonly #percent = inject(Format).percent;
  protected readonly t = inject(I18n).text;

  readonly lines = input.required<readonly PricedLine[]>();
  readonly currency = input<string>();

  protected readonly totals = computed(() => orderTotals(this.lines()));
  protected readonly discount = computed(() =>
    this.lines().reduce((sum, line) => sum + line.discountMinor, 0),
  );
  protected readonly rates = computed(() =>
    [...vatByRate(this.lines())]
      .sort(([a], [b]) => a - b)
      .map(([rate, minor]) => ({ rate, minor, text: this.#percent(rate, 1) })),
  );
}
