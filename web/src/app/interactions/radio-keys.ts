import { Directive, ElementRef, inject } from '@angular/core';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Arrows choose the next button of a group of radios, and the last is followed by the first. */
@Directive({ selector: '[crmRadioKeys]', host: { '(keydown)': 'pressed($event)' } })
export class RadioKeys {
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected pressed(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step === undefined) return;
    const radios = [...this.#element.querySelectorAll<HTMLElement>('[role="radio"]')];
    const at = radios.findIndex((radio) => radio === event.target);
    const next = radios[(at + step + radios.length) % radios.length];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
    if (next.getAttribute('aria-checked') !== 'true') next.click();
  }
}
