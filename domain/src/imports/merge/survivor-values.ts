import { isNested, type Nested } from '../nested.ts';
import { sameValue } from '../../paths/index.ts';
import type { Kept } from './field-paths.ts';
import type { Survivor } from './policy.ts';

const LONGEST_KEY = 40;

/**
 * What is written of the values of one field; null where the winner's stays. `own` is the winner's, `values` holds
 * those of all records with it, undefined where a record has none. A value of another shape than the rule is for
 * is passed over.
 */
export function survivorOf(survivor: Survivor, own: Kept, values: readonly unknown[]): Kept {
  switch (survivor.by) {
    case 'leave':
      return null;
    case 'fill':
      return filled(own, values);
    case 'unite':
      return united(own, values, survivor.most);
    case 'collect':
      return collected(own, values);
    case 'join':
      return joined(own, values, survivor.most);
    case 'strictest':
      return strictest(own, values, survivor.order ?? []);
    case 'furthest':
      return furthest(own, values, survivor.order);
    case 'either':
      return values.includes(true) ? { value: true } : null;
    case 'earliest':
      return momentOf(values, Math.min);
    case 'latest':
      return momentOf(values, Math.max);
    case 'oldest':
      return values.every((value) => value instanceof Date) ? momentOf(values, Math.min) : { value: null };
  }
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function filled(own: Kept, values: readonly unknown[]): Kept {
  const found = isEmpty(own?.value) ? values.find((value) => !isEmpty(value)) : undefined;
  return found === undefined ? null : { value: found };
}

function united(own: Kept, values: readonly unknown[], most: number): Kept {
  const lists = values.filter((value) => Array.isArray(value));
  if (lists.length === 0 || (!isEmpty(own?.value) && !Array.isArray(own?.value))) return null;
  const all: unknown[] = [];
  for (const entry of lists.flat()) if (!all.some((each) => sameValue(each, entry))) all.push(entry);
  return { value: all.slice(0, Math.max(most, Array.isArray(own?.value) ? own.value.length : 0)) };
}

function collected(own: Kept, values: readonly unknown[]): Kept {
  const maps = values.filter(isNested);
  if (maps.length === 0 || (!isEmpty(own?.value) && !isNested(own?.value))) return null;
  const all = new Map<string, unknown>();
  for (const [key, value] of maps.flatMap((map) => Object.entries(map))) {
    let free = key;
    for (let count = 2; all.has(free) && !sameValue(all.get(free), value); count++)
      free = `${key.slice(0, LONGEST_KEY - 4)}_${count}`;
    all.set(free, value);
  }
  return { value: Object.fromEntries(all) };
}

function joined(own: Kept, values: readonly unknown[], most: number): Kept {
  if (!isEmpty(own?.value) && typeof own?.value !== 'string') return null;
  const texts = values.filter((value) => typeof value === 'string').filter((text) => text.trim() !== '');
  const [first = '', ...others] = [...new Set(texts)];
  if (others.length === 0 && own !== null && !isEmpty(own.value)) return null;
  if (first === '') return null;
  const all = [first, ...others].join('\n');
  // What was too long before stays whole; what becomes too long by merging says so.
  return { value: all.length <= most || others.length === 0 ? all : `${all.slice(0, most - 1)}…` };
}

/** Nobody agrees by having no such field. */
function strictest(own: Kept, values: readonly unknown[], order: readonly string[]): Kept {
  const maps = values.filter(isNested);
  if (maps.length > 0 && (isEmpty(own?.value) || isNested(own?.value))) return strictestMap(maps, order);
  if (own === null) return null;
  if (Array.isArray(own.value)) {
    const lists = values.map((value): readonly unknown[] => (Array.isArray(value) ? value : []));
    return {
      value: lists.reduce((common, list) =>
        common.filter((entry) => list.some((each) => sameValue(each, entry))),
      ),
    };
  }
  return own.value === true && !values.every((value) => value === true) ? { value: false } : null;
}

function strictestMap(maps: readonly Nested[], order: readonly string[]): Kept {
  const all = new Map<string, unknown>();
  const rank = (value: unknown): number => (typeof value === 'string' ? order.indexOf(value) : -1);
  for (const [key, value] of maps.flatMap((map) => Object.entries(map)))
    if (!all.has(key) || rank(value) > rank(all.get(key))) all.set(key, value);
  return { value: Object.fromEntries(all) };
}

function furthest(own: Kept, values: readonly unknown[], order: readonly string[]): Kept {
  const known = values.filter((value) => typeof value === 'string').map((value) => order.indexOf(value));
  const value = order[Math.max(-1, ...known)];
  const ownKnown = isEmpty(own?.value) || (typeof own?.value === 'string' && order.includes(own.value));
  return value === undefined ? filled(own, values) : ownKnown ? { value } : null;
}

function momentOf(values: readonly unknown[], pick: (...times: number[]) => number): Kept {
  const times = values.filter((value) => value instanceof Date).map((date) => date.getTime());
  return times.length === 0 ? null : { value: new Date(pick(...times)) };
}
