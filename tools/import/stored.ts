import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore';

/** A stored document as plain data, its timestamps as dates; null where there is none. */
export function storedData(snapshot: DocumentSnapshot): Readonly<Record<string, unknown>> | null {
  const data = snapshot.data();
  return data === undefined ? null : mapOf(data);
}

function mapOf(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

function plain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? mapOf(value) : value;
}
