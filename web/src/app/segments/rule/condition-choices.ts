import {
  businessTypes,
  companySizes,
  customerStatuses,
  healthBands,
  lifecycleStages,
} from '@creamline/domain/customers';
import { tiers } from '@creamline/domain/loyalty';
import {
  segmentFieldNames,
  segmentFields,
  type SegmentField,
  type SegmentLeaf,
} from '@creamline/domain/segments';

/** What a condition can ask about: a field of the customer, their orders, another segment, or a random share. */
export type Subject = SegmentField | 'orders' | 'inSegment' | 'randomBucket';

export const subjects: readonly Subject[] = [...segmentFieldNames, 'orders', 'inSegment', 'randomBucket'];

/** Everything a condition can do; which of them a subject allows is {@link operatorsOf}. */
export type Operator =
  | 'eq'
  | 'ne'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'contains'
  | 'startsWith'
  | 'in'
  | 'nin'
  | 'arrayAny'
  | 'arrayAll'
  | 'arrayNone'
  | 'between'
  | 'exists'
  | 'empty'
  | 'withinLast'
  | 'olderThan'
  | 'anniversaryWithin'
  | 'nextN'
  | 'did'
  | 'didNot'
  | 'member'
  | 'share';

/** In the order they are offered: the usual one first. The same set as the domain's `operatorsFor`. */
const byKind: Readonly<Record<(typeof segmentFields)[SegmentField], readonly Operator[]>> = {
  text: ['eq', 'ne', 'contains', 'startsWith', 'in', 'nin', 'exists', 'empty'],
  choice: ['in', 'nin', 'eq', 'ne', 'exists', 'empty'],
  number: ['gte', 'lte', 'gt', 'lt', 'between', 'eq', 'ne', 'in', 'nin', 'exists', 'empty'],
  date: [
    ...(['withinLast', 'olderThan', 'nextN', 'anniversaryWithin'] as const),
    ...(['gte', 'lte', 'gt', 'lt', 'eq', 'ne', 'exists', 'empty'] as const),
  ],
  list: ['arrayAny', 'arrayAll', 'arrayNone', 'contains', 'exists', 'empty'],
};

export function operatorsOf(subject: Subject): readonly Operator[] {
  switch (subject) {
    case 'orders':
      return ['did', 'didNot'];
    case 'inSegment':
      return ['member'];
    case 'randomBucket':
      return ['share'];
    default:
      return byKind[segmentFields[subject]];
  }
}

/** How a value of the subject is picked. Countries, products, territories, people and segments are offered by name. */
export type Picker =
  'text' | 'number' | 'money' | 'day' | 'choice' | 'country' | 'product' | 'territory' | 'rep' | 'weekday';

const pickers: Partial<Readonly<Record<SegmentField, Picker>>> = {
  revenueMinor: 'money',
  averageOrderMinor: 'money',
  products: 'product',
  deliveryDays: 'weekday',
  territoryId: 'territory',
  assignedRepId: 'rep',
  country: 'country',
};

export function pickerOf(field: SegmentField): Picker {
  const named = pickers[field];
  if (named !== undefined) return named;
  const kind = segmentFields[field];
  if (kind === 'number' || kind === 'choice') return kind;
  return kind === 'date' ? 'day' : 'text';
}

/** The values a choice field can have. */
export const choices: Partial<Readonly<Record<SegmentField, readonly string[]>>> = {
  status: customerStatuses,
  businessType: businessTypes,
  companySize: companySizes,
  tier: tiers,
  lifecycle: lifecycleStages,
  healthBand: healthBands,
};

export function subjectOf(leaf: SegmentLeaf): Subject {
  switch (leaf.kind) {
    case 'event':
      return 'orders';
    case 'inSegment':
    case 'randomBucket':
      return leaf.kind;
    default:
      return leaf.field;
  }
}

export function operatorOf(leaf: SegmentLeaf): Operator {
  switch (leaf.kind) {
    case 'between':
      return 'between';
    case 'inSegment':
      return 'member';
    case 'randomBucket':
      return 'share';
    default:
      return leaf.op;
  }
}
