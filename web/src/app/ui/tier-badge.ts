import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Tier } from '@creamline/domain/loyalty';
import { I18n } from '../platform';

/** A loyalty tier: a coloured dot and its name. */
@Component({
  selector: 'crm-tier-badge',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="dot" [class]="tier()" aria-hidden="true"></span>{{ name() }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      white-space: nowrap;
    }

    .dot {
      width: 10px;
      height: 10px;
      border-radius: 50%;
    }

    .bronze {
      background: var(--crm-tier-bronze);
    }

    .silver {
      background: var(--crm-tier-silver);
    }

    .gold {
      background: var(--crm-tier-gold);
    }

    .platinum {
      background: var(--crm-tier-platinum);
    }
  `,
})
export class TierBadge {
  readonly tier = input.required<Tier>();
  readonly #text = inject(I18n).text;
  protected readonly name = computed(() => this.#text(`ui.tier.${this.tier()}`));
}
