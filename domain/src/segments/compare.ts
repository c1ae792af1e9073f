import { businessDayOf } from '../time/index.ts';
import { foldText } from './fold-text.ts';
import type { SegmentLeaf } from './rule.ts';
import type { SegmentFacts, SegmentValue } from './segment-facts.ts';

type Scalar = string | number | boolean;

/** Leaves whose truth depends on the stored facts alone, never on the moment. */
export type StillLeaf = Extract<SegmentLeaf, { kind: 'compare' | 'oneOf' | 'between' | 'presence' }>;

/** Whether a leaf over stored facts holds. Nothing known is equal to nothing, and in no range. */
export function judgeStill(node: StillLeaf, facts: SegmentFacts): boolean {
  const value = facts.fields[node.field];
  switch (node.kind) {
    case 'compare':
      return compare(node.op, value, node.value, facts.timeZone);
    case 'oneOf':
      return oneOf(node.op, value, node.values, facts.timeZone);
    case 'between':
      return typeof value === 'number' && value >= node.from && value <= node.to;
    case 'presence':
      return isEmpty(value) === (node.op === 'empty');
  }
}

function isEmpty(value: SegmentValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A value as rules compare it: text folded, a moment as its business day. */
function key(value: Scalar | Date, timeZone: string): string | number {
  if (value instanceof Date) return businessDayOf(value, timeZone);
  if (typeof value === 'number') return value;
  return foldText(String(value));
}

function compare(
  op: Extract<SegmentLeaf, { kind: 'compare' }>['op'],
  value: SegmentValue,
  wanted: Scalar,
  timeZone: string,
): boolean {
  if (value === null || isList(value)) {
    if (op === 'contains' && isList(value))
      return value.some((item) => key(item, timeZone) === key(wanted, timeZone));
    return op === 'ne';
  }
  const seen = key(value, timeZone);
  const other = key(wanted, timeZone);
  switch (op) {
    case 'eq':
      return seen === other;
    case 'ne':
      return seen !== other;
    case 'contains':
      return String(seen).includes(String(other));
    case 'startsWith':
      return String(seen).startsWith(String(other));
    case 'gt':
      return typeof seen === typeof other && seen > other;
    case 'gte':
      return typeof seen === typeof other && seen >= other;
    case 'lt':
      return typeof seen === typeof other && seen < other;
    case 'lte':
      return typeof seen === typeof other && seen <= other;
  }
}

function oneOf(
  op: Extract<SegmentLeaf, { kind: 'oneOf' }>['op'],
  value: SegmentValue,
  wanted: readonly Scalar[],
  timeZone: string,
): boolean {
  const items = value === null ? [] : isList(value) ? value : [value];
  const seen = new Set(items.map((item) => key(item, timeZone)));
  const found = (item: Scalar): boolean => seen.has(key(item, timeZone));
  switch (op) {
    case 'in':
    case 'arrayAny':
      return wanted.some(found);
    case 'nin':
    case 'arrayNone':
      return !wanted.some(found);
    case 'arrayAll':
      return wanted.every(found);
  }
}

function isList(value: SegmentValue): value is readonly (string | number)[] {
  return Array.isArray(value);
}
