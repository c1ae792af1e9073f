import { planPrimary, summaryContacts } from '@creamline/domain/contacts';
import { emptySummary } from '@creamline/domain/customers';
import { sameValue, write, type Fields } from '@creamline/domain/paths';
import { readPage, type Context } from '../platform/index.ts';

export interface ContactChange {
  readonly before: () => Fields | null;
  readonly after: () => Fields | null;
}

/** More contacts than any one customer has. */
const CONTACTS_OF_A_CUSTOMER = 200;
const ownFields = ['lastContactDate', 'rev', 'base', 'updatedAt', 'updatedBy'];

/** Keeps exactly one contact of each customer concerned primary, and the customer's list of contacts. */
export async function contactWritten(context: Context, { before, after }: ContactChange): Promise<void> {
  const hints = [before(), after()];
  if (hints.every((hint) => hint !== null) && sameValue(...pair(hints.map(facts)))) return;
  const named = hints.map((hint) => hint?.['customerId']);
  for (const customerId of new Set(named))
    if (typeof customerId === 'string' && /^[^/]+$/.test(customerId)) await tidy(context, customerId);
}

/** What matters of a contact here. */
function facts(hint: Fields | null): Fields {
  return Object.fromEntries(Object.entries(hint ?? {}).filter(([field]) => !ownFields.includes(field)));
}

function pair(values: readonly Fields[]): [Fields, Fields] {
  return [values[0] ?? {}, values[1] ?? {}];
}

async function tidy(context: Context, customerId: string): Promise<void> {
  await context.db.transaction(async (transaction) => {
    const [customer, stored] = await Promise.all([
      transaction.get(['customer', customerId]),
      readPage(transaction, {
        from: ['contact'],
        where: [['customerId', '==', customerId]],
        limit: CONTACTS_OF_A_CUSTOMER,
      }),
    ]);
    const contacts = stored.found.map(({ id, data }) => ({ id, contact: data }));
    const writes = planPrimary(contacts, context.now());
    if (customer !== null) {
      const { assignedRepId, territoryId } = customer.data;
      // A contact entered from a stale copy of the customer takes the customer's scope as it is now.
      const strays = contacts.filter(
        ({ contact }) => contact.assignedRepId !== assignedRepId || contact.territoryId !== territoryId,
      );
      writes.push(...strays.map(({ id }) => write.update(['contact', id], { assignedRepId, territoryId })));
      const summary = { ...(customer.data.summary ?? emptySummary), contacts: summaryContacts(contacts) };
      if (!sameValue(customer.data.summary, summary))
        writes.push(write.update(['customer', customerId], { summary }));
    }
    transaction.write(writes);
  });
}
