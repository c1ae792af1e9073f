import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { lineGoods } from '@creamline/domain/orders';
import type { Product } from '@creamline/domain/products';
import { Format, I18n } from '../../platform';
import { Icon, Money } from '../../ui';
import { WarningText } from '../warning-text';
import { quantityOf, type BasketLine } from './basket';
import type { LineWarnings } from './line-warnings';
import { pricedLines } from './priced-lines';

export interface Acceptance {
  readonly keys: readonly string[];
  readonly accepts: boolean;
}

/** The lines under entry: quantities by keyboard, what each comes to, and what to think about before sending. */
@Component({
  selector: 'crm-entry-lines',
  imports: [Icon, Money, WarningText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './entry-lines.html',
  styleUrl: './entry-lines.scss',
})
export class EntryLines {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = inject(I18n).text;
  protected readonly format = inject(Format);

  readonly lines = input.required<readonly BasketLine[]>();
  readonly products = input.required<ReadonlyMap<string, Product>>();
  readonly warnings = input.required<ReadonlyMap<string, LineWarnings>>();
  readonly accepted = input.required<readonly string[]>();
  readonly quantity = output<{ readonly sku: string; readonly quantity: number }>();
  readonly stepped = output<{ readonly sku: string; readonly by: number }>();
  readonly removed = output<string>();
  readonly acceptance = output<Acceptance>();
  /** Enter in a quantity: on to the next product. */
  readonly next = output();
  /** Whether a quantity stands there that cannot be ordered. */
  readonly wrongness = output<boolean>();

  readonly #wrong = signal<ReadonlySet<string>>(new Set());
  protected readonly rows = computed(() =>
    this.lines().map((line) => {
      const product = this.products().get(line.sku);
      const [priced] = pricedLines([line], this.products());
      const { warnings, keys } = this.warnings().get(line.sku) ?? { warnings: [], keys: [] };
      return {
        ...line,
        product,
        goods: priced === undefined ? null : lineGoods(priced),
        warnings,
        keys,
        accepts: keys.every((key) => this.accepted().includes(key)),
        wrong: this.#wrong().has(line.sku),
      };
    }),
  );

  protected type(sku: string, typed: string): void {
    const quantity = quantityOf(typed);
    this.#mark(sku, quantity === null);
    if (quantity !== null) this.quantity.emit({ sku, quantity });
  }

  /** Takes back what cannot be ordered when the field is left. */
  protected leave(sku: string, field: HTMLInputElement, quantity: number): void {
    field.value = String(quantity);
    this.#mark(sku, false);
  }

  protected step(sku: string, by: number): void {
    this.#mark(sku, false);
    this.stepped.emit({ sku, by });
  }

  protected move(event: KeyboardEvent, sku: string, index: number): void {
    switch (event.key) {
      case 'Enter':
        if (event.ctrlKey || event.metaKey) return;
        this.next.emit();
        break;
      case 'ArrowDown':
        this.focusLine(index + 1);
        break;
      case 'ArrowUp':
        this.focusLine(index - 1);
        break;
      case '+':
        this.step(sku, 1);
        break;
      case '-':
        this.step(sku, -1);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  focusLine(index: number): void {
    const field = this.#host.querySelectorAll<HTMLInputElement>('input.quantity')[index];
    field?.focus();
    field?.select();
  }

  #mark(sku: string, wrong: boolean): void {
    this.#wrong.update((skus) => {
      const next = new Set(skus);
      if (wrong) next.add(sku);
      else next.delete(sku);
      return next;
    });
    this.wrongness.emit(this.#wrong().size > 0);
  }
}
