import { Injectable, signal } from '@angular/core';

/** A customer as other pages need to name one: enough to log, order or open. */
export interface CustomerRef {
  readonly id: string;
  readonly name: string;
  readonly assignedRepId: string | null;
  readonly territoryId: string | null;
}

/** The customer the present page is about, so that `L` logs for them. The page sets it and clears it again. */
@Injectable({ providedIn: 'root' })
export class PageCustomer {
  readonly current = signal<CustomerRef | null>(null);
}
