import { addPoints, takeBackPoints, type Holdings } from './lots.ts';

const lot = (earned: number, remaining = earned) => ({ earned, qualifying: earned, remaining });

const holdings = (lots: Holdings['lots'], debt = 0): Holdings => {
  const left = Object.values(lots).reduce((sum, { remaining }) => sum + remaining, 0);
  return { totalPoints: left - debt, debt, lots };
};

test.each<[string, Holdings['lots'], number, Record<string, number>, number]>([
  ['its own day', { '2026-01-01': lot(50), '2026-02-01': lot(80) }, 80, { '2026-01-01': 50 }, 0],
  [
    'the oldest of the others where its own is spent',
    { '2026-03-01': lot(50), '2026-01-01': lot(50), '2026-02-01': lot(80, 10) },
    80,
    { '2026-03-01': 30 },
    0,
  ],
  ['a debt where nothing is left', { '2026-01-01': lot(50), '2026-02-01': lot(80, 0) }, 80, {}, 30],
  ['nothing of a day whose lot is gone', { '2026-01-01': lot(50, 20) }, 30, {}, 10],
])('points taken back come from %s', (_, lots, points, left, debt) => {
  const after = takeBackPoints(holdings(lots), '2026-02-01', points, points);
  const remaining = Object.entries(after.lots).filter(([, each]) => each.remaining > 0);
  expect(Object.fromEntries(remaining.map(([day, each]) => [day, each.remaining]))).toEqual(left);
  expect(after.debt).toBe(debt);
  expect(after.totalPoints).toBe(holdings(lots).totalPoints - points);
});

test('what is taken back qualifies no longer, and a lot that holds nothing is dropped', () => {
  const given = holdings({ '2026-02-01': lot(80) });
  expect(takeBackPoints(given, '2026-02-01', 30, 30).lots).toEqual({ '2026-02-01': lot(50) });
  expect(takeBackPoints(given, '2026-02-01', 80, 80).lots).toEqual({});
  // A bonus is spent like any other point, but is no merit.
  expect(takeBackPoints(given, '2026-02-01', 80, 0).lots).toEqual({
    '2026-02-01': { earned: 0, qualifying: 80, remaining: 0 },
  });
});

test('what is earned repays a debt first, and qualifies all the same', () => {
  const after = addPoints(holdings({}, 30), '2026-02-01', 80, 80);
  expect(after).toEqual({ totalPoints: 50, debt: 0, lots: { '2026-02-01': lot(80, 50) } });
});
