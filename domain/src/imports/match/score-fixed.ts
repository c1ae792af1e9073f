import { levels, LEVELS, type Comparer } from './agree.ts';
import type { MatchRules } from './record.ts';

/** The share of a field's points that each level gives; texts of a like sound alone give half. */
const shares = new Float64Array(LEVELS);
shares[levels.same] = shares[levels.similar] = shares[levels.crossed] = 1;
shares[levels.sounds] = 0.5;

/** Whether a level says that two names may be one person's or company's. */
export function passesGate(level: number): boolean {
  return level >= levels.sounds && level <= levels.same;
}

/** Whether a level says that two values are known and not the same. */
export function differs(level: number): boolean {
  return level === levels.different || level === levels.close;
}

/** The points of a level. */
export function pointsOf(level: number, points: number): number {
  return points * (shares[level] ?? 0);
}

/** A function that scores two rows by points; −1 as soon as the threshold is out of reach. */
export function fixedScorer(
  comparers: readonly Comparer[],
  rules: MatchRules,
): (left: number, right: number) => number {
  // Numbers before texts: most pairs are out before a text is looked at. What may rule out comes first.
  const order = [...comparers].sort((a, b) => cost(a) - cost(b));
  const points = order.map(({ column }) => column.field.points);
  const never = order.map(({ column }) => column.field.never === true);
  const gates = order.map(({ column }) => rules.gate.includes(column.field.field));
  const values = order.map((comparer) => comparer.values);
  // Exact codes need no comparer: they agree or they do not.
  const exact = order.map(
    ({ column: { field, shared }, soft }) =>
      !soft &&
      shared.size === 0 &&
      field.crosses === undefined &&
      field.kind !== 'vat' &&
      field.kind !== 'date',
  );
  const rest = new Float64Array(order.length + 1);
  for (let at = order.length - 1; at >= 0; at--)
    rest[at] = (rest[at + 1] ?? 0) + Math.max(0, points[at] ?? 0);
  const gated = rules.gate.length > 0;
  const { threshold } = rules;

  return (left, right) => {
    let score = 0;
    let passed = !gated;
    for (let at = 0; at < order.length; at++) {
      if (score + (rest[at] ?? 0) < threshold) return -1;
      const one = values[at]?.[left] ?? -1;
      const other = values[at]?.[right] ?? -1;
      const worth = points[at] ?? 0;
      if (exact[at] === true) {
        if (one < 0 || other < 0) continue;
        if (one === other) {
          score += worth;
          passed ||= gates[at] === true;
        } else if (never[at] === true) return -1;
        continue;
      }
      const level = order[at]?.level(left, right, false) ?? levels.missing;
      if (never[at] === true && differs(level)) return -1;
      if (gates[at] === true && passesGate(level)) passed = true;
      score += worth * (shares[level] ?? 0);
    }
    return passed && score >= threshold ? score : -1;
  };
}

function cost({ column, soft }: Comparer): number {
  return (column.field.never === true ? 0 : 10) + (soft ? 100 : 0) - Math.min(9, column.field.points / 100);
}
