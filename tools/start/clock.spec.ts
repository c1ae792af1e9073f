import { Clock, periodOf } from './clock.ts';

const MINUTE = 60_000;
const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 28, 8) + minutes * MINUTE);
const schedule = (when: string) => ({ trigger: 'europe-west1-some', when });

test.each([
  ['every 5 minutes', 5 * MINUTE],
  ['every 2 hours', 120 * MINUTE],
  ['30 1 * * *', 24 * 60 * MINUTE],
  ['0 3 1 * *', null],
])('%s', (when, period) => {
  expect(periodOf(when)).toBe(period);
});

it('fires everything at first, then each in its time, and what is for people never', async () => {
  const fired: string[] = [];
  const clock = new Clock({
    schedules: new Map([
      ['reminders', schedule('every 5 minutes')],
      ['census', schedule('every 60 minutes')],
      ['backfill', schedule('0 3 1 * *')],
    ]),
    fire: (name) => Promise.resolve(void fired.push(name)),
    failed: () => undefined,
  });
  await clock.turn(at(0));
  expect(fired).toEqual(['reminders', 'census']);
  await clock.turn(at(4));
  expect(fired).toEqual(['reminders', 'census']);
  await clock.turn(at(5));
  expect(fired).toEqual(['reminders', 'census', 'reminders']);
  await clock.turn(at(60));
  expect(fired).toEqual(['reminders', 'census', 'reminders', 'reminders', 'census']);
});

it('goes on after a failure, and tells it once', async () => {
  const [fired, told]: [string[], string[]] = [[], []];
  const clock = new Clock({
    schedules: new Map([
      ['packs', schedule('every 10 minutes')],
      ['outbox', schedule('every 10 minutes')],
    ]),
    fire: (name) => {
      fired.push(name);
      return name === 'packs' ? Promise.reject(new Error('busy')) : Promise.resolve();
    },
    failed: (name) => void told.push(name),
  });
  await clock.turn(at(0));
  await clock.turn(at(10));
  expect(fired).toEqual(['packs', 'outbox', 'packs', 'outbox']);
  expect(told).toEqual(['packs']);
});
