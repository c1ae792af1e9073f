import { byDay } from './days';

it('turns the day at midnight of the company, not of UTC', () => {
  const late = new Date('2026-11-21T23:30:00Z');
  const early = new Date('2026-11-21T22:30:00Z');
  const days = (zone: string): string[] => byDay([late, early], (at) => at, zone).map((group) => group.day);
  expect(days('Europe/Berlin')).toEqual(['2026-11-22', '2026-11-21']);
  expect(days('UTC')).toEqual(['2026-11-21']);
});

it('keeps the order inside a day', () => {
  const at = (minute: number): { id: number; at: Date } => ({
    id: minute,
    at: new Date(Date.UTC(2026, 10, 21, 9, minute)),
  });
  expect(byDay([at(5), at(3)], (entry) => entry.at, 'UTC')[0]?.entries.map((entry) => entry.id)).toEqual([
    5, 3,
  ]);
});
