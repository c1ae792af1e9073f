import { Injectable, computed, inject } from '@angular/core';
import type { Company } from '@creamline/domain/territories';
import { LiveStore } from './live-store';
import { Session } from './session';

// What the dairy's settings are until they have been read: enough to write a date.
const assumed: Company = {
  name: 'Creamline',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  country: 'DE',
  deliveryDays: [1, 2, 3, 4, 5, 6],
  closures: [],
};

/** The dairy: its time zone, currency and working calendar. */
@Injectable({ providedIn: 'root' })
export class CompanySettings {
  readonly #session = inject(Session);
  readonly #live = inject(LiveStore).doc(() => (this.#session.actor() === null ? null : ['company']));
  readonly company = computed<Company>(() => this.#live().value ?? assumed);
  /** The dairy's own, in two letters; null until it is known. */
  readonly country = computed(() => this.#live().value?.country ?? null);
}
