import { Injectable, computed, inject, signal } from '@angular/core';
import { rooms, type Language, type Room, type TextKey } from '../../i18n/rooms';
import { DeviceStorage } from './device-storage';
import { fillNames, isPattern } from './fill-text';
import type * as textPatterns from './text-patterns';

export type { Language, Room, TextKey };
export type TextValues = Readonly<Record<string, string | number | Date>>;

/** A language we speak; null for others. */
export function asLanguage(value: unknown): Language | null {
  return value === 'en' || value === 'de' ? value : null;
}

/** The texts of the console. `text` reads signals: a template that calls it follows the language. */
@Injectable({ providedIn: 'root' })
export class I18n {
  readonly #device = inject(DeviceStorage);
  readonly #language = signal<Language>(
    asLanguage(this.#device.read('language')) ?? asLanguage(navigator.language.slice(0, 2)) ?? 'en',
  );
  readonly #texts = { en: new Map<string, string>(), de: new Map<string, string>() };
  /** Counts what has been loaded into the maps: who reads them reads this first. */
  readonly #loaded = signal(0);
  readonly #needed = new Set<Room>();
  readonly #done = new Set<string>();
  /** What fills plurals and choices. It comes with the first texts that hold any: signing in needs none. */
  #patterns: typeof textPatterns | null = null;

  readonly language = this.#language.asReadonly();
  /** The BCP 47 tag for formats: English as it is written in Europe. */
  readonly locale = computed(() => (this.#language() === 'de' ? 'de-DE' : 'en-GB'));

  /** The text of a key with its values filled in. A field, so that a component can take it as `protected t`. */
  readonly text = (key: TextKey, values: TextValues = {}): string => this.textNamed(key, values) ?? key;

  /** The text of a key that data names; null where no room has it. */
  readonly textNamed = (key: string, values: TextValues = {}): string | null => {
    this.#loaded();
    const text = this.#texts[this.#language()].get(key);
    return text === undefined ? null : this.#fill(text, values, key);
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
    document.documentElement.lang = language;
  }

  async #load(language: Language): Promise<void> {
    document.documentElement.lang = this.#language();
    await Promise.all([...this.#needed].map((room) => this.#loadRoom(room, language)));
    this.#loaded.update((count) => count + 1);
  }

  async #loadRoom(room: Room, language: Language): Promise<void> {
    const name = `${room}.${language}`;
    if (this.#done.has(name)) return;
    const { default: texts } = await rooms[room][language]();
    if (Object.values(texts).some(isPattern)) this.#patterns ??= await import('./text-patterns');
    for (const [key, text] of Object.entries(texts)) this.#texts[language].set(key, text);
    this.#done.add(name);
  }

  #fill(text: string, values: TextValues, key: string): string {
    // Most texts hold no value.
    if (!text.includes('{')) return text;
    try {
      const filled = isPattern(text)
        ? this.#patterns?.fillPattern(text, this.#language(), values)
        : fillNames(text, values);
      if (filled !== null && filled !== undefined) return filled;
      console.error(`Text ${key} cannot be filled: a value is missing`);
    } catch (error) {
      console.error(`Text ${key} cannot be filled`, error);
    }
    return text;
  }
}

/** For a route's `resolve`: the page appears with its words. */
export function texts(...names: readonly Room[]): () => Promise<true> {
  return () => inject(I18n).need(...names);
}
