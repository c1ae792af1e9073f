import { contactSchema } from '../../contacts/index.ts';
import { customerSchema, dietarySchema } from '../../customers/index.ts';
import { applyMerge } from './apply-merge.ts';
import { mergePlan } from './merge-plan.ts';
import { mergePolicies } from './policies.ts';
import { sampleContact } from '../../contacts/sample-contact.ts';
import { mergeSetting, sampleSide, soundPlan } from './sample-merge.ts';
import type { MergeReference, MergeSide } from './plan.ts';

const { customers, contacts } = mergePolicies;
const market = { line1: 'Markt 1', line2: '', city: 'Halle', region: '', postalCode: '06108', country: 'DE' };
const place = { latitude: 51.48, longitude: 11.97, geohash: 'u30d' };
const day = (text: string): Date => new Date(`2026-0${text}T08:00:00Z`);

/** The winner's document once a plan is carried out. */
function mergedCustomer(winner: MergeSide, ...losers: readonly MergeSide[]) {
  const plan = soundPlan(mergePlan(customers, winner, losers, [], mergeSetting));
  const before = new Map([winner, ...losers].map(({ id, document }) => [`customers/${id}`, document]));
  const { documents, conflicts } = applyMerge(plan, before);
  expect(conflicts).toEqual([]);
  return customerSchema.parse(documents.get(`customers/${winner.id}`));
}

const empty = sampleSide('w', { address: null, email: null });
test('what the winner has stays, what it lacks the first loser fills', () => {
  const merged = mergedCustomer(
    sampleSide('w', { email: 'w@hof.example', address: null }),
    sampleSide(
      'l1',
      { name: 'Hof Kern', email: 'l1@hof.example', phone: '+4934112345' },
      { companySize: 'small' },
    ),
    sampleSide('l2', { phone: '+4934199999', address: market }, { companySize: 'large' }),
  );
  expect(merged.basicInfo).toMatchObject({
    name: 'Käserei Kern',
    email: 'w@hof.example',
    phone: '+4934112345',
  });
  expect(merged.companySize).toBe('small');
});

test('a place on the map comes only with its address', () => {
  const far = sampleSide('l', { address: market, location: place });
  expect(mergedCustomer(empty, far).basicInfo).toMatchObject({ address: market, location: place });
  expect(mergedCustomer(sampleSide('w', {}), far).basicInfo.location).toBeNull();
  expect(mergedCustomer(sampleSide('w', { address: market }), far).basicInfo.location).toEqual(place);
});

test('status by the later stage, days by the winner, notes joined, maps and ids collected', () => {
  const merged = mergedCustomer(
    sampleSide(
      'w',
      {},
      {
        status: 'prospect',
        preferences: { deliveryDays: [2], deliveryNote: 'Ring twice', contactMethod: null, language: null },
        custom: { counter: true, size: 'M' },
        externalIds: { erp: '17' },
        lastContactDate: day('3-01'),
        createdAt: day('2-01'),
      },
    ),
    sampleSide(
      'l',
      {},
      {
        status: 'active',
        preferences: {
          deliveryDays: [5],
          deliveryNote: 'Key at the bakery',
          contactMethod: 'sms',
          language: 'de',
        },
        custom: { counter: true, size: 'L' },
        externalIds: { erp: '18', shop: 'x' },
        lastContactDate: day('4-01'),
        createdAt: day('1-01'),
      },
    ),
  );
  expect(merged).toMatchObject({
    status: 'active',
    preferences: {
      deliveryDays: [2],
      deliveryNote: 'Ring twice\nKey at the bakery',
      contactMethod: 'sms',
      language: 'de',
    },
    custom: { counter: true, size: 'M', size_2: 'L' },
    externalIds: { erp: '17', erp_2: '18', shop: 'x', merged_1: 'l' },
    lastContactDate: day('4-01'),
    createdAt: day('1-01'),
    rev: 'r1',
  });
});

