import { OPEN_ORDERS, type OpenOrder } from './open-order-schema.ts';
import { lastDueDay, withOpenOrder } from './open-orders.ts';
import { addDays } from '../time/index.ts';

const order = (dueDay: string, placedDay = '2026-11-20'): OpenOrder => ({ placedDay, dueDay });

test.each([
  ['puts one in', {}, 'o1', order('2026-11-23'), { o1: order('2026-11-23') }],
  [
    'puts one in its place',
    { o1: order('2026-11-23') },
    'o1',
    order('2026-11-24'),
    { o1: order('2026-11-24') },
  ],
  [
    'takes one out',
    { o1: order('2026-11-23'), o2: order('2026-11-24') },
    'o1',
    null,
    { o2: order('2026-11-24') },
  ],
  [
    'takes nothing out where there is none',
    { o2: order('2026-11-24') },
    'o1',
    null,
    { o2: order('2026-11-24') },
  ],
])('%s', (_, open, id, change, after) => {
  expect(withOpenOrder(open, id, change)).toEqual(after);
});

test('keeps the latest, in whatever order they come', () => {
  const all = Array.from({ length: OPEN_ORDERS + 5 }, (_, index) => index);
  const due = (index: number): OpenOrder => order(addDays('2026-11-01', Math.floor(index / 2)));
  const kept = (indices: readonly number[]) =>
    indices.reduce<Record<string, OpenOrder>>(
      (open, index) => withOpenOrder(open, `o${index}`, due(index)),
      {},
    );
  expect(Object.keys(kept(all)).sort()).toEqual(
    all
      .slice(5)
      .map((index) => `o${index}`)
      .sort(),
  );
  expect(kept(all.toReversed())).toEqual(kept(all));
});

test.each([
  [{}, null],
  [{ o1: order('2026-11-24'), o2: order('2026-11-23') }, '2026-11-24'],
])('the last day of %j is %s', (open, day) => expect(lastDueDay(open)).toBe(day));
