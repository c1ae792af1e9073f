import { businessDaySchema } from '../time/index.ts';
import { segmentFields, type SegmentField, type SegmentLeaf, type SegmentNode } from './rule.ts';
import { writtenOut } from './written-out.ts';

export const ruleIssueCodes = [
  'operatorNotForField',
  'valueNotForField',
  'rangeReversed',
  'productMissing',
  'productTimesNotKept',
  'unknownSegment',
  'segmentInItself',
  'tooDeep',
  'tooManyNodes',
  'tooManyTogether',
  'tooManySegments',
] as const;
export type RuleIssueCode = (typeof ruleIssueCodes)[number];

/** What is wrong with one node of a rule. `path` leads to the node: `['nodes', 0, 'node']`. */
export interface RuleIssue {
  readonly path: readonly (string | number)[];
  readonly code: RuleIssueCode;
  readonly message: string;
}

type FieldType = (typeof segmentFields)[SegmentField];
type Path = readonly (string | number)[];

/** Firestore stores maps 20 deep; a rule no person can read is refused long before. */
export const MAX_RULE_DEPTH = 8;
export const MAX_RULE_NODES = 200;
/** With the rules of the segments it refers to in their place: every order is judged by all of them. */
export const MAX_CONDITIONS_TOGETHER = 1_000;
/** A customer who enters them all is written in one commit, which takes 500 writes, three for each. */
export const MAX_SEGMENTS = 100;
/** All rules in force are one document, of at most a MiB. */
const MAX_RULES_TEXT = 700_000;

const operators: Readonly<Record<FieldType, readonly string[]>> = {
  text: ['eq', 'ne', 'contains', 'startsWith', 'in', 'nin', 'exists', 'empty'],
  choice: ['eq', 'ne', 'in', 'nin', 'exists', 'empty'],
  number: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'between', 'in', 'nin', 'exists', 'empty'],
  date: [
    ...['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'exists', 'empty'],
    ...['withinLast', 'olderThan', 'anniversaryWithin', 'nextN'],
  ],
  list: ['contains', 'arrayAny', 'arrayAll', 'arrayNone', 'exists', 'empty'],
};

/** The operators that make sense for a field, for the rule builder and for {@link checkRule}. */
export function operatorsFor(field: SegmentField): readonly string[] {
  return operators[segmentFields[field]];
}

/**
 * What is wrong with a rule; empty when it may be saved. `segmentId` is the segment the rule is for (null for a new
 * one) and `rules` the rules of the others, so that a segment that refers back to itself is found.
 */
export function checkRule(
  rule: SegmentNode,
  rules: ReadonlyMap<string, SegmentNode> = new Map(),
  segmentId: string | null = null,
): readonly RuleIssue[] {
  const issues: RuleIssue[] = [];
  let count = 0;
  const visit = (node: SegmentNode, path: Path, depth: number): void => {
    count += 1;
    if (count === MAX_RULE_NODES + 1)
      issues.push({ path, code: 'tooManyNodes', message: `A rule has at most ${MAX_RULE_NODES} conditions` });
    if (depth > MAX_RULE_DEPTH) {
      issues.push({ path, code: 'tooDeep', message: `Nest groups at most ${MAX_RULE_DEPTH} deep` });
      return;
    }
    if ('nodes' in node)
      node.nodes.forEach((each, index) => visit(each, [...path, 'nodes', index], depth + 1));
    else if (node.kind === 'not') visit(node.node, [...path, 'node'], depth + 1);
    else if (node.kind === 'inSegment')
      issues.push(...checkReference(node.segmentId, rules, segmentId, path));
    else issues.push(...checkLeaf(node, path));
  };
  visit(rule, [], 1);
  if (isTooLarge(rule, rules, segmentId))
    issues.push({
      path: [],
      code: 'tooManyTogether',
      message: `A rule has at most ${MAX_CONDITIONS_TOGETHER} conditions with those of the segments it refers to`,
    });
  if (isFull(rule, rules, segmentId))
    issues.push({
      path: [],
      code: 'tooManySegments',
      message: `At most ${MAX_SEGMENTS} segments are in force, with rules that fit one document together`,
    });
  return issues;
}

