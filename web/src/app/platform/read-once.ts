/** Reads something of each id once, however often it is asked for; what could not be read is asked for again. */
export class ReadOnce<T> {
  readonly #read: (id: string) => Promise<T>;
  readonly #asked = new Set<string>();

  constructor(read: (id: string) => Promise<T>) {
    this.#read = read;
  }

  /** What is read now, side by side: nothing of the ids that were asked for before. */
  async ask(ids: readonly string[]): Promise<readonly (readonly [id: string, read: T])[]> {
    const fresh = [...new Set(ids)].filter((id) => !this.#asked.has(id));
    for (const id of fresh) this.#asked.add(id);
    return (await Promise.all(fresh.map((id) => this.#one(id)))).flat();
  }

  async #one(id: string): Promise<readonly (readonly [string, T])[]> {
    try {
      return [[id, await this.#read(id)]];
    } catch {
      this.#asked.delete(id);
      return [];
    }
  }
}
