import { sameValue } from '../paths/index.ts';

/** Both sides of a change, by the path of each part. */
export interface ChangeInParts {
  readonly before: object;
  readonly after: object;
}

/**
 * A change taken apart, so that an entry holds what differs and no more: maps by their fields (`tiers.gold.from`), lists
 * by what left them (`postalCodes.removed`) and what came in (`postalCodes.added`). Where the order of a list alone is
 * another, both lists are told.
 */
export function inParts(before: object | null, after: object | null): ChangeInParts {
  const [left, right] = [leavesOf(before), leavesOf(after)];
  const [old, fresh] = [new Map<string, unknown>(), new Map<string, unknown>()];
  for (const field of new Set([...left.keys(), ...right.keys()])) {
    const [one, other] = [left.get(field), right.get(field)];
    const lists = listsOf(one, other);
    if (lists !== null && sameValue(...lists)) continue;
    const [gone, come] = lists === null ? [[], []] : [without(...lists), without(lists[1], lists[0])];
    if (gone.length > 0) old.set(`${field}.removed`, gone);
    if (come.length > 0) fresh.set(`${field}.added`, come);
    if (gone.length + come.length > 0) continue;
    old.set(field, one);
    fresh.set(field, other);
  }
  return { before: Object.fromEntries(old), after: Object.fromEntries(fresh) };
}

type Lists = readonly [readonly unknown[], readonly unknown[]];

/** Two lists, of which one may be missing; null for anything else. */
function listsOf(one: unknown, other: unknown): Lists | null {
  const [left, right]: readonly unknown[] = [one ?? [], other ?? []];
  if (one === undefined && other === undefined) return null;
  return Array.isArray(left) && Array.isArray(right) ? [left, right] : null;
}

const without = (list: readonly unknown[], others: readonly unknown[]): readonly unknown[] =>
  list.filter((each) => !others.includes(each));

function leavesOf(fields: object | null, above = ''): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(fields ?? {}).flatMap(([key, value]: readonly [string, unknown]) =>
      isMap(value) ? [...leavesOf(value, `${above}${key}.`)] : [[`${above}${key}`, value] as const],
    ),
  );
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
