import type { CustomerFacts } from '@creamline/domain/customers';

/** Changed facts by dotted path: two people who change different fields do not get into each other's way. */
export type FactChanges = Readonly<Record<string, unknown>>;

const inside = ['basicInfo', 'preferences'] as const;

/** What an edit changed, as small as rules and conflicts allow. An address is one fact: half of one is none. */
export function changesOf(before: CustomerFacts, after: CustomerFacts): FactChanges {
  const changes: Record<string, unknown> = {};
  const compare = (path: string, was: unknown, is: unknown): void => {
    if (JSON.stringify(was) !== JSON.stringify(is)) changes[path] = is;
  };
  for (const group of inside) {
    const was = new Map<string, unknown>(Object.entries(before[group]));
    for (const [name, value] of Object.entries(after[group]))
      compare(`${group}.${name}`, was.get(name), value);
  }
  const was = new Map<string, unknown>(Object.entries(before));
  for (const [name, value] of Object.entries(after))
    if (!inside.some((group) => group === name)) compare(name, was.get(name), value);
  return changes;
}
