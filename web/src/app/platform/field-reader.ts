import type { ListedDocument } from './wire-query';

/** Reads single fields of a document, by their paths; whatever is not of the kind asked for is null. */
export class FieldReader {
  readonly #document: ListedDocument;

  constructor(document: ListedDocument) {
    this.#document = document;
  }

  get id(): string {
    return this.#document.id;
  }

  /** Whether there is a value, of whatever kind. */
  has(path: string): boolean {
    return (this.#at(path) ?? null) !== null;
  }

  text(path: string): string | null {
    const value = this.#at(path);
    return typeof value === 'string' ? value : null;
  }

  number(path: string): number | null {
    const value = this.#at(path);
    return typeof value === 'number' ? value : null;
  }

  time(path: string): Date | null {
    const value = this.#at(path);
    return value instanceof Date ? value : null;
  }

  texts(path: string): readonly string[] {
    const value = this.#at(path);
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  }

  oneOf<T extends string>(path: string, choices: readonly T[]): T | null {
    const value = this.#at(path);
    return choices.find((choice) => choice === value) ?? null;
  }

  #at(path: string): unknown {
    let value: unknown = this.#document.values;
    for (const name of path.split('.')) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = Reflect.get(value, name);
    }
    return value;
  }
}
