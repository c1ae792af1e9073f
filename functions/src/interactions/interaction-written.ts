import { planEvaluation, type Customer } from '@creamline/domain/customers';
import { contactTypes, lastContactOf, type Interaction } from '@creamline/domain/interactions';
import { ids, sameValue, write, type Fields, type Write } from '@creamline/domain/paths';
import { planFollowUp } from '@creamline/domain/tasks';
import {
  readPage,
  settingsOf,
  type Context,
  type Settings,
  type Stored,
  type Transaction,
} from '../platform/index.ts';

export interface InteractionChange {
  readonly id: string;
  readonly before: () => Fields | null;
  readonly after: () => Fields | null;
}

/**
 * What follows from an interaction, in one transaction: the follow-up task, the last contact of customer and contact
 * person, and a customer judged by it. What orders write of themselves lies elsewhere and wakes nobody.
 */
export async function interactionWritten(
  context: Context,
  { id, before, after }: InteractionChange,
): Promise<void> {
  const hints = [before(), after()].filter((hint) => hint !== null);
  const customerIds = namedIn(hints, 'customerId');
  const contactIds = namedIn(hints, 'contactId');
  let settings: Settings = await settingsOf(context);
  await context.db.transaction(async (transaction) => {
    const [stored, task, customers, contacts] = await Promise.all([
      transaction.get(['interaction', id]),
      transaction.get(['task', ids.followUp(id)]),
      Promise.all(customerIds.map((customerId) => readCustomer(transaction, customerId, context.now()))),
      Promise.all(contactIds.map((contactId) => readContact(transaction, contactId))),
    ]);
    const interaction = stored?.data ?? null;
    const present = customers.filter((each) => each !== null);
    settings = await settingsOf(
      context,
      Math.max(0, ...present.map(({ customer }) => customer.segmentsVersion)),
    );
    const now = context.now();
    const own = present.find(({ customerId }) => customerId === interaction?.customerId);
    const scoped =
      interaction !== null && own !== undefined ? inScope(interaction, own.customer) : interaction;
    transaction.write([
      ...(interaction === null || scoped === null || sameValue(interaction, scoped)
        ? []
        : [
            write.update(['interaction', id], {
              assignedRepId: scoped.assignedRepId,
              territoryId: scoped.territoryId,
            }),
          ]),
      ...planFollowUp({
        interactionId: id,
        interaction: scoped,
        task: task?.data ?? null,
        customerName: own?.customer.basicInfo.name ?? null,
        timeZone: settings.company.timeZone,
        now,
      }),
      ...present.flatMap((each) => planCustomer(each, settings, now)),
      ...contacts.flatMap((each) => (each === null ? [] : planContact(each, now))),
    ]);
  });
}

/** Ids the event's documents name in a field; ids that cannot be read are left to the schema to judge. */
function namedIn(hints: readonly Fields[], field: string): string[] {
  const named = hints.map((hint) => hint[field]);
  return [...new Set(named.filter((id) => typeof id === 'string' && /^[^/]+$/.test(id)))].map(String);
}

/** An interaction logged from a stale copy of the customer takes the customer's scope as it is now. */
function inScope(interaction: Interaction, { assignedRepId, territoryId }: Customer): Interaction {
  return { ...interaction, assignedRepId, territoryId };
}

interface CustomerFacts {
  readonly customerId: string;
  readonly customer: Customer;
  readonly account: Parameters<typeof planEvaluation>[0]['account'];
  readonly contacts: readonly Stored<Interaction>[];
}

async function readCustomer(
  transaction: Transaction,
  customerId: string,
  now: Date,
): Promise<CustomerFacts | null> {
  const [customer, account, contacts] = await Promise.all([
    transaction.get(['customer', customerId]),
    transaction.get(['loyaltyAccount', customerId]),
    readPage(transaction, {
      from: ['interaction'],
      where: [
        ['customerId', '==', customerId],
        ['interactionType', 'in', [...contactTypes]],
        ['timestamp', '<=', now],
      ],
      orderBy: [['timestamp', 'desc']],
      limit: 1,
    }),
  ]);
  if (customer === null) return null;
  return {
    customerId,
    customer: customer.data,
    account: account?.data ?? null,
    contacts: contacts.found,
  };
}

function planCustomer(facts: CustomerFacts, settings: Settings, now: Date): Write[] {
  const { customerId, customer, account } = facts;
  const lastContactDate = lastContactOf(
    facts.contacts.map(({ data }) => data),
    now,
  );
  const after = { ...customer, lastContactDate };
  if (sameValue(customer, after)) return [];
  const plan = planEvaluation({ customerId, before: customer, customer: after, account, ...settings, now });
  return [write.update(['customer', customerId], { lastContactDate, ...plan.customer }), ...plan.writes];
}

/** A contact person's latest interactions among which the last contact is looked for. */
const LATEST = 20;

interface ContactFacts {
  readonly contactId: string;
  readonly lastContactDate: Date | null;
  readonly interactions: readonly Interaction[];
}

async function readContact(transaction: Transaction, contactId: string): Promise<ContactFacts | null> {
  const [contact, interactions] = await Promise.all([
    transaction.get(['contact', contactId]),
    readPage(transaction, {
      from: ['interaction'],
      where: [['contactId', '==', contactId]],
      orderBy: [['timestamp', 'desc']],
      limit: LATEST,
    }),
  ]);
  if (contact === null) return null;
  const { lastContactDate } = contact.data;
  return { contactId, lastContactDate, interactions: interactions.found.map(({ data }) => data) };
}

function planContact({ contactId, lastContactDate, interactions }: ContactFacts, now: Date): Write[] {
  const last = lastContactOf(interactions, now);
  return sameValue(last, lastContactDate)
    ? []
    : [write.update(['contact', contactId], { lastContactDate: last })];
}
