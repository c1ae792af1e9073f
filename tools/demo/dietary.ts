import type { Dietary } from '@creamline/domain/customers';
import { pathOf } from '@creamline/domain/paths';
import { addDays, type BusinessDay } from '@creamline/domain/time';
import type { DemoCustomer } from './customers.ts';
import { at, authoredBy, type DemoDocument } from './document.ts';
import { Random } from './random.ts';

type Needs = Pick<Dietary, 'dietaryRestrictions' | 'allergyInfo' | 'note'>;

const needs: Readonly<Record<string, readonly Needs[]>> = {
  school: [
    {
      dietaryRestrictions: ['lactoseFree'],
      allergyInfo: { nuts: 'avoid', peanuts: 'avoid' },
      note: 'Zwei Kinder mit Nussallergie.',
    },
    { dietaryRestrictions: ['halal'], allergyInfo: { nuts: 'avoid' }, note: '' },
  ],
  hotel: [
    { dietaryRestrictions: ['lactoseFree', 'vegetarian'], allergyInfo: { nuts: 'tolerated' }, note: '' },
  ],
  organic: [
    { dietaryRestrictions: ['organicOnly'], allergyInfo: {}, note: 'Only organic goods on the shelf.' },
  ],
  household: [
    { dietaryRestrictions: [], allergyInfo: { nuts: 'avoid' }, note: '' },
    { dietaryRestrictions: ['lowFat'], allergyInfo: { eggs: 'avoid' }, note: 'Tochter, 6 Jahre.' },
    { dietaryRestrictions: [], allergyInfo: { gluten: 'avoid', soya: 'avoid' }, note: '' },
  ],
  cafe: [{ dietaryRestrictions: ['lactoseFree'], allergyInfo: { soya: 'tolerated' }, note: '' }],
};

const share: Readonly<Record<string, number>> = {
  school: 0.8,
  hotel: 0.3,
  organic: 0.4,
  household: 0.25,
  cafe: 0.08,
};

/** What a customer must not get, where they told us. */
export function demoDietary(customer: DemoCustomer, today: BusinessDay): readonly DemoDocument[] {
  const random = new Random(`dietary ${customer.id}`);
  const choices = needs[customer.kind.id] ?? [];
  if (choices.length === 0 || !random.chance(share[customer.kind.id] ?? 0)) return [];
  const declaredAt = at(addDays(today, -random.integer(20, 300)), 10);
  const dietary: Dietary = {
    customerId: customer.id,
    ...random.pick(choices),
    source: `${customer.person.first} ${customer.person.family}`,
    verifiedAt: declaredAt,
    assignedRepId: customer.repId,
    territoryId: customer.territoryId,
    ...authoredBy(customer.repId, declaredAt, `demo-diet-${customer.id}`),
  };
  return [{ path: pathOf('dietary', customer.id), data: dietary }];
}
