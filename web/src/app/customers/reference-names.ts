import { Injectable, computed, inject, signal, untracked, type Signal } from '@angular/core';
import { LiveStore, Session, type Live, type Stored } from '../platform';

type Named = 'user' | 'segment' | 'territory';

/**
 * Names that many pages show beside an id: staff, segments, territories. One list of each for the whole session, when
 * a page first needs it, not once a customer; this device's own copy shows at once, and without a connection.
 */
@Injectable({ providedIn: 'root' })
export class ReferenceNames {
  readonly #store = inject(LiveStore);
  readonly #session = inject(Session);
  readonly #needed = signal<ReadonlySet<Named>>(new Set());
  readonly #users = this.#list('user');
  readonly #segments = this.#list('segment');
  readonly #territories = this.#list('territory');

  readonly users = computed(() => this.#users().value ?? []);
  readonly segments = computed(() => this.#segments().value ?? []);
  readonly territories = computed(() => this.#territories().value ?? []);
  /** Staff who may have customers of their own. */
  readonly reps = computed(() => this.users().filter((user) => user.active && user.role === 'rep'));

  readonly #userNames = computed(() => new Map(this.users().map((user) => [user.id, user.name])));
  readonly #segmentNames = computed(() => new Map(this.segments().map((each) => [each.id, each.name])));
  readonly #territoryNames = computed(() => new Map(this.territories().map((each) => [each.id, each.name])));

  /** Starts reading what is not there yet. */
  need(...kinds: readonly Named[]): void {
    const needed = untracked(this.#needed);
    if (kinds.some((kind) => !needed.has(kind))) this.#needed.set(new Set([...needed, ...kinds]));
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

  #list<K extends Named>(kind: K): Signal<Live<readonly Stored<K>[]>> {
    return this.#store.query<K>(() =>
      this.#session.actor() !== null && this.#needed().has(kind) ? { from: [kind], limit: 200 } : null,
    );
  }
}
