import { write } from '@creamline/domain/paths';
import type { Context } from '../../functions/src/platform/index.ts';
import { recountMembers } from '../../functions/src/segments/recount-members.ts';
import { Dump } from './dump.ts';
import { mixNames, mixes } from './mixes.ts';
import { realSubject } from './real-subject.ts';
import { simulate, type Faults, type Subject } from './simulate.ts';
import { ruleSet } from './world.ts';

const FIRST_SEED = Number(process.env['CREAMLINE_SEED'] ?? 1);
const SEEDS = 80;
const segmentIds = ruleSet.rules.map(({ segmentId }) => segmentId);

/** The real handlers, and beside each order's event a recount; counts begin wrong by so many. */
function recounting(recount: (context: Context) => Promise<unknown>, wrongBy: number): Subject {
  return {
    ...realSubject,
    prepare: ({ db }) =>
      db.commit(segmentIds.map((id) => write.update(['segment', id], { memberCount: wrongBy }))),
    handle: async (context, event) => {
      await Promise.all([realSubject.handle(context, event), recount(context)]);
    },
  };
}

/** Mistake: the members are counted, and the count written, without a look at who came in between. */
async function recountsWithoutFence({ db }: Context): Promise<void> {
  for (const id of segmentIds)
    await db.commit([
      write.update(['segment', id], { memberCount: await db.count({ from: ['segmentMember', id] }) }),
    ]);
}

/** Segments whose count is wrong by another figure than it began with, or after it was corrected. */
function wrongCounts(dump: Dump, wrongBy: number): string[] {
  const corrected = new Set([...dump.all('audit').values()].map(({ documentId }) => documentId));
  return segmentIds.filter((id) => {
    const members = dump.within('segmentMember', `segments/${id}/members`).size;
    const count = dump.all('segment').get(id)?.memberCount;
    return count !== members + (corrected.has(id) ? 0 : wrongBy);
  });
}

/** The first seed by which a count ends wrong; null where none does. */
async function firstWrong(subject: Subject, faults: Faults, wrongBy: number): Promise<number | null> {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed += 1) {
    const { store } = await simulate(seed, faults, subject);
    if (store.violations.length > 0 || wrongCounts(new Dump(store), wrongBy).length > 0) return seed;
  }
  return null;
}

it.each(mixNames.flatMap((name) => [0, 2, -2].map((wrongBy) => [name, wrongBy] as const)))(
  'a recount amid events spoils no count and corrects for good, with %s, from counts wrong by %i',
  async (name, wrongBy) => {
    expect(await firstWrong(recounting(recountMembers, wrongBy), mixes[name], wrongBy)).toBeNull();
  },
  60_000,
);

it('the counts are corrected amid events at all', async () => {
  const { store } = await simulate(FIRST_SEED, mixes.none, recounting(recountMembers, 2));
  expect(new Dump(store).all('audit').size).toBeGreaterThan(0);
});

it('the schedules find a recount without a fence', async () => {
  expect(await firstWrong(recounting(recountsWithoutFence, 0), mixes.none, 0)).not.toBeNull();
}, 60_000);
