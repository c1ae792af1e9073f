import { businessDayOf, instantOf, type BusinessDay } from '../time/index.ts';
import { judgeStill } from './compare.ts';
import { firstAfter, judgeAgo, judgeEvent, type DayVerdict } from './day-window.ts';
import { randomBucket } from './random-bucket.ts';
import type { SegmentField, SegmentNode } from './rule.ts';
import type { SegmentFacts, SegmentValue } from './segment-facts.ts';

/** A node's verdict on one day. `next` is the first later day on which it could differ; null means never. */
export interface Verdict {
  readonly holds: boolean;
  readonly next: BusinessDay | null;
}

/** The reasons behind a verdict: the tree again, each node with its truth and the value it saw. */
export interface Explanation {
  readonly kind: SegmentNode['kind'];
  readonly holds: boolean;
  readonly field: SegmentField | null;
  readonly seen: SegmentValue;
  readonly nodes: readonly Explanation[];
}

/** Whether the customer belongs, on the business day `now` falls on. A segment that refers to itself has no members. */
export function matches(node: SegmentNode, facts: SegmentFacts, now: Date): boolean {
  return judge(node, facts, businessDayOf(now, facts.timeZone), []).holds;
}

/**
 * The earliest moment at which {@link matches} could give another answer although nothing was written; null when it
 * never will. May be too early, is never too late.
 */
export function nextChange(node: SegmentNode, facts: SegmentFacts, now: Date): Date | null {
  const { next } = judge(node, facts, businessDayOf(now, facts.timeZone), []);
  return next === null ? null : instantOf(next, facts.timeZone);
}

/** {@link matches} and {@link nextChange} in one, by business days: judging many rules converts no day twice. */
export function verdictOn(node: SegmentNode, facts: SegmentFacts, today: BusinessDay): Verdict {
  return judge(node, facts, today, []);
}

/** Why the customer belongs or not, node by node. */
export function explain(node: SegmentNode, facts: SegmentFacts, now: Date): Explanation {
  return explainOn(node, facts, businessDayOf(now, facts.timeZone), []);
}

/** Judges a node; `within` are the segments whose rules are being judged around it. */
function judge(
  node: SegmentNode,
  facts: SegmentFacts,
  today: BusinessDay,
  within: readonly string[],
): Verdict {
  switch (node.kind) {
    case 'all':
      return joined(node.nodes, false, facts, today, within);
    case 'any':
      return joined(node.nodes, true, facts, today, within);
    case 'not': {
      const inner = judge(node.node, facts, today, within);
      return { holds: !inner.holds, next: inner.next };
    }
    case 'inSegment': {
      const rule = within.includes(node.segmentId) ? undefined : facts.rules.get(node.segmentId);
      return rule === undefined
        ? { holds: false, next: null }
        : judge(rule, facts, today, [...within, node.segmentId]);
    }
    case 'ago':
      return dayVerdict(judgeAgo(node, facts, today), today);
    case 'event':
      return dayVerdict(judgeEvent(node, facts, today), today);
    case 'randomBucket':
      return { holds: randomBucket(node.seed, facts.customerId) < node.percent, next: null };
    case 'compare':
    case 'oneOf':
    case 'between':
    case 'presence':
      return { holds: judgeStill(node, facts), next: null };
  }
}

function dayVerdict(verdict: DayVerdict, today: BusinessDay): Verdict {
  return { holds: verdict.holds, next: firstAfter(today, verdict.changes) };
}

/**
 * `decisive` is the truth that one node alone can force on the whole: true for `any`, false for `all`. While some
 * nodes force it, the whole cannot change before the last of them does; while none does, the first to change may.
 */
function joined(
  nodes: readonly SegmentNode[],
  decisive: boolean,
  facts: SegmentFacts,
  today: BusinessDay,
  within: readonly string[],
): Verdict {
  let firstNext: BusinessDay | null = null;
  let lastNext: BusinessDay | null = '';
  let forced = false;
  for (const node of nodes) {
    const { holds, next } = judge(node, facts, today, within);
    if (holds === decisive) {
      forced = true;
      lastNext = lastNext === null || next === null ? null : next > lastNext ? next : lastNext;
    } else if (next !== null && (firstNext === null || next < firstNext)) {
      firstNext = next;
    }
  }
  return forced ? { holds: decisive, next: lastNext } : { holds: !decisive, next: firstNext };
}

function explainOn(
  node: SegmentNode,
  facts: SegmentFacts,
  today: BusinessDay,
  within: readonly string[],
): Explanation {
  const { holds } = judge(node, facts, today, within);
  const field = 'field' in node ? node.field : null;
  return {
    kind: node.kind,
    holds,
    field,
    seen: seenBy(node, facts, today),
    nodes: inside(node, facts, today, within),
  };
}

function inside(
  node: SegmentNode,
  facts: SegmentFacts,
  today: BusinessDay,
  within: readonly string[],
): readonly Explanation[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.nodes.map((each) => explainOn(each, facts, today, within));
    case 'not':
      return [explainOn(node.node, facts, today, within)];
    case 'inSegment': {
      const rule = within.includes(node.segmentId) ? undefined : facts.rules.get(node.segmentId);
      return rule === undefined ? [] : [explainOn(rule, facts, today, [...within, node.segmentId])];
    }
    default:
      return [];
  }
}

function seenBy(node: SegmentNode, facts: SegmentFacts, today: BusinessDay): SegmentValue {
  if ('field' in node) return facts.fields[node.field];
  switch (node.kind) {
    case 'event':
      return judgeEvent(node, facts, today).count;
    case 'randomBucket':
      return randomBucket(node.seed, facts.customerId);
    case 'inSegment':
      return node.segmentId;
    default:
      return null;
  }
}
