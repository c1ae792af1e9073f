import type { Role } from './roles.ts';

/** Who asks: a signed-in member of staff, as the backend and the console both see them. */
export interface Actor {
  readonly uid: string;
  readonly role: Role;
  /** Ids of the territories a manager answers for, or a rep sells in. */
  readonly territories: readonly string[];
}

/** What a record carries so that scope is decided without reading another document. */
export interface Scoped {
  readonly assignedRepId: string | null;
  readonly territoryId: string | null;
}

/** Whether the actor may see a customer with this scope. Mirrors `canSeeCustomer` in firestore.rules. */
export function seesCustomer(actor: Actor, record: Scoped): boolean {
  switch (actor.role) {
    case 'rep':
      return record.assignedRepId === actor.uid;
    case 'manager':
      return record.territoryId !== null && actor.territories.includes(record.territoryId);
    case 'service':
      return true;
    case 'marketing':
    case 'executive':
    case 'admin':
      return false;
  }
}
