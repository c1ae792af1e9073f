import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { CustomerStats } from '@creamline/domain/customers';
import type { Product } from '@creamline/domain/products';
import { daysBetween } from '@creamline/domain/time';
import { Format, I18n } from '../../platform';
import { Money } from '../../ui';
import type { BasketLine } from './basket';
import { offers, searchable } from './product-search';
import { OptionLook, SearchBox } from './search-box';

/** Finds products: what this customer usually takes first, Enter adds one more. */
@Component({
  selector: 'crm-product-search-box',
  imports: [SearchBox, OptionLook, Money],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-search-box
      #box
      [keepsOpen]="true"
      [label]="t('orders.entry.search')"
      [hint]="t('orders.entry.searchHint')"
      [nothing]="t('orders.entry.noProduct')"
      [(text)]="text"
      (chosen)="added.emit($event.id)"
      (counted)="stepped.emit({ sku: $event.option.id, by: $event.by })"
    >
      <ng-template [crmOption]="options()" let-option>
        <span class="offer">
          <span class="name">
            {{ option.product.name }}
            <span class="crm-label">{{ option.usualText || option.product.sku }}</span>
          </span>
          @if (option.quantity > 0) {
            <span class="crm-chip">{{ t('orders.entry.inOrder', { quantity: option.quantity }) }}</span>
          }
          <crm-money [minor]="option.product.priceMinor" [currency]="option.product.currency" />
        </span>
      </ng-template>
    </crm-search-box>
  `,
  styles: `
    .offer {
      display: flex;
      align-items: center;
      gap: 12px;
    }

    .name {
      display: grid;
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class ProductSearchBox {
  readonly #format = inject(Format);
  protected readonly t = inject(I18n).text;

  readonly products = input.required<readonly Product[]>();
  readonly taken = input.required<CustomerStats['products']>();
  readonly lines = input.required<readonly BasketLine[]>();
  readonly added = output<string>();
  readonly stepped = output<{ readonly sku: string; readonly by: 1 | -1 }>();

  protected readonly text = signal('');
  protected readonly box = viewChild.required<SearchBox<{ id: string }>>('box');
  readonly #searchable = computed(() => searchable(this.products()));
  protected readonly options = computed(() =>
    offers(this.#searchable(), this.text(), this.taken()).map(({ product, usual }) => ({
      id: product.sku,
      product,
      quantity: this.lines().find((line) => line.sku === product.sku)?.quantity ?? 0,
      usualText:
        usual === null
          ? ''
          : this.t('orders.entry.usual', {
              quantity: this.#format.number(usual.quantity),
              when: this.#format.relativeDays(daysBetween(this.#format.today(), usual.lastDay)),
            }),
    })),
  );

  focus(): void {
    this.box().focus();
  }
}
