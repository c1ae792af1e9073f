import { Injectable } from '@angular/core';
import type { TranslocoTranspiler, TranspileParams } from '@jsverse/transloco';
import { IntlMessageFormat } from 'intl-messageformat';

/** Fills texts by the rules of ICU MessageFormat: plurals and choices read right in every language. */
@Injectable()
export class IcuTranspiler implements TranslocoTranspiler {
  #formats = new Map<string, IntlMessageFormat>();
  #language = 'en';

  transpile({ value, params = {}, key }: TranspileParams): unknown {
    if (typeof value !== 'string') return value;
    // Most texts hold no value and need no parser; an apostrophe quotes only in texts that hold one.
    if (!value.includes('{')) return value;
    let format = this.#formats.get(value);
    if (format === undefined) {
      format = new IntlMessageFormat(value, this.#language, {}, { ignoreTag: true });
      this.#formats.set(value, format);
    }
    try {
      return format.format(params);
    } catch (error) {
      console.error(`Text ${key} cannot be filled`, error);
      return value;
    }
  }

  onLangChanged(language: string): void {
    this.#language = language;
    this.#formats = new Map();
  }
}
