import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LiveStore } from '../../platform';

/** A customer's name, from the card that every role of the console may open, linked to the customer. */
@Component({
  selector: 'crm-card-name',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<a [routerLink]="['/customers', customerId()]">{{ name() || '…' }}</a>`,
  styles: `
    a {
      color: var(--crm-primary);
    }
  `,
})
export class CardName {
  readonly customerId = input.required<string>();
  readonly #card = inject(LiveStore).doc(() => ['customerCard', this.customerId()]);
  protected readonly name = computed(() => this.#card().value?.name ?? '');
  /** The name, once it is known and whenever it changes. */
  readonly named = output<string>();

  constructor() {
    effect(() => {
      if (this.name() !== '') this.named.emit(this.name());
    });
  }
}
