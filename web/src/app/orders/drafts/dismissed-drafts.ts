import { Injectable, inject, signal } from '@angular/core';
import * as z from 'zod';
import { DeviceStorage } from '../../platform';

const kept = z.array(z.string().max(200));
const MAX_KEPT = 100;

/** Verdicts the person has seen and put away on this device. */
@Injectable({ providedIn: 'root' })
export class DismissedDrafts {
  readonly #device = inject(DeviceStorage);
  readonly #ids = signal<readonly string[]>(kept.catch([]).parse(this.#device.read('dismissedDrafts') ?? []));
  readonly ids = this.#ids.asReadonly();

  dismiss(id: string): void {
    this.#write([...this.#ids().filter((other) => other !== id), id].slice(-MAX_KEPT));
  }

  restore(id: string): void {
    this.#write(this.#ids().filter((other) => other !== id));
  }

  #write(ids: readonly string[]): void {
    this.#ids.set(ids);
    this.#device.write('dismissedDrafts', ids);
  }
}