test('what functions derive is not taken over: they derive it again', () => {
  const merged = mergedCustomer(
    sampleSide('w', {}),
    sampleSide('l', {}, { tier: 'gold', segmentIds: ['s'], evaluatedDay: '2026-05-01' }),
  );
  expect(merged).toMatchObject({ tier: 'bronze', segmentIds: [], evaluatedDay: null });
});

test('nobody becomes their own payer', () => {
  expect(mergedCustomer(sampleSide('w', {}, { parentId: 'l' }), sampleSide('l', {})).parentId).toBeNull();
  expect(mergedCustomer(sampleSide('w', {}), sampleSide('l', {}, { parentId: 'w' })).parentId).toBeNull();
  expect(mergedCustomer(sampleSide('w', {}), sampleSide('l', {}, { parentId: 'p' })).parentId).toBe('p');
});

test('losers become redirects that the same people may follow, and their accounts move', () => {
  const loser = sampleSide('l', {}, { assignedRepId: 'rep-ben' });
  const plan = soundPlan(mergePlan(customers, sampleSide('w', {}), [loser], [], mergeSetting));
  expect(plan.replacements).toEqual([
    {
      path: 'customers/l',
      before: loser.document,
      after: {
        mergedInto: 'w',
        mergedAt: mergeSetting.at,
        mergedBy: 'manager-eva',
        assignedRepId: 'rep-ben',
        territoryId: 'leipzig',
      },
    },
  ]);
  expect(plan.ledgers).toEqual([{ ledger: 'loyalty_transactions', from: 'l', to: 'w' }]);
  expect(plan.rescopes).toBe(true);
});

test('everything that pointed to a loser is named with its collection, field and documents', () => {
  const references: MergeReference[] = [
    { collection: 'contacts', id: 'k1', document: { customerId: 'l' } },
    { collection: 'contacts', id: 'k2', document: { customerId: 'x' } },
    { collection: 'tasks', id: 't1', document: { customerId: 'l', customerName: 'Hof Kern' } },
    { collection: 'tasks', id: 't2', document: { customerId: 'l', customerName: null } },
    { collection: 'customers', id: 'site', document: { parentId: 'l' } },
    { collection: 'customers', id: 'w', document: { parentId: 'l' } },
  ];
  const loser = sampleSide('l', { name: 'Hof Kern' });
  const { repoints } = soundPlan(
    mergePlan(customers, sampleSide('w', {}), [loser], references, mergeSetting),
  );
  expect(repoints).toEqual([
    { collection: 'contacts', field: 'customerId', from: 'l', to: 'w', ids: ['k1'] },
    { collection: 'tasks', field: 'customerId', from: 'l', to: 'w', ids: ['t1', 't2'] },
    { collection: 'tasks', field: 'customerName', from: 'Hof Kern', to: 'Käserei Kern', ids: ['t1'] },
    { collection: 'customers', field: 'parentId', from: 'l', to: 'w', ids: ['site'] },
  ]);
});

