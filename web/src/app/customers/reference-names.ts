import { Injectable, computed, inject, signal, type WritableSignal } from '@angular/core';
import { Session } from '../platform';
import { LiveStore } from '../platform';
import type { Stored } from '../platform';

type Named = 'user' | 'segment' | 'territory';

/**
 * Names that many pages show beside an id: staff, segments, territories. Read once a session, when a page first
 * needs them, not once a customer.
 */
@Injectable({ providedIn: 'root' })
export class ReferenceNames {
  readonly #store = inject(LiveStore);
  readonly #session = inject(Session);
  readonly #users = signal<readonly Stored<'user'>[] | null>(null);
  readonly #segments = signal<readonly Stored<'segment'>[] | null>(null);
  readonly #territories = signal<readonly Stored<'territory'>[] | null>(null);
  readonly #asked = new Set<Named>();

  readonly users = computed(() => this.#users() ?? []);
  readonly segments = computed(() => this.#segments() ?? []);
  readonly territories = computed(() => this.#territories() ?? []);
  /** Staff who may have customers of their own. */
  readonly reps = computed(() => this.users().filter((user) => user.active && user.role === 'rep'));

  readonly #userNames = computed(() => new Map(this.users().map((user) => [user.id, user.name])));
  readonly #segmentNames = computed(() => new Map(this.segments().map((each) => [each.id, each.name])));
  readonly #territoryNames = computed(() => new Map(this.territories().map((each) => [each.id, each.name])));

  /** Starts reading what is not there yet. */
  need(...kinds: readonly Named[]): void {
    for (const kind of kinds) {
      if (this.#asked.has(kind)) continue;
      this.#asked.add(kind);
      void this.#read(kind);
    }
  }

  /** A member of staff's name; empty until it is known, so that nobody ever reads an id. */
  userName(uid: string | null): string {
    if (uid === null) return '';
    return this.#userNames().get(uid) ?? (uid === this.#session.uid() ? this.#session.name() : '');
  }

  segmentName(id: string): string {
    return this.#segmentNames().get(id) ?? '';
  }

  territoryName(id: string | null): string {
    return id === null ? '' : (this.#territoryNames().get(id) ?? '');
  }

  async #read(kind: Named): Promise<void> {
    switch (kind) {
      case 'user':
        return this.#keep(kind, this.#users, () => this.#store.onceQuery({ from: ['user'], limit: 200 }));
      case 'segment':
        return this.#keep(kind, this.#segments, () =>
          this.#store.onceQuery({ from: ['segment'], limit: 200 }),
        );
      case 'territory':
        return this.#keep(kind, this.#territories, () =>
          this.#store.onceQuery({ from: ['territory'], limit: 200 }),
        );
    }
  }

  async #keep<T>(kind: Named, into: WritableSignal<T | null>, read: () => Promise<T>): Promise<void> {
    try {
      into.set(await read());
    } catch {
      // Asked again by the next page; until then the page shows no name.
      this.#asked.delete(kind);
    }
  }
}
