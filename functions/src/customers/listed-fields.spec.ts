import { write, type Fields } from '@creamline/domain/paths';
import { HandlerWorld, customer } from '../testing/index.ts';

/** A customer as the console creates it: without what functions derive. */
function entered(): Fields {
  const { tier: _tier, stats: _stats, nextFollowUpAt: _next, ...facts } = customer();
  return facts;
}

const world = async (data: Fields): Promise<Fields | undefined> => {
  const made = new HandlerWorld();
  await made.commit([write.merge(['customer', 'c1'], data)]);
  await made.settle();
  return made.db.store.documents.get('customers/c1')?.data;
};

test('a new customer holds every field that a list is ordered or narrowed by', async () => {
  expect(await world(entered())).toMatchObject({ tier: 'bronze', stats: null, nextFollowUpAt: null });
});

test('what is there stays', async () => {
  const next = new Date('2026-06-09T08:00:00Z');
  expect(await world({ ...entered(), tier: 'gold', nextFollowUpAt: next })).toMatchObject({
    tier: 'gold',
    stats: null,
    nextFollowUpAt: next,
  });
});
