import { Injectable, inject, signal } from '@angular/core';
import { DeviceStorage, Session } from '../../platform';
import * as z from 'zod';
import { savedEntrySchema, type SavedEntry } from '../entry/saved-entry';

const kept = z.object({ uid: z.string(), entries: z.record(z.string(), savedEntrySchema) });

/**
 * What was sent and has not been confirmed by the server: should it be refused, the person gets back what they
 * entered.
 */
@Injectable({ providedIn: 'root' })
export class SentOrders {
  readonly #device = inject(DeviceStorage);
  readonly #session = inject(Session);
  readonly #entries = signal<Readonly<Record<string, SavedEntry>> | null>(null);

  /** The entry behind a draft; undefined once the server has it. Reads signals. */
  entry(draftId: string): SavedEntry | undefined {
    return this.#all()[draftId];
  }

  ids(): readonly string[] {
    return Object.keys(this.#all());
  }

  keep(draftId: string, entry: SavedEntry): void {
    this.#write({ ...this.#all(), [draftId]: entry });
  }

  forget(draftId: string): void {
    if (!Object.hasOwn(this.#all(), draftId)) return;
    this.#write(Object.fromEntries(Object.entries(this.#all()).filter(([id]) => id !== draftId)));
  }

  #all(): Readonly<Record<string, SavedEntry>> {
    const known = this.#entries();
    if (known !== null) return known;
    const stored = kept.safeParse(this.#device.read('sentOrders'));
    return stored.success && stored.data.uid === this.#session.uid() ? stored.data.entries : {};
  }

  #write(entries: Readonly<Record<string, SavedEntry>>): void {
    this.#entries.set(entries);
    const none = Object.keys(entries).length === 0;
    this.#device.write('sentOrders', none ? null : { uid: this.#session.uid(), entries });
  }
}
