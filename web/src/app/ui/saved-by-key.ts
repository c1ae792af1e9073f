import { Directive } from '@angular/core';

/** A sheet that Ctrl+Enter, or ⌘ Enter, saves from any of its fields. */
@Directive({ host: { '(keydown.control.enter)': 'enter($event)', '(keydown.meta.enter)': 'enter($event)' } })
export abstract class SavedByKey {
  protected abstract save(): void;

  /** Saves once for a key, and never by one that was held from before the sheet opened. */
  protected enter(event: Event): void {
    // The focus goes back to what opened the sheet, which the same key would press again.
    event.preventDefault();
    if (!(event instanceof KeyboardEvent && event.repeat)) this.save();
  }
}
