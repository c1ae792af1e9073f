import { collectionOf } from '@creamline/domain/paths/plain';
import type { DocumentKind, QueryOperator, QueryScalar, QuerySpec, QueryValue } from './live';

/** What Firestore's REST interface takes and gives: a value under the name of its type. */
export type WireValue = Readonly<Record<string, unknown>>;

const operators: Readonly<Record<QueryOperator, string>> = {
  '==': 'EQUAL',
  '!=': 'NOT_EQUAL',
  '<': 'LESS_THAN',
  '<=': 'LESS_THAN_OR_EQUAL',
  '>': 'GREATER_THAN',
  '>=': 'GREATER_THAN_OR_EQUAL',
  in: 'IN',
  'not-in': 'NOT_IN',
  'array-contains': 'ARRAY_CONTAINS',
  'array-contains-any': 'ARRAY_CONTAINS_ANY',
};

/** A query as the REST interface takes it. */
export interface WireQuery {
  /** The document the collection lies under, below the database; empty for a collection at the top. */
  readonly parent: string;
  readonly structuredQuery: Readonly<Record<string, unknown>>;
}

/**
 * Writes a query so that only `fields` of its documents are sent. `documents` is the name of the database's root, as
 * in `projects/p/databases/(default)/documents`: ids are written as names below it.
 */
export function wireQuery(
  spec: QuerySpec<DocumentKind>,
  fields: readonly string[],
  documents: string,
): WireQuery {
  const path = collectionOf(...spec.from);
  const at = path.lastIndexOf('/');
  const valueOf = (field: string, value: QueryValue): WireValue =>
    wireValue(value, field, `${documents}/${path}`);
  const filters = (spec.where ?? []).map(([field, operator, value]) =>
    value === null
      ? { unaryFilter: { field: { fieldPath: field }, op: operator === '!=' ? 'IS_NOT_NULL' : 'IS_NULL' } }
      : {
          fieldFilter: { field: { fieldPath: field }, op: operators[operator], value: valueOf(field, value) },
        },
  );
  const after = spec.startAfter?.map((value, index) => valueOf(spec.orderBy?.[index]?.[0] ?? '', value));
  return {
    parent: at < 0 ? '' : path.slice(0, at),
    structuredQuery: {
      select: { fields: fields.map((fieldPath) => ({ fieldPath })) },
      from: [{ collectionId: path.slice(at + 1) }],
      ...(filters.length === 0 ? {} : { where: { compositeFilter: { op: 'AND', filters } } }),
      orderBy: (spec.orderBy ?? []).map(([fieldPath, direction]) => ({
        field: { fieldPath },
        direction: direction === 'asc' ? 'ASCENDING' : 'DESCENDING',
      })),
      ...(after === undefined ? {} : { startAt: { values: after, before: false } }),
      limit: spec.limit,
    },
  };
}

function wireValue(value: QueryValue, field: string, collection: string): WireValue {
  if (isList(value))
    return { arrayValue: { values: value.map((each) => wireValue(each, field, collection)) } };
  if (value === null) return { nullValue: null };
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number')
    return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: value };
  return field === '__name__' ? { referenceValue: `${collection}/${value}` } : { stringValue: value };
}

function isList(value: QueryValue): value is readonly QueryScalar[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A document of which only some fields were asked for. */
export interface ListedDocument {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The documents of an answer to {@link wireQuery}, in its order, with plain values and times as `Date`. */
export function listedDocuments(answer: unknown): readonly ListedDocument[] {
  if (!Array.isArray(answer)) return [];
  return answer.flatMap((part: unknown) => {
    const document = isRecord(part) ? part['document'] : undefined;
    if (!isRecord(document) || typeof document['name'] !== 'string') return [];
    const { name } = document;
    return [{ id: name.slice(name.lastIndexOf('/') + 1), values: plainFields(document['fields']) }];
  });
}

function plainFields(fields: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(fields)) return {};
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plainWireValue(value)]));
}

function plainWireValue(wire: unknown): unknown {
  if (!isRecord(wire)) return undefined;
  for (const type in wire) {
    const value = wire[type];
    switch (type) {
      case 'stringValue':
      case 'booleanValue':
        return value;
      case 'integerValue':
      case 'doubleValue':
        return Number(value);
      case 'timestampValue':
        return new Date(String(value));
      case 'nullValue':
        return null;
      case 'arrayValue': {
        const values = isRecord(value) ? value['values'] : undefined;
        return Array.isArray(values) ? values.map(plainWireValue) : [];
      }
      case 'mapValue':
        return plainFields(isRecord(value) ? value['fields'] : undefined);
    }
  }
  return undefined;
}
