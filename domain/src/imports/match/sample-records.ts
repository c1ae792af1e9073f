import type { MatchRecord } from './record.ts';

/** For specs: a customer as it may be typed. */
export const customer = (id: string, values: MatchRecord['values']): MatchRecord => ({ id, values });

/** For specs: made-up people, most of them twice and with slips; `p7` and `p7x` are one. Chance by `seed`. */
export function samplePeople(count: number, seed = 1): MatchRecord[] {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const pick = (from: readonly string[]): string => from[below(from.length)] ?? '';
  const slip = (text: string): string => {
    const at = 1 + below(Math.max(1, text.length - 2));
    return below(3) > 0 ? text : text.slice(0, at) + pick(['x', 'q', '']) + text.slice(at + 1);
  };
  const syllables = [
    'an',
    'ber',
    'col',
    'dor',
    'el',
    'fer',
    'gun',
    'hel',
    'im',
    'jo',
    'kar',
    'lin',
    'mar',
    'nor',
  ];
  const name = (): string => pick(syllables) + pick(syllables) + pick(syllables);
  return Array.from({ length: count }, (_, index) => {
    const values = {
      given: name(),
      surname: name(),
      birthday: `19${10 + below(80)}-0${1 + below(9)}-1${below(9)}`,
      postcode: `0${1000 + below(400)}`,
    };
    const again = {
      given: slip(values.given),
      surname: slip(values.surname),
      birthday: below(8) === 0 ? null : values.birthday,
      postcode: below(8) === 0 ? '99999' : values.postcode,
    };
    const first = { id: `p${index}`, set: 'a', values };
    return index % 3 === 0 ? [first] : [first, { id: `p${index}x`, set: 'b', values: again }];
  }).flat();
}
