import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { IconOutlines } from './icon-outlines';
import type { IconName } from './icons';

/** An icon beside a word. It says nothing to a screen reader: the word does. */
@Component({
  selector: 'crm-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg viewBox="0 -960 960 960" aria-hidden="true" focusable="false">
    <path [attr.d]="outline()" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 20px;
      height: 20px;
    }

    svg {
      width: 100%;
      height: 100%;
      fill: currentColor;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly #outlines = inject(IconOutlines);
  protected readonly outline = computed(() => this.#outlines.of(this.name()));
}
