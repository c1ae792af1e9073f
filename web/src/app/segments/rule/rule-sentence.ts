import {
  segmentFields,
  type SegmentField,
  type SegmentLeaf,
  type SegmentNode,
} from '@creamline/domain/segments';
import { operatorOf, pickerOf, type Operator, type Picker } from './condition-choices';

type Leaf<Kind extends SegmentLeaf['kind']> = Extract<SegmentLeaf, { kind: Kind }>;
type Value = Leaf<'compare'>['value'];
type DateOp = 'dateGt' | 'dateGte' | 'dateLt' | 'dateLte' | 'dateEq' | 'dateNe';
type SaysKey = `segments.says.${Operator | DateOp | 'none'}`;

/** The words a rule is said in. */
export interface RuleWords {
  /** A text with its values filled in; `segments.says.…` or `segments.field.…`. */
  readonly text: (
    key: SaysKey | `segments.field.${SegmentField}`,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  /** A value as people know it: the product's name of its number, an amount with its currency. */
  readonly name: (picker: Picker | 'segment' | 'percent', field: SegmentField | null, value: Value) => string;
  /** The BCP 47 tag that lists are joined by. */
  readonly locale: string;
}

const dateOps: Readonly<Partial<Record<Operator, DateOp>>> = {
  gt: 'dateGt',
  gte: 'dateGte',
  lt: 'dateLt',
  lte: 'dateLte',
  eq: 'dateEq',
  ne: 'dateNe',
};

/** How a condition on a date is worded: "is after", where a number "is more than". */
export function wordingOf(field: SegmentField | null, op: Operator): Operator | DateOp {
  return field !== null && segmentFields[field] === 'date' ? (dateOps[op] ?? op) : op;
}

/** A whole rule in one sentence; groups in groups stand in brackets. */
export function ruleSentence(node: SegmentNode, words: RuleWords, nested = false): string {
  switch (node.kind) {
    case 'all':
    case 'any': {
      const parts = node.nodes.map((each) => ruleSentence(each, words, node.nodes.length > 1));
      const joined = listed(parts, node.kind === 'all' ? 'conjunction' : 'disjunction', words.locale);
      return nested && parts.length > 1 ? `(${joined})` : joined;
    }
    case 'not':
      return words.text('segments.says.none', { value: ruleSentence(node.node, words, true) });
    default:
      return conditionSentence(node, words);
  }
}

/** One condition in words. */
export function conditionSentence(leaf: SegmentLeaf, words: RuleWords): string {
  switch (leaf.kind) {
    case 'event':
      return words.text(`segments.says.${leaf.op}`, {
        times: leaf.times,
        days: leaf.days ?? 0,
        product: leaf.event === 'orderOf' ? words.name('product', null, leaf.sku ?? '…') : 'none',
      });
    case 'inSegment':
      return words.text('segments.says.member', { value: words.name('segment', null, leaf.segmentId) });
    case 'randomBucket':
      return words.text('segments.says.share', { value: words.name('percent', null, leaf.percent) });
    case 'ago':
      return words.text(`segments.says.${leaf.op}`, {
        field: fieldName(leaf.field, words),
        days: leaf.days,
        orNever: leaf.orNever ? 'yes' : 'no',
      });
    default:
      return fieldSentence(leaf, words);
  }
}

function fieldSentence(leaf: Leaf<'compare' | 'oneOf' | 'between' | 'presence'>, words: RuleWords): string {
  const field = fieldName(leaf.field, words);
  const name = (value: Value): string => words.name(pickerOf(leaf.field), leaf.field, value);
  const key = `segments.says.${wordingOf(leaf.field, operatorOf(leaf))}` as const;
  switch (leaf.kind) {
    case 'compare':
      return words.text(key, { field, value: leaf.value === '' ? '…' : name(leaf.value) });
    case 'oneOf': {
      const how = leaf.op === 'arrayAll' ? 'conjunction' : 'disjunction';
      const value = leaf.values.length === 0 ? '…' : listed(leaf.values.map(name), how, words.locale);
      return words.text(key, { field, value });
    }
    case 'between':
      return words.text(key, { field, from: name(leaf.from), to: name(leaf.to) });
    case 'presence':
      return words.text(key, { field });
  }
}

function fieldName(field: SegmentField, words: RuleWords): string {
  return words.text(`segments.field.${field}`);
}

function listed(parts: readonly string[], type: 'conjunction' | 'disjunction', locale: string): string {
  return new Intl.ListFormat(locale, { type }).format(parts);
}
