import { Directive, ElementRef, afterEveryRender, inject } from '@angular/core';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Tab stops once in a group of radios, at the chosen one; arrows choose the next, and the last is followed by the
 * first.
 */
@Directive({ selector: '[crmRadioKeys]', host: { '(keydown)': 'pressed($event)' } })
export class RadioKeys {
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterEveryRender({ write: () => this.#stopOnce() });
  }

  protected pressed(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step === undefined) return;
    const radios = this.#radios();
    const at = radios.findIndex((radio) => radio === event.target);
    const next = radios[(at + step + radios.length) % radios.length];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
    if (!isChosen(next)) next.click();
  }

  #stopOnce(): void {
    const radios = this.#radios();
    const stop = radios.find(isChosen) ?? radios[0];
    for (const radio of radios) radio.tabIndex = radio === stop ? 0 : -1;
  }

  #radios(): readonly HTMLElement[] {
    return [...this.#element.querySelectorAll<HTMLElement>('[role="radio"]')];
  }
}

function isChosen(radio: HTMLElement): boolean {
  return radio.getAttribute('aria-checked') === 'true';
}
