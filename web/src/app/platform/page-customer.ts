import { Injectable, signal } from '@angular/core';
import type { Stored } from './live';
import { streetOf } from './tell-apart';

/** A customer as other pages need to name one: enough to log, order or open. */
export interface CustomerRef {
  readonly id: string;
  readonly name: string;
  /** Town and street, which tell customers of one name apart; empty where neither is known. */
  readonly place: string;
  readonly assignedRepId: string | null;
  readonly territoryId: string | null;
}

/** How other pages name a customer who was read. */
export function refTo(customer: Stored<'customer'>): CustomerRef {
  const { id, basicInfo, assignedRepId, territoryId } = customer;
  const place = [basicInfo.address?.city.trim() ?? '', streetOf(customer)]
    .filter((part) => part !== '')
    .join(', ');
  return { id, name: basicInfo.name, place, assignedRepId, territoryId };
}

/** The customer the present page is about, so that `L` logs for them. The page sets it and clears it again. */
@Injectable({ providedIn: 'root' })
export class PageCustomer {
  readonly current = signal<CustomerRef | null>(null);
}
