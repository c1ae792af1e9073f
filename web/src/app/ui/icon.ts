import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { IconName } from './icons';

/** An icon beside a word. It says nothing to a screen reader: the word does. */
@Component({
  selector: 'crm-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // The picture is no script: it is fetched once, beside whatever page needs it first.
  template: `<svg aria-hidden="true" focusable="false"><use [attr.href]="'icons.svg#' + name()" /></svg>`,
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
}
