import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { OrderWarning } from '@creamline/domain/orders';
import { allergens } from '@creamline/domain/products';
import { Format, I18n } from '../platform';
import { Icon, type IconName } from '../ui';

type Tone = 'risk' | 'watch' | 'plain';

const looks: Readonly<Record<OrderWarning['kind'], { readonly icon: IconName; readonly tone: Tone }>> = {
  allergenConflict: { icon: 'error', tone: 'risk' },
  allergenMayContain: { icon: 'warning', tone: 'watch' },
  allergenUnknown: { icon: 'help', tone: 'watch' },
  unknownProduct: { icon: 'error', tone: 'risk' },
  inactiveProduct: { icon: 'error', tone: 'risk' },
  priceChanged: { icon: 'info', tone: 'plain' },
  shortShelfLife: { icon: 'schedule', tone: 'plain' },
};

/** One warning about a product, in words, with an icon and a colour for how much it matters. */
@Component({
  selector: 'crm-warning-text',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<crm-icon [name]="look().icon" /><span>{{ words() }}</span>`,
  host: { '[class]': 'look().tone' },
  styles: `
    :host {
      display: flex;
      align-items: flex-start;
      gap: 6px;
      font-size: 13px;
      overflow-wrap: anywhere;
    }

    :host.risk {
      color: var(--crm-risk);
    }

    :host.watch {
      color: var(--crm-watch);
    }

    :host.plain {
      color: var(--crm-quiet);
    }

    crm-icon {
      width: 18px;
      height: 18px;
    }
  `,
})
export class WarningText {
  readonly #text = inject(I18n).text;
  readonly #format = inject(Format);

  readonly warning = input.required<OrderWarning>();
  protected readonly look = computed(() => looks[this.warning().kind]);
  protected readonly words = computed(() => {
    const { kind, sku, values } = this.warning();
    const allergen = allergens.find((name) => name === values['allergen']) ?? 'lactose';
    return this.#text(`orders.warning.${kind}`, {
      product: values['name'] ?? sku,
      allergen: this.#text(`orders.allergen.${allergen}`),
      days: values['days'] ?? 0,
      seen: this.#format.money(Number(values['seenMinor'] ?? 0)),
      now: this.#format.money(Number(values['nowMinor'] ?? 0)),
    });
  });
}
