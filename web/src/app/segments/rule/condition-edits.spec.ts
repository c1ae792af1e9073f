import {
  operatorsFor,
  segmentFieldNames,
  segmentNodeSchema,
  type SegmentLeaf,
} from '@creamline/domain/segments';
import {
  choices,
  operatorOf,
  operatorsOf,
  pickerOf,
  subjectOf,
  subjects,
  type Operator,
} from './condition-choices';
import { conditionAbout, valuesOf, withOperator } from './condition-edits';

describe('a new condition', () => {
  it.each(subjects.map((subject) => [subject]))('about %s asks what was chosen', (subject) => {
    const leaf = conditionAbout(subject, 'seed');
    expect(subjectOf(leaf)).toBe(subject);
    expect(operatorOf(leaf)).toBe(operatorsOf(subject)[0]);
  });

  it.each(subjects.map((subject) => [subject]))('about %s keeps every operator it is given', (subject) => {
    for (const op of operatorsOf(subject)) {
      const leaf = withOperator(conditionAbout(subject, 'seed'), op);
      expect([subjectOf(leaf), operatorOf(leaf)]).toEqual([subject, op]);
    }
  });

  it('is not complete before its value is chosen', () => {
    expect(segmentNodeSchema.safeParse(conditionAbout('tier', 's')).success).toBe(false);
    expect(segmentNodeSchema.safeParse(conditionAbout('inSegment', 's')).success).toBe(false);
    expect(segmentNodeSchema.safeParse(conditionAbout('orders', 's')).success).toBe(true);
  });
});

describe('another operator', () => {
  const goldOrSilver: SegmentLeaf = { kind: 'oneOf', field: 'tier', op: 'in', values: ['gold', 'silver'] };
  const ago: SegmentLeaf = { kind: 'ago', field: 'lastOrderAt', op: 'olderThan', days: 90, orNever: true };
  const table: [string, SegmentLeaf, Operator, SegmentLeaf][] = [
    ['keeps a list', goldOrSilver, 'nin', { ...goldOrSilver, op: 'nin' }],
    [
      'takes the first of a list as its value',
      goldOrSilver,
      'eq',
      { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' },
    ],
    [
      'makes a list of a value',
      { kind: 'compare', field: 'tier', op: 'ne', value: 'gold' },
      'in',
      { kind: 'oneOf', field: 'tier', op: 'in', values: ['gold'] },
    ],
    [
      'spans a range from the number there was',
      { kind: 'compare', field: 'orderCount', op: 'gte', value: 5 },
      'between',
      { kind: 'between', field: 'orderCount', from: 5, to: 5 },
    ],
    [
      'takes the low end of a range',
      { kind: 'between', field: 'orderCount', from: 5, to: 9 },
      'lt',
      { kind: 'compare', field: 'orderCount', op: 'lt', value: 5 },
    ],
    ['keeps the days, drops "or never"', ago, 'withinLast', { ...ago, op: 'withinLast', orNever: false }],
    ['asks whether there is any', ago, 'empty', { kind: 'presence', field: 'lastOrderAt', op: 'empty' }],
    ['leaves the condition alone where it does not apply', goldOrSilver, 'withinLast', goldOrSilver],
  ];
  it.each(table)('%s', (_, leaf, op, expected) => {
    expect(withOperator(leaf, op)).toEqual(expected);
  });
});

describe('what is offered', () => {
  it.each(segmentFieldNames.map((field) => [field]))('for %s is what the backend accepts', (field) => {
    expect([...operatorsOf(field)].sort()).toEqual([...operatorsFor(field)].sort());
  });
});

describe('values', () => {
  it('of a comparison with nothing typed are none', () => {
    expect(valuesOf({ kind: 'compare', field: 'name', op: 'eq', value: '' })).toEqual([]);
    expect(valuesOf({ kind: 'compare', field: 'orderCount', op: 'eq', value: 0 })).toEqual([0]);
  });

  it('every field picked from a list has its list', () => {
    const missing = segmentFieldNames.filter(
      (field) => pickerOf(field) === 'choice' && !choices[field]?.length,
    );
    expect(missing).toEqual([]);
  });
});
