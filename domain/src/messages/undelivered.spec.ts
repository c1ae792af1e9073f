import {
  discardUndeliveredSchema,
  planMailDiscard,
  planMailRetry,
  retryUndeliveredSchema,
} from './undelivered.ts';
import { outboxStates } from './outbox.ts';

const now = new Date('2026-06-01T08:00:00Z');
const letter = { kind: 'delete', path: 'dead_letters/outbox__outbox_m1' };

test.each(outboxStates)('a mail that is %s: only a failed or a held one is retried or discarded', (state) => {
  const undelivered = state === 'failed' || state === 'held';
  expect(planMailRetry('m1', { state }, now)).toEqual(
    undelivered
      ? [
          {
            kind: 'update',
            path: 'outbox/m1',
            data: { state: 'pending', attempts: 0, notBefore: now },
          },
          letter,
        ]
      : [],
  );
  expect(planMailDiscard('m1', { state })).toEqual(
    undelivered ? [{ kind: 'update', path: 'outbox/m1', data: { state: 'discarded' } }, letter] : [],
  );
});

const key = 'key-0001';

test.each([
  [{ key, kind: 'outbox', ids: ['m1'] }, true],
  [{ key, kind: 'deadLetter', ids: null }, true],
  [{ key, kind: 'outbox', ids: [] }, false],
  [{ key, kind: 'outbox', ids: Array(101).fill('m') }, false],
  [{ key, kind: 'customer', ids: ['c1'] }, false],
  [{ key, kind: 'outbox', ids: ['a/b'] }, false],
  [{ kind: 'outbox', ids: ['m1'] }, false],
])('retry %j: %s', (request, valid) => {
  expect(retryUndeliveredSchema.safeParse(request).success).toBe(valid);
});

test.each([
  ['She has left', true],
  ['', false],
  [' ', false],
  ['x'.repeat(301), false],
])('a reason of %j: %s', (reason, valid) => {
  const request = { key, kind: 'outbox', ids: ['m1'], reason };
  expect(discardUndeliveredSchema.safeParse(request).success).toBe(valid);
});
