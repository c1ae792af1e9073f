import { Increment, Remove, type Fields } from '@creamline/domain/paths';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';

const MICROS_PER_SECOND = 1_000_000n;

/** A document's version: its update time in microseconds, which grows with every write. */
export function versionAt({ seconds, nanoseconds }: Timestamp): string {
  return (BigInt(seconds) * MICROS_PER_SECOND + BigInt(Math.trunc(nanoseconds / 1000))).toString();
}

function isMap(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function mapValues(fields: Fields, convert: (value: unknown) => unknown): Record<string, unknown> {
  const converted: [string, unknown][] = [];
  for (const key of Object.keys(fields)) {
    // A missing value is a missing field: Firestore knows no undefined.
    if (fields[key] !== undefined) converted.push([key, convert(fields[key])]);
  }
  return Object.fromEntries(converted);
}

function valueToFirestore(value: unknown): unknown {
  if (value instanceof Date) return Timestamp.fromDate(value);
  if (value instanceof Increment) return FieldValue.increment(value.by);
  if (value instanceof Remove) return FieldValue.delete();
  if (Array.isArray(value)) return value.map(valueToFirestore);
  return isMap(value) ? mapValues(value, valueToFirestore) : value;
}

function valueFromFirestore(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(valueFromFirestore);
  return isMap(value) ? mapValues(value, valueFromFirestore) : value;
}

/** A plan's fields as Firestore stores them: dates as timestamps, increments and removals as its sentinels. */
export function toFirestore(fields: Fields): Record<string, unknown> {
  return mapValues(fields, valueToFirestore);
}

/** Stored fields as the domain knows them: timestamps as dates. */
export function fromFirestore(fields: Fields): Record<string, unknown> {
  return mapValues(fields, valueFromFirestore);
}

/** A query's value as Firestore compares it. */
export const queryValue = valueToFirestore;
