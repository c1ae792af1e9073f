import { Injectable, computed, inject, signal } from '@angular/core';
import type { Fields } from './conflict';
import { DeviceStorage } from './device-storage';
import { DatabaseLoader } from './database';
import type { DocumentKind, Ref } from './live';

/** An update on its way: kept on the device so that a closed tab cannot lose what became of it. */
export interface PendingUpdate {
  readonly id: string;
  readonly ref: Ref<DocumentKind>;
  readonly rev: string;
  readonly base: string;
  readonly before: Fields;
  readonly mine: Fields;
}

/** Something the server refused; a person decides. `theirs` is null where the record is gone or closed to them. */
export interface NeedsYou extends PendingUpdate {
  readonly reason: 'conflict' | 'refused';
  readonly theirs: Fields | null;
  readonly at: Date;
}

/** What the sync indicator and the inbox show. */
@Injectable({ providedIn: 'root' })
export class SyncState {
  readonly #device = inject(DeviceStorage);
  readonly #database = inject(DatabaseLoader);
  readonly #pending = signal(0);
  readonly #offlineSince = signal<Date | null>(navigator.onLine ? null : new Date());
  readonly #lastSaved = signal<Date | null>(null);
  readonly #needsYou = signal<readonly NeedsYou[]>([]);

  /** How many changes the server has not confirmed. */
  readonly pending = this.#pending.asReadonly();
  readonly offlineSince = this.#offlineSince.asReadonly();
  readonly lastSaved = this.#lastSaved.asReadonly();
  readonly needsYou = this.#needsYou.asReadonly();
  /** Whether nothing outlives this tab, because the browser keeps no database. */
  readonly forgetful = this.#database.forgetful;
  readonly status = computed(() => {
    if (this.#needsYou().length > 0) return 'needsYou';
    if (this.#offlineSince() !== null) return 'offline';
    return this.#pending() > 0 ? 'waiting' : 'saved';
  });

  constructor() {
    addEventListener('offline', () => this.#offlineSince.set(new Date()));
    addEventListener('online', () => this.#offlineSince.set(null));
    const kept = this.#device.read('needsYou');
    if (isNeedsYouList(kept)) this.#needsYou.set(kept);
  }

  started(): void {
    this.#pending.update((count) => count + 1);
  }

  ended(saved: boolean): void {
    this.#pending.update((count) => count - 1);
    if (saved) this.#lastSaved.set(new Date());
  }

  refused(entry: NeedsYou): void {
    this.#keep([...this.#needsYou().filter((other) => other.id !== entry.id), entry]);
  }

  /** The person has decided. */
  settled(id: string): void {
    this.#keep(this.#needsYou().filter((entry) => entry.id !== id));
  }

  #keep(entries: readonly NeedsYou[]): void {
    this.#needsYou.set(entries);
    this.#device.write('needsYou', entries.length === 0 ? null : entries);
  }
}

function isNeedsYouList(value: unknown): value is readonly NeedsYou[] {
  return Array.isArray(value) && value.every((entry: unknown) => isRecord(entry) && 'mine' in entry);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