describe('what a customer must not get', () => {
  const dietary = (change: object) => ({
    customerId: 'l',
    dietaryRestrictions: ['vegan'],
    allergyInfo: { milk: 'avoid', nuts: 'tolerated' },
    note: 'Told by phone',
    source: 'Anna',
    verifiedAt: day('1-01'),
    assignedRepId: 'rep-ben',
    territoryId: null,
    createdAt: day('1-01'),
    createdBy: 'u',
    updatedAt: day('1-01'),
    updatedBy: 'u',
    rev: 'r',
    base: null,
    ...change,
  });
  const path = 'customers/w/private/dietary';
  const below = 'customers/l/private/dietary';
  const after = (own: object | null) => {
    const [winner, loser] = [sampleSide('w', {}), sampleSide('l', {})];
    const parts = { 'private/dietary': dietary({}) };
    const ownParts =
      own === null ? {} : { parts: { 'private/dietary': dietary({ customerId: 'w', ...own }) } };
    const plan = soundPlan(
      mergePlan(customers, { ...winner, ...ownParts }, [{ ...loser, parts }], [], mergeSetting),
    );
    const { documents, conflicts } = applyMerge(
      plan,
      new Map<string, Readonly<Record<string, unknown>>>([
        ['customers/w', winner.document],
        ['customers/l', loser.document],
        [below, parts['private/dietary']],
        ...(own === null ? [] : [[path, dietary({ customerId: 'w', ...own })] as const]),
      ]),
    );
    expect(conflicts).toEqual([]);
    expect(documents.has(below)).toBe(false);
    return dietarySchema.parse(documents.get(path));
  };

  test('moves where the winner has none, and is of the winner’s scope then', () =>
    expect(after(null)).toMatchObject({
      customerId: 'w',
      allergyInfo: { milk: 'avoid', nuts: 'tolerated' },
      assignedRepId: 'rep-anna',
      territoryId: 'leipzig',
    }));

  test('is everything that either must not get', () =>
    expect(
      after({
        allergyInfo: { milk: 'tolerated', nuts: 'avoid', eggs: 'avoid' },
        dietaryRestrictions: [],
        note: 'Ask',
      }),
    ).toMatchObject({
      allergyInfo: { milk: 'avoid', nuts: 'avoid', eggs: 'avoid' },
      dietaryRestrictions: ['vegan'],
      note: 'Ask\nTold by phone',
      source: 'Anna',
      verifiedAt: day('1-01'),
    }));

  test('counts as confirmed only where both were', () =>
    expect(after({ verifiedAt: null }).verifiedAt).toBeNull());
});

test('contacts: the strictest consent, all tags, notes below each other, the greater influence', () => {
  const winner = sampleContact({
    communicationPreferences: ['email', 'phone'],
    tags: ['cheese'],
    notes: 'Likes visits',
    influenceLevel: 'low',
  });
  const loser = sampleContact({
    communicationPreferences: ['phone', 'sms'],
    tags: ['milk', 'cheese'],
    notes: 'Owner',
    influenceLevel: 'high',
    isPrimary: true,
    email: 'anna@hof.example',
    customerId: 'c2',
  });
  const sides = [winner, loser].map((document, index) => ({ id: `k${index}`, document }));
  const [one = { id: '', document: {} }, ...others] = sides;
  const plan = soundPlan(mergePlan(contacts, one, others, [], mergeSetting));
  const { documents } = applyMerge(
    plan,
    new Map(sides.map(({ id, document }) => [`contacts/${id}`, document])),
  );
  expect(contactSchema.parse(documents.get('contacts/k0'))).toMatchObject({
    communicationPreferences: ['phone'],
    tags: ['cheese', 'milk'],
    notes: 'Likes visits\nOwner',
    influenceLevel: 'high',
    isPrimary: true,
    email: 'anna@hof.example',
    customerId: 'c1',
  });
  expect(documents.get('contacts/k1')).toMatchObject({ mergedInto: 'k0', customerId: 'c2' });
});

const side = (id: string, document: object = {}): MergeSide => ({ id, document: { ...document } });
test.each<[string, MergeSide[], object]>([
  ['nobody to merge', [], { problem: 'nothing-to-merge' }],
  ['the winner itself', [side('w')], { problem: 'same-record', at: 'w' }],
  ['a loser twice', [side('l'), side('l')], { problem: 'same-record', at: 'l' }],
  ['a redirect', [side('l', { mergedInto: 'x' })], { problem: 'already-merged', at: 'l' }],
  [
    'another VAT number',
    [side('l', { custom: { vat: 'DE 2' } })],
    { problem: 'different-identity', at: 'custom.vat' },
  ],
  ['eleven losers', Array.from({ length: 11 }, (_, index) => side(`l${index}`)), { problem: 'too-many' }],
])('%s: no plan', (_, losers, problem) => {
  const winner = side('w', { custom: { vat: 'DE1' } });
  expect(mergePlan(customers, winner, losers, [], mergeSetting)).toEqual(problem);
});

test('the same VAT number, spelled differently, is no reason against', () => {
  const losers = [side('l', { custom: { vat: 'de-1' } })];
  expect(
    mergePlan(customers, side('w', { custom: { vat: 'DE 1' } }), losers, [], mergeSetting),
  ).toHaveProperty('changes');
});
