import { InvalidDocument } from './document-errors.ts';
import { MAX_EVENT_AGE_MS, runHandler } from './run-handler.ts';
import { MemoryDatabase } from './testing/memory-database.ts';

const now = new Date('2026-11-22T09:00:00Z');
const silent = { handlerFailed: jest.fn(), deadLettered: jest.fn() };

function run(error: Error | null, ageMs: number) {
  const db = new MemoryDatabase();
  const delivery = {
    handler: 'settleOrder',
    subject: 'orders/o1',
    happenedAt: new Date(now.getTime() - ageMs),
  };
  const work = error === null ? () => Promise.resolve() : () => Promise.reject(error);
  const done = runHandler({ db, now: () => now, newId: () => 'id' }, delivery, work, silent);
  return { done, letters: () => db.list({ from: ['deadLetter'], limit: 10 }) };
}

describe('runHandler', () => {
  it.each([
    ['what succeeds', null, 0],
    ['what succeeds late', null, 26 * 3_600_000],
  ])('passes %s', async (_name, error, age) => {
    const { done, letters } = run(error, age);
    await expect(done).resolves.toBeUndefined();
    expect(await letters()).toEqual([]);
  });

  it('throws a passing trouble, so that the event comes again', async () => {
    const { done, letters } = run(new Error('UNAVAILABLE'), MAX_EVENT_AGE_MS - 1);
    await expect(done).rejects.toThrow('UNAVAILABLE');
    expect(await letters()).toEqual([]);
  });

  it.each([
    ['is too old', new Error('UNAVAILABLE'), MAX_EVENT_AGE_MS, 'Error: UNAVAILABLE'],
    [
      'meets a document out of shape',
      new InvalidDocument('orders/o1', 'lines.0.quantity', 'Expected number'),
      0,
      'InvalidDocument: orders/o1: lines.0.quantity: Expected number',
    ],
    [
      'is refused by Firestore for good',
      Object.assign(new Error('Field name __x__ is reserved'), { code: 3 }),
      0,
      'Error: Field name __x__ is reserved',
    ],
  ])('puts an event aside that %s', async (_name, error, age, text) => {
    const { done, letters } = run(error, age);
    await expect(done).resolves.toBeUndefined();
    expect(await letters()).toMatchObject([
      {
        id: 'settleOrder__orders_o1',
        data: { handler: 'settleOrder', subject: 'orders/o1', error: text, attempts: 1, at: now },
      },
    ]);
  });

  it('tries again where only the settings are out of shape: somebody mends them', async () => {
    const { done, letters } = run(new InvalidDocument('settings/company', 'timeZone', 'Unknown'), 0);
    await expect(done).rejects.toThrow('settings/company');
    expect(await letters()).toEqual([]);
  });

  it('tries again what Firestore refuses because a transaction ran out of time', async () => {
    const { done } = run(Object.assign(new Error('The transaction has expired'), { code: 3 }), 0);
    await expect(done).rejects.toThrow('expired');
  });
});