/** Whether the rules in force leave no room for this one. One that is in force already may stay. */
function isFull(
  rule: SegmentNode,
  rules: ReadonlyMap<string, SegmentNode>,
  segmentId: string | null,
): boolean {
  if (rules.size >= MAX_SEGMENTS && (segmentId === null || !rules.has(segmentId))) return true;
  const others = [...rules].filter(([id]) => id !== segmentId).map(([, other]) => other);
  const size = [rule, ...others].reduce((sum, each) => sum + JSON.stringify(each).length, 0);
  return size > MAX_RULES_TEXT;
}

/** Whether the rule, or another that refers to its segment, has too many conditions with all that it refers to. */
function isTooLarge(
  rule: SegmentNode,
  rules: ReadonlyMap<string, SegmentNode>,
  segmentId: string | null,
): boolean {
  if (writtenOut(rule, rules) > MAX_CONDITIONS_TOGETHER) return true;
  if (segmentId === null) return false;
  const together = new Map([...rules, [segmentId, rule]]);
  const known = new Map<string, number>();
  return [...rules].some(
    ([id, other]) =>
      id !== segmentId &&
      writtenOut(other, together, known) > MAX_CONDITIONS_TOGETHER &&
      reaches(id, segmentId, rules, new Set()),
  );
}

function checkReference(
  target: string,
  rules: ReadonlyMap<string, SegmentNode>,
  segmentId: string | null,
  path: Path,
): readonly RuleIssue[] {
  if (segmentId !== null && reaches(target, segmentId, rules, new Set()))
    return [{ path, code: 'segmentInItself', message: 'The segment would depend on itself' }];
  if (!rules.has(target))
    return [{ path, code: 'unknownSegment', message: `There is no active segment ${target}` }];
  return [];
}

/** Whether the rule of `from` refers, directly or through others, to `to`. */
function reaches(
  from: string,
  to: string,
  rules: ReadonlyMap<string, SegmentNode>,
  seen: Set<string>,
): boolean {
  if (from === to) return true;
  const rule = rules.get(from);
  if (seen.has(from) || rule === undefined) return false;
  seen.add(from);
  return references(rule).some((next) => reaches(next, to, rules, seen));
}

/** The segments a rule refers to itself. */
export function references(node: SegmentNode): readonly string[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.nodes.flatMap(references);
    case 'not':
      return references(node.node);
    case 'inSegment':
      return [node.segmentId];
    default:
      return [];
  }
}

function checkLeaf(node: Exclude<SegmentLeaf, { kind: 'inSegment' }>, path: Path): readonly RuleIssue[] {
  switch (node.kind) {
    case 'compare':
      return checkField(node.field, node.op, [node.value], path);
    case 'oneOf':
      return checkField(node.field, node.op, node.values, path);
    case 'between':
      return [
        ...checkField(node.field, 'between', [node.from, node.to], path),
        ...(node.from > node.to
          ? [{ path, code: 'rangeReversed' as const, message: 'The range ends before it starts' }]
          : []),
      ];
    case 'presence':
    case 'ago':
      return checkField(node.field, node.op, [], path);
    case 'event':
      if (node.event === 'order') return [];
      if (node.sku === null) return [{ path, code: 'productMissing', message: 'Choose a product' }];
      return node.times > 1
        ? [
            {
              path,
              code: 'productTimesNotKept',
              message: 'Only the last order of a product is kept, not how many',
            },
          ]
        : [];
    case 'randomBucket':
      return [];
  }
}

function checkField(
  field: SegmentField,
  op: string,
  values: readonly (string | number | boolean)[],
  path: Path,
): readonly RuleIssue[] {
  const type = segmentFields[field];
  if (!operators[type].includes(op))
    return [
      { path, code: 'operatorNotForField', message: `${field} is a ${type} field; ${op} does not apply` },
    ];
  const wrong = values.find((value) => !fits(field, type, value));
  return wrong === undefined
    ? []
    : [{ path, code: 'valueNotForField', message: `${JSON.stringify(wrong)} is not a value of ${field}` }];
}

function fits(field: SegmentField, type: FieldType, value: string | number | boolean): boolean {
  switch (type) {
    case 'text':
    case 'choice':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'date':
      return businessDaySchema.safeParse(value).success;
    case 'list':
      return typeof value === (field === 'deliveryDays' ? 'number' : 'string');
  }
}
