import { SUMMARY_ROWS, type CustomerSummary } from '../customers/index.ts';
import { write, type Write } from '../paths/index.ts';
import type { Contact } from './contact.ts';

/** A customer's contact with its id. */
export interface ContactOf {
  readonly id: string;
  readonly contact: Contact;
}

/**
 * The contact that is primary: of several marked, the one marked last; where none is, the one known longest. Null
 * without contacts. Depends on the contacts alone, so every run over the same ones ends with the same.
 */
export function primaryOf(contacts: readonly ContactOf[]): string | null {
  const marked = contacts.filter(({ contact }) => contact.isPrimary);
  const sorted =
    marked.length > 0
      ? marked.toSorted(
          (a, b) => b.contact.updatedAt.getTime() - a.contact.updatedAt.getTime() || order(a.id, b.id),
        )
      : contacts.toSorted(
          (a, b) => a.contact.createdAt.getTime() - b.contact.createdAt.getTime() || order(a.id, b.id),
        );
  return sorted[0]?.id ?? null;
}

/** Writes that leave exactly one of a customer's contacts primary. */
export function planPrimary(contacts: readonly ContactOf[], now: Date): Write[] {
  const primary = primaryOf(contacts);
  return contacts
    .filter(({ id, contact }) => contact.isPrimary !== (id === primary))
    .map(({ id, contact }) =>
      // `updatedAt` stays: it says when a person marked the contact, and decides between several.
      write.update(['contact', id], {
        isPrimary: id === primary,
        rev: `system-${now.getTime().toString(36)}`,
        base: contact.rev,
      }),
    );
}

/** The contacts the customer page shows at once: the primary one, then by name. */
export function summaryContacts(contacts: readonly ContactOf[]): CustomerSummary['contacts'] {
  const primary = primaryOf(contacts);
  return contacts
    .map(({ id, contact: { name, position, phone, email } }) => ({
      id,
      name,
      position,
      phone,
      email,
      isPrimary: id === primary,
    }))
    .sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary) || order(a.name, b.name) || order(a.id, b.id))
    .slice(0, SUMMARY_ROWS);
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
