import fc from 'fast-check';
import { contactMethods } from '../../customers/index.ts';
import { applyMerge, undoMerge, type Documents } from './apply-merge.ts';
import { mergePlan } from './merge-plan.ts';
import type { MergeReference, MergeSide } from './plan.ts';
import { mergePolicies } from './policies.ts';
import { mergeSetting, sampleSide, soundPlan } from './sample-merge.ts';

const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2026-06-01'), noInvalidDate: true });
const leaf = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('active', 'prospect', 'w', 'l0', 'avoid', 'high', ''),
  fc.boolean(),
  fc.integer(),
  moment,
  fc.constant(null),
  fc.array(fc.oneof(fc.constantFrom(...contactMethods), fc.string({ maxLength: 3 })), { maxLength: 4 }),
);
const map = fc.dictionary(fc.constantFrom('erp', 'erp_2', 'milk', 'merged_1', '__proto__', 'a.b'), leaf, {
  maxKeys: 4,
  noNullPrototype: true,
});
const names = [
  'status',
  'notes',
  'tags',
  'name',
  'isPrimary',
  'influenceLevel',
  'parentId',
  'createdAt',
  'lastContactDate',
];
const more = [
  'communicationPreferences',
  'externalIds',
  'custom',
  'basicInfo',
  'preferences',
  'tier',
  'anything',
  '__proto__',
];
/** Documents that are hardly what a schema would let through: an undo must hold all the same. */
const document = fc.dictionary(
  fc.constantFrom(...names, ...more),
  fc.oneof({ weight: 2, arbitrary: leaf }, map),
  {
    maxKeys: 12,
    noNullPrototype: true,
  },
);
const part = fc.option(
  fc.dictionary(fc.constantFrom('allergyInfo', 'note', 'customerId', 'verifiedAt'), fc.oneof(leaf, map), {
    noNullPrototype: true,
  }),
  {
    nil: undefined,
  },
);

const world = fc.record({
  kind: fc.constantFrom('customers', 'contacts', 'leads'),
  documents: fc.array(document, { minLength: 2, maxLength: 4 }),
  parts: fc.array(part, { minLength: 4, maxLength: 4 }),
  pointers: fc.array(
    fc.record({
      collection: fc.constantFrom('contacts', 'tasks', 'orders', 'interactions', 'customers'),
      to: fc.constantFrom('w', 'l0', 'l1', 'x'),
      customerName: fc.option(fc.constantFrom('Hof', 'Kern'), { nil: undefined }),
    }),
    { maxLength: 8 },
  ),
});

test('a plan and then its inverse leave every document as it was, whatever it holds', () => {
  let merged = 0;
  fc.assert(
    fc.property(world, ({ kind, documents, parts, pointers }) => {
      const policy =
        mergePolicies[kind === 'customers' ? 'customers' : kind === 'contacts' ? 'contacts' : 'leads'];
      const sides = documents.map((each, index): MergeSide => {
        const below = parts[index];
        const id = index === 0 ? 'w' : `l${index - 1}`;
        return {
          id,
          document: each,
          ...(below === undefined ? {} : { parts: { 'private/dietary': below } }),
        };
      });
      const references = pointers.map(({ collection, to, customerName }, index): MergeReference => {
        const fields = { customerId: to, contactId: to, leadId: to, parentId: to };
        const name = customerName === undefined ? {} : { customerName };
        return { collection, id: `ref${index}`, document: { ...fields, ...name } };
      });
      const before: Documents = new Map([
        ...references.map(({ collection, id, document: each }) => [`${collection}/${id}`, each] as const),
        ...sides.map(({ id, document: each }) => [`${policy.collection}/${id}`, each] as const),
        ...sides.flatMap(({ id, parts: below }) =>
          Object.entries(below ?? {}).map(
            ([path, each]) => [`${policy.collection}/${id}/${path}`, each] as const,
          ),
        ),
      ]);
      const [winner, ...losers] = sides;
      if (winner === undefined) throw new Error('no winner');
      const answer = mergePlan(policy, winner, losers, references, mergeSetting);
      if ('problem' in answer) {
        expect(answer.problem).toBe('different-identity');
        return;
      }
      merged += 1;
      const done = applyMerge(answer, before);
      expect(done.conflicts).toEqual([]);
      for (const { id } of losers)
        expect(done.documents.get(`${policy.collection}/${id}`)).toMatchObject({ mergedInto: 'w' });
      const lost = new Set(losers.map(({ id }) => id));
      const pointed = policy.repoints.flatMap(({ collection, field }) =>
        [...done.documents]
          .filter(([path]) => path.startsWith(`${collection}/ref`))
          .map(([, each]) => each[field]),
      );
      expect(pointed.filter((to) => typeof to === 'string' && lost.has(to))).toEqual([]);
      const undone = applyMerge(undoMerge(answer), done.documents);
      expect(undone.conflicts).toEqual([]);
      expect(undone.documents).toStrictEqual(before);
      expect(undoMerge(undoMerge(answer))).toEqual(answer);
    }),
    { numRuns: 500 },
  );
  expect(merged).toBeGreaterThan(400);
});

