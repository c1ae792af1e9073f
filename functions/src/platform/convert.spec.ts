import { Increment, Remove } from '@creamline/domain/paths';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { fromFirestore, toFirestore } from './convert.ts';

const at = new Date('2026-11-22T09:00:00.123Z');

describe('conversion', () => {
  it('stores dates as timestamps, at any depth', () => {
    expect(toFirestore({ at, list: [{ at }], nested: { at } })).toEqual({
      at: Timestamp.fromDate(at),
      list: [{ at: Timestamp.fromDate(at) }],
      nested: { at: Timestamp.fromDate(at) },
    });
  });

  it('stores increments and removals as what Firestore knows them by, and drops what is missing', () => {
    const stored = toFirestore({
      count: new Increment(2),
      gone: new Remove(),
      missing: undefined,
      none: null,
    });
    expect(Object.keys(stored)).toEqual(['count', 'gone', 'none']);
    expect(FieldValue.increment(2).isEqual(asFieldValue(stored['count']))).toBe(true);
    expect(FieldValue.delete().isEqual(asFieldValue(stored['gone']))).toBe(true);
  });

  it('reads back what it stored', () => {
    const fields = {
      at,
      text: 'a',
      number: 1.5,
      yes: true,
      none: null,
      list: [at, 'b'],
      map: { '2026-11-22': at },
    };
    expect(fromFirestore(toFirestore(fields))).toEqual(fields);
  });
});

function asFieldValue(value: unknown): FieldValue {
  if (!(value instanceof FieldValue)) throw new Error('not a field value');
  return value;
}
