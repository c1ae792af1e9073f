import type { CustomerFacts } from '@creamline/domain/customers';
import { geohash } from '@creamline/domain/imports';
import { pathOf } from '@creamline/domain/paths';
import { addDays, type BusinessDay } from '@creamline/domain/time';
import { at, authoredBy, type DemoDocument } from './document.ts';
import { kinds, type Kind } from './kinds.ts';
import { fictionalPhone, nameWords, personName, slug, type PersonName } from './names.ts';
import { Random } from './random.ts';
import { regions, streets, type Region, type Town } from './towns.ts';

/** How a customer's story goes over the two years. */
export type Course = 'steady' | 'growing' | 'declining' | 'lost' | 'wonBack' | 'new' | 'prospect';

/** A customer with everything the rest of the demo is made from. */
export interface DemoCustomer {
  readonly id: string;
  readonly kind: Kind;
  readonly course: Course;
  readonly town: Town;
  readonly person: PersonName;
  /** The first day as a customer. */
  readonly since: BusinessDay;
  readonly repId: string;
  readonly territoryId: string;
  readonly weekdays: readonly number[];
  readonly document: DemoDocument;
}

/** Days of history. */
export const HISTORY_DAYS = 730;

const courses: readonly (readonly [Course, number])[] = [
  ['steady', 0.53],
  ['growing', 0.14],
  ['declining', 0.1],
  ['lost', 0.07],
  ['wonBack', 0.04],
  ['new', 0.08],
  ['prospect', 0.04],
];

export function demoCustomers(today: BusinessDay): readonly DemoCustomer[] {
  const taken = new Set<string>();
  return kinds.flatMap((kind) =>
    Array.from({ length: kind.count }, (_, index) => oneCustomer(kind, index, today, taken)),
  );
}

function oneCustomer(kind: Kind, index: number, today: BusinessDay, taken: Set<string>): DemoCustomer {
  const random = new Random(`customer ${kind.id} ${index}`);
  const region = regionFor(random);
  const town = weighted(random, region.towns);
  const course = courseFor(random);
  const { id, name, person } = nameFor(random, kind, town, taken);
  const since = addDays(today, -daysAsCustomer(random, course));
  const repId = random.pick(region.reps);
  const weekdays = random.some([1, 2, 3, 4, 5], kind.perWeek[1] > 1 ? 2 : 1);
  const language = random.chance(0.12) ? 'en' : 'de';
  const joined = at(addDays(since, -random.integer(3, 20)), random.integer(8, 17), random.integer(0, 59));
  const facts: CustomerFacts = {
    basicInfo: {
      name,
      legalName: legalNameFor(random, kind, name, person),
      email: `${kind.id === 'household' ? slug(`${person.first} ${person.family}`) : 'info'}@${slug(name)}.example`,
      phone: fictionalPhone(random),
      ...placeFor(random, region, town),
    },
    status:
      course === 'prospect' ? 'prospect' : course === 'lost' && random.chance(0.4) ? 'inactive' : 'active',
    businessType: kind.businessType,
    companySize: kind.sizes.length === 0 ? null : random.pick(kind.sizes),
    industryCategory: kind.industry,
    accountManager: kind.id === 'wholesale' ? region.managerId : null,
    preferences: {
      deliveryDays: weekdays,
      deliveryNote: random.chance(0.4) ? random.pick(deliveryNotes) : '',
      contactMethod: random.pick(['phone', 'email', 'visit', null]),
      language,
    },
    discoverySource: random.pick(['Recommendation', 'Trade fair', 'Web', 'Cold call', 'Tasting']),
    acquisitionChannel: random.pick(['Field sales', 'Online', 'Phone', 'Partner']),
    parentId: null,
    custom: {},
    assignedRepId: repId,
    territoryId: region.territoryId,
  };
  const data = {
    ...facts,
    externalIds: { erp: `D${10_000 + taken.size}` },
    ...authoredBy(repId, joined, `demo-${id}`),
  };
  const document = { path: pathOf('customer', id), data };
  const { territoryId } = region;
  return { id, kind, course, town, person, since, repId, territoryId, weekdays, document };
}

const deliveryNotes: readonly string[] = [
  'Hintereingang, bitte klingeln',
  'Crates into the cold room on the left',
  'Vor 7 Uhr, Schlüsselbox am Tor',
  'Lieferung nur über den Hof',
  'Leergut steht neben der Rampe',
  'Parken in zweiter Reihe ist geduldet',
];

function regionFor(random: Random): Region {
  const share = random.next();
  const region = share < 0.5 ? regions[0] : share < 0.77 ? regions[1] : regions[2];
  if (region === undefined) throw new RangeError('The demo dairy has three regions');
  return region;
}

function weighted(random: Random, towns: readonly Town[]): Town {
  let left = random.between(
    0,
    towns.reduce((sum, town) => sum + town.weight, 0),
  );
  return towns.find((town) => (left -= town.weight) <= 0) ?? random.pick(towns);
}

function courseFor(random: Random): Course {
  let left = random.next();
  return courses.find(([, share]) => (left -= share) <= 0)?.[0] ?? 'steady';
}

function daysAsCustomer(random: Random, course: Course): number {
  if (course === 'prospect') return random.integer(5, 60);
  if (course === 'new') return random.integer(12, 80);
  return random.chance(0.7) ? HISTORY_DAYS : random.integer(240, HISTORY_DAYS);
}

function nameFor(random: Random, kind: Kind, town: Town, taken: Set<string>) {
  for (;;) {
    const person = personName(random);
    const name = random
      .pick(kind.names)
      .replace('{}', random.pick(nameWords))
      .replace('{first}', person.first)
      .replace('{family}', person.family)
      .replace('{town}', town.name);
    const id = slug(`${name} ${town.name}`);
    if (taken.has(id)) continue;
    taken.add(id);
    return { id, name, person };
  }
}

function legalNameFor(random: Random, kind: Kind, name: string, person: PersonName): string | null {
  if (kind.id === 'household' || name.includes('GmbH')) return null;
  return random.pick([`${name} GmbH`, `${person.first} ${person.family} e. K.`, null]);
}

function placeFor(random: Random, region: Region, town: Town) {
  // Two sums of random numbers gather around the centre, as shops do.
  const off = (): number => ((random.next() + random.next() - 1) * town.spread * 5) / 3;
  const latitude = Number((town.latitude + off()).toFixed(5));
  const longitude = Number((town.longitude + off()).toFixed(5));
  return {
    address: {
      line1: `${random.pick(streets)} ${random.integer(1, 140)}`,
      line2: '',
      city: town.name,
      region: region.state,
      postalCode: random.pick(town.postalCodes),
      country: 'DE',
    },
    location: { latitude, longitude, geohash: geohash(latitude, longitude) },
  };
}
