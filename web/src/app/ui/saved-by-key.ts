import { Directive, ElementRef, Injector, afterNextRender, inject } from '@angular/core';

/** A sheet that Ctrl+Enter, or ⌘ Enter, saves from any of its fields. */
@Directive({ host: { '(keydown.control.enter)': 'enter($event)', '(keydown.meta.enter)': 'enter($event)' } })
export abstract class SavedByKey {
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);

  protected abstract save(): void;

  /** Saves once for a key, and never by one that was held from before the sheet opened. */
  protected enter(event: Event): void {
    // The focus goes back to what opened the sheet, which the same key would press again.
    event.preventDefault();
    if (!(event instanceof KeyboardEvent && event.repeat)) this.save();
  }

  /** Leads to the first field that is wrong, as soon as it says so. */
  protected focusWrong(): void {
    const focus = (): void =>
      this.#element.querySelector<HTMLElement>('[aria-invalid="true"]:not(:disabled)')?.focus();
    afterNextRender({ mixedReadWrite: focus }, { injector: this.#injector });
  }
}
