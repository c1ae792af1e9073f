import { Directive, ElementRef, afterRenderEffect, inject, input } from '@angular/core';

/**
 * Shows what an input holds as it is read elsewhere while nobody writes in it: a telephone number in groups. What the
 * field holds stays as it is; null leaves the input alone.
 */
@Directive({ selector: 'input[crmShownAs]', host: { '(blur)': 'show()' } })
export class ShownAs {
  readonly crmShownAs = input.required<string | null>();
  readonly #element = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;

  constructor() {
    // After the field has put its own text there.
    afterRenderEffect({
      write: () => {
        this.crmShownAs();
        if (this.#element !== this.#element.ownerDocument.activeElement) this.show();
      },
    });
  }

  protected show(): void {
    const text = this.crmShownAs();
    if (text !== null) this.#element.value = text;
  }
}
