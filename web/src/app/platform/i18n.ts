import { Injectable, computed, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { rooms, type Language, type Room, type TextKey } from '../../i18n/rooms';
import { DeviceStorage } from './device-storage';

export type { Language, Room, TextKey };
export type TextValues = Readonly<Record<string, string | number | Date>>;

const languages = { en: 'en', de: 'de' } as const;

/** A language we speak; null for others. */
export function asLanguage(value: unknown): Language | null {
  return value === 'en' || value === 'de' ? value : null;
}

/** The texts of the console. `text` reads signals: a template that calls it follows the language. */
@Injectable({ providedIn: 'root' })
export class I18n {
  readonly #transloco = inject(TranslocoService);
  readonly #device = inject(DeviceStorage);
  readonly #language = signal<Language>(
    asLanguage(this.#device.read('language')) ?? asLanguage(navigator.language.slice(0, 2)) ?? languages.en,
  );
  readonly #loaded = signal(0);
  readonly #needed = new Set<Room>();

  readonly language = this.#language.asReadonly();
  /** The BCP 47 tag for formats: English as it is written in Europe. */
  readonly locale = computed(() => (this.#language() === 'de' ? 'de-DE' : 'en-GB'));

  /** The text of a key with its values filled in. A field, so that a component can take it as `protected t`. */
  readonly text = (key: TextKey, values: TextValues = {}): string => {
    this.#loaded();
    return this.#transloco.translate(key, { ...values }, this.#language());
  };

  /** The text of a key that data names; null where no room has it. */
  readonly textNamed = (key: string, values: TextValues = {}): string | null => {
    this.#loaded();
    const known = this.#transloco.getTranslation(this.#language());
    return key in known ? this.#transloco.translate(key, { ...values }, this.#language()) : null;
  };

  /** Loads the texts of rooms; a route waits for its own. */
  async need(...names: readonly Room[]): Promise<true> {
    for (const name of names) this.#needed.add(name);
    await this.#load(this.#language());
    return true;
  }

  async choose(language: Language): Promise<void> {
    await this.#load(language);
    this.#device.write('language', language);
    this.#language.set(language);
    this.#transloco.setActiveLang(language);
    document.documentElement.lang = language;
  }

  readonly #done = new Set<string>();
  async #load(language: Language): Promise<void> {
    document.documentElement.lang = this.#language();
    await Promise.all(
      [...this.#needed].map(async (room) => {
        const name = `${room}.${language}`;
        if (this.#done.has(name)) return;
        const { default: texts } = await rooms[room][language]();
        this.#transloco.setTranslation(texts, language, { merge: true, emitChange: false });
        this.#done.add(name);
      }),
    );
    this.#loaded.update((count) => count + 1);
  }
}

/** For a route's `resolve`: the page appears with its words. */
export function texts(...names: readonly Room[]): () => Promise<true> {
  return () => inject(I18n).need(...names);
}
