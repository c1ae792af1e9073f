import type { SegmentLeaf, SegmentValue } from '@creamline/domain/segments';
import { pickerOf } from './condition-choices';
import type { RuleWords } from './rule-sentence';

/** Of a list so many are told. */
const TOLD = 5;

/** The value a condition saw, as people know it and in their language; empty where there is none. */
export function seenWords(
  leaf: SegmentLeaf,
  seen: SegmentValue,
  { name }: Pick<RuleWords, 'name'>,
  day: (at: Date) => string,
): string {
  if (seen === null) return '';
  if (seen instanceof Date) return day(seen);
  if (typeof seen === 'object')
    return seen
      .slice(0, TOLD)
      .map((each) => wordOf(each))
      .join(', ');
  return wordOf(seen);

  function wordOf(value: string | number): string {
    if (leaf.kind === 'inSegment') return name('segment', null, value);
    return 'field' in leaf ? name(pickerOf(leaf.field), leaf.field, value) : name('number', null, value);
  }
}
