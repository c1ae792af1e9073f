import { write } from '@creamline/domain/paths';
import { changesFrom, type ChangePlace } from './changes-from.ts';
import { HandlerWorld, task } from './testing/index.ts';

const moment = new Date('2026-06-02T08:00:00Z');
const ids = Array.from({ length: 9 }, (_, number) => `t${100 + number}`);
/** The part of a millisecond behind the moment at which a task was stamped, where the store knows of such. */
const partOf = (id: string): number => Number(id.slice(1)) / 1000;

async function begin(): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  await world.commit(ids.map((id) => write.set(['task', id], task({ updatedAt: moment }))));
  return world;
}

/** Lets the store know parts of a millisecond, which documents as they are read do not tell. */
function knowParts(world: HandlerWorld): void {
  const list = world.db.list.bind(world.db);
  world.db.list = async (query) => {
    const [[, comparison, value] = ['', '', null]] = query.where ?? [];
    const from = value instanceof Date ? value.getTime() : Number.NaN;
    const all = await list({ from: query.from, limit: 100 });
    const time = (id: string): number => moment.getTime() + partOf(id);
    return all
      .filter(({ id }) => (comparison === '==' ? time(id) === from : time(id) > from))
      .toSorted((one, other) => time(one.id) - time(other.id))
      .slice(0, query.limit);
  };
}

/** Ids page by page, and the places between the pages. */
async function walk(world: HandlerWorld, first: ChangePlace): Promise<[string[][], (ChangePlace | null)[]]> {
  const pages: string[][] = [];
  const places: (ChangePlace | null)[] = [];
  for await (const { page, next } of changesFrom(world.context, 'task', first, 4)) {
    pages.push(page.found.map(({ id }) => id));
    places.push(next);
    if (pages.length > 20) break;
  }
  return [pages, places];
}

const fromStart = { from: moment, afterId: null };

test('many of one moment come page by page, none twice, and go on from any place between', async () => {
  const world = await begin();
  const [pages, places] = await walk(world, fromStart);
  expect(pages.flat()).toEqual(ids);
  expect(places.at(-1)).toBeNull();
  for (const [index, place] of places.entries())
    if (place !== null) expect((await walk(world, place))[0].flat()).toEqual(pages.slice(index + 1).flat());
});

test('what servers stamped within one millisecond is reached all the same', async () => {
  const world = await begin();
  knowParts(world);
  const [pages, places] = await walk(world, fromStart);
  expect([...new Set(pages.flat())]).toEqual(ids);
  expect([pages.length < 20, places.at(-1)]).toEqual([true, null]);
});
