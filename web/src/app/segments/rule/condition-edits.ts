import { segmentFields, type SegmentField, type SegmentLeaf } from '@creamline/domain/segments';
import {
  operatorOf,
  operatorsOf,
  pickerOf,
  subjectOf,
  type Operator,
  type Subject,
} from './condition-choices';

type Value = string | number | boolean;
type CompareOp = Extract<SegmentLeaf, { kind: 'compare' }>['op'];
type ListOp = Extract<SegmentLeaf, { kind: 'oneOf' }>['op'];
type AgoOp = Extract<SegmentLeaf, { kind: 'ago' }>['op'];
type PresenceOp = Extract<SegmentLeaf, { kind: 'presence' }>['op'];
type EventOp = Extract<SegmentLeaf, { kind: 'event' }>['op'];

const compareOps: readonly Operator[] = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'contains', 'startsWith'];
const listOps: readonly Operator[] = ['in', 'nin', 'arrayAny', 'arrayAll', 'arrayNone'];
const agoOps: readonly Operator[] = ['withinLast', 'olderThan', 'anniversaryWithin', 'nextN'];
const presenceOps: readonly Operator[] = ['exists', 'empty'];

const isCompare = (op: Operator): op is CompareOp => compareOps.includes(op);
const isList = (op: Operator): op is ListOp => listOps.includes(op);
const isAgo = (op: Operator): op is AgoOp => agoOps.includes(op);
const isPresence = (op: Operator): op is PresenceOp => presenceOps.includes(op);
const isEvent = (op: Operator): op is EventOp => op === 'did' || op === 'didNot';

const DEFAULT_DAYS = 30;

/** A first condition about a subject, with its usual operator; its value may still have to be filled in. */
export function conditionAbout(subject: Subject, seed: string): SegmentLeaf {
  switch (subject) {
    case 'orders':
      return { kind: 'event', event: 'order', sku: null, op: 'did', times: 1, days: DEFAULT_DAYS };
    case 'inSegment':
      return { kind: 'inSegment', segmentId: '' };
    case 'randomBucket':
      return { kind: 'randomBucket', percent: 10, seed };
    default: {
      const [first = 'exists'] = operatorsOf(subject);
      return fieldCondition(subject, first, []);
    }
  }
}

/** The same condition with another operator; what was typed is kept where the new operator can use it. */
export function withOperator(leaf: SegmentLeaf, op: Operator): SegmentLeaf {
  if (operatorOf(leaf) === op || !operatorsOf(subjectOf(leaf)).includes(op)) return leaf;
  if (leaf.kind === 'event') return isEvent(op) ? { ...leaf, op } : leaf;
  if (leaf.kind === 'inSegment' || leaf.kind === 'randomBucket') return leaf;
  if (leaf.kind === 'ago' && isAgo(op)) return { ...leaf, op, orNever: leaf.orNever && op === 'olderThan' };
  return fieldCondition(leaf.field, op, valuesOf(leaf));
}

/** What a condition compares with, as a list whatever its kind. */
export function valuesOf(leaf: SegmentLeaf): readonly Value[] {
  switch (leaf.kind) {
    case 'compare':
      return leaf.value === '' ? [] : [leaf.value];
    case 'oneOf':
      return leaf.values;
    case 'between':
      return [leaf.from, leaf.to];
    default:
      return [];
  }
}

function fieldCondition(field: SegmentField, op: Operator, values: readonly Value[]): SegmentLeaf {
  const [first, second] = values;
  if (isCompare(op)) return { kind: 'compare', field, op, value: first ?? firstValue(field) };
  if (isList(op)) return { kind: 'oneOf', field, op, values: [...values] };
  if (isAgo(op)) return { kind: 'ago', field, op, days: DEFAULT_DAYS, orNever: false };
  if (isPresence(op)) return { kind: 'presence', field, op };
  const from = typeof first === 'number' ? first : 0;
  return { kind: 'between', field, from, to: typeof second === 'number' ? second : from };
}

function firstValue(field: SegmentField): Value {
  if (pickerOf(field) === 'weekday') return 1;
  return segmentFields[field] === 'number' ? 0 : '';
}
