import { customersContacted } from './customers-contacted';

const contact = (customerId: string, timestamp: string): { customerId: string; timestamp: Date } => ({
  customerId,
  timestamp: new Date(timestamp),
});

it('counts each customer once, in the dairy’s months and up to the same day', () => {
  const contacts = [
    contact('amsel', '2026-11-03T09:00:00Z'),
    contact('amsel', '2026-11-10T09:00:00Z'),
    contact('biomarkt', '2026-10-31T23:30:00Z'), // already November in Berlin
    contact('amsel', '2026-10-02T09:00:00Z'),
    contact('creme', '2026-10-20T09:00:00Z'), // after the tenth
  ];
  expect(customersContacted(contacts, { today: '2026-11-10', timeZone: 'Europe/Berlin' })).toEqual({
    now: 2,
    before: 1,
  });
});