test('consent is never wider than any record’s, and no tag is lost', () => {
  const methods = fc.uniqueArray(fc.constantFrom(...contactMethods));
  const contact = fc.record({
    communicationPreferences: methods,
    tags: fc.uniqueArray(fc.string(), { maxLength: 5 }),
  });
  fc.assert(
    fc.property(fc.array(contact, { minLength: 2, maxLength: 4 }), (all) => {
      const [winner, ...losers] = all.map((each, index) => ({ id: `k${index}`, document: each }));
      if (winner === undefined) throw new Error('no winner');
      const plan = soundPlan(mergePlan(mergePolicies.contacts, winner, losers, [], mergeSetting));
      const before = new Map(all.map((each, index) => [`contacts/k${index}`, each] as const));
      const { documents } = applyMerge(plan, before);
      const merged = documents.get('contacts/k0');
      const agreed = contactMethods.filter((method) =>
        all.every(({ communicationPreferences }) => communicationPreferences.includes(method)),
      );
      expect(merged?.['communicationPreferences']).toEqual(expect.arrayContaining(agreed));
      expect(merged?.['communicationPreferences']).toHaveLength(agreed.length);
      expect(merged?.['tags']).toEqual([...new Set(all.flatMap(({ tags }) => tags))]);
    }),
  );
});

test('an undo leaves alone and tells what somebody has changed since', () => {
  const [winner, loser] = [
    sampleSide('w', { email: null }),
    sampleSide('l', { email: 'l@hof.example', phone: '+4934112345' }),
  ];
  const references = ['k1', 'k2'].map((id) => ({
    collection: 'contacts',
    id,
    document: { customerId: 'l' },
  }));
  const plan = soundPlan(mergePlan(mergePolicies.customers, winner, [loser], references, mergeSetting));
  const before: Documents = new Map<string, Readonly<Record<string, unknown>>>([
    ['customers/w', winner.document],
    ['customers/l', loser.document],
    ...references.map(({ id, document: each }) => [`contacts/${id}`, each] as const),
  ]);
  const merged = applyMerge(plan, before).documents;
  const later = new Map(merged);
  const edited = { ...winner.document.basicInfo, email: 'new@hof.example', phone: '+4934112345' };
  later.set('customers/w', { ...merged.get('customers/w'), basicInfo: edited });
  later.set('contacts/k2', { customerId: 'x' });
  const { documents, conflicts } = applyMerge(undoMerge(plan), later);
  expect(conflicts).toEqual([
    { path: 'customers/w', field: 'basicInfo.email' },
    { path: 'contacts/k2', field: 'customerId' },
  ]);
  expect(documents.get('customers/w')).toMatchObject({
    basicInfo: { email: 'new@hof.example', phone: null },
  });
  expect(documents.get('customers/l')).toEqual(loser.document);
  expect(documents.get('contacts/k1')).toEqual({ customerId: 'l' });
});
