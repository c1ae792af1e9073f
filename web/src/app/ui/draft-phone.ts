import { inject, type WritableSignal } from '@angular/core';
import { expectPhones, readPhone } from './read-phone';
import { ShownPhones } from './shown-phones';

/** The telephone number of a form's draft: read when its field is left, and before the form is saved. */
export class DraftPhone<T extends { readonly phone: string }> {
  readonly #draft: WritableSignal<T>;
  readonly #countryOf: (draft: T) => string;
  readonly #phones = inject(ShownPhones);
  /** While a number is read: saving again would save twice. */
  #saving = false;

  constructor(draft: WritableSignal<T>, countryOf: (draft: T) => string) {
    this.#draft = draft;
    this.#countryOf = countryOf;
    expectPhones();
  }

  /** A number of the form as it is read elsewhere, and read again as the same if it is changed there. */
  readonly shown = (phone: string): string => this.#phones.text(phone, this.#countryOf(this.#draft()));

  /** Puts the number as it is stored in the place of what was typed, unless that was changed meanwhile. */
  async read(): Promise<void> {
    const typed = this.#draft();
    const phone = await readPhone(typed.phone, this.#countryOf(typed));
    this.#draft.update((draft) => (draft.phone === typed.phone ? { ...draft, phone } : draft));
  }

  /** Saves once the number is read; once, however often it is asked meanwhile. */
  readAnd(save: () => void): void {
    if (this.#saving) return;
    this.#saving = true;
    void this.read()
      .then(save)
      .finally(() => (this.#saving = false));
  }
}
