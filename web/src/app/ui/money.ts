import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Format } from '../platform';

/** An amount in minor units, aligned as a number. */
@Component({
  selector: 'crm-money',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ words() }}`,
  host: { class: 'crm-number' },
})
export class Money {
  readonly minor = input.required<number>();
  /** ISO code; the dairy's own by default. */
  readonly currency = input<string | undefined>(undefined);
  /** Whether to leave the cents away. */
  readonly whole = input(false);
  readonly #money = inject(Format).money;
  protected readonly words = computed(() => this.#money(this.minor(), this.currency(), this.whole()));
}
