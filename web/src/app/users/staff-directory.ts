import { Injectable, computed, inject } from '@angular/core';
import { LiveStore, Session } from '../platform';

/** Everybody who works here and every territory, live: for lists to choose from, and names beside ids. */
@Injectable({ providedIn: 'root' })
export class StaffDirectory {
  readonly #store = inject(LiveStore);
  readonly #session = inject(Session);
  readonly users = this.#store.query(() =>
    this.#session.actor() === null ? null : { from: ['user'], orderBy: [['name', 'asc']], limit: 200 },
  );
  readonly territories = this.#store.query(() =>
    this.#session.actor() === null ? null : { from: ['territory'], orderBy: [['name', 'asc']], limit: 200 },
  );

  readonly active = computed(() => (this.users().value ?? []).filter(({ active }) => active));
  /** Those who may lead others. */
  readonly leaders = computed(() =>
    this.active().filter(({ role }) => role === 'manager' || role === 'executive' || role === 'admin'),
  );
  /** Those who may have customers. */
  readonly sellers = computed(() => this.active().filter(({ role }) => role === 'rep' || role === 'manager'));

  readonly #userNames = computed(() => new Map((this.users().value ?? []).map(({ id, name }) => [id, name])));
  readonly #territoryNames = computed(
    () => new Map((this.territories().value ?? []).map(({ id, name }) => [id, name])),
  );

  /** Empty until it is known. */
  userName(uid: string): string {
    return this.#userNames().get(uid) ?? '';
  }

  territoryNamesOf(ids: readonly string[]): string {
    return ids
      .map((id) => this.#territoryNames().get(id) ?? '')
      .filter((name) => name !== '')
      .join(', ');
  }
}
