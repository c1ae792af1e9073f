import type { Contact } from '@creamline/domain/contacts';
import { pathOf } from '@creamline/domain/paths';
import { at, authoredBy, type DemoDocument } from './document.ts';
import type { DemoCustomer } from './customers.ts';
import type { Position } from './kinds.ts';
import { fictionalPhone, isWoman, personName, slug, type PersonName } from './names.ts';
import { Random } from './random.ts';

/** The people at a customer; the first is the primary contact. */
export function demoContacts(customer: DemoCustomer): readonly (DemoDocument & { readonly id: string })[] {
  const { id: customerId, kind, repId, territoryId } = customer;
  const random = new Random(`contacts ${customerId}`);
  const count = random.integer(kind.contacts[0], kind.contacts[1]);
  return Array.from({ length: count }, (_, index) => {
    const first = index === 0;
    const person = first ? customer.person : personName(random);
    const name = `${person.first} ${person.family}`;
    const id = `${customerId}-${index + 1}`;
    const facts: Omit<Contact, 'lastContactDate'> = {
      customerId,
      name,
      position:
        kind.positions.length === 0
          ? ''
          : positionOf(person, kind.positions[index] ?? random.pick(kind.positions)),
      department: '',
      email: `${slug(name)}@${slug(customerId).slice(0, 40)}.example`,
      phone: random.chance(0.85) ? fictionalPhone(random) : null,
      preferredContactMethod: random.pick(['phone', 'email', null]),
      birthday: random.chance(0.3)
        ? `${String(random.integer(1, 12)).padStart(2, '0')}-${String(random.integer(1, 28)).padStart(2, '0')}`
        : null,
      notes: random.chance(0.25) ? random.pick(notes) : '',
      tags: [],
      isPrimary: first,
      isDecisionMaker: first || random.chance(0.25),
      influenceLevel: random.pick(['low', 'medium', 'high', null]),
      communicationPreferences: random.chance(0.6) ? ['email', 'phone'] : ['email'],
      assignedRepId: repId,
      territoryId,
      ...authoredBy(repId, at(customer.since, 9, 30), `demo-${id}`),
    };
    return { id, path: pathOf('contact', id), data: facts };
  });
}

function positionOf(person: PersonName, position: Position): string {
  if (typeof position === 'string') return position;
  const [woman, man] = position;
  return isWoman(person) ? woman : man;
}

const notes: readonly string[] = [
  'Am besten vor 10 Uhr anrufen.',
  'Prefers a short e-mail to a call.',
  'Entscheidet über das Sortiment, nicht über Preise.',
  'Fährt im Sommer drei Wochen weg, Vertretung durch die Schichtleitung.',
  'Met at the trade fair; likes to try new products.',
];
