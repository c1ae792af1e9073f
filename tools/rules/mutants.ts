/** Changed copies of the security rules, each weaker or wrong in one place. */
import { documents } from '@creamline/domain/paths';

export interface Mutant {
  readonly line: number;
  /** The kinds of record whose rules are changed; null where it is something all share. */
  readonly kinds: readonly string[] | null;
  readonly change: string;
  readonly rules: string;
}

const swaps: readonly (readonly [RegExp, string])[] = [
  [/ <= /g, ' < '],
  [/ >= /g, ' > '],
  [/ < /g, ' <= '],
  [/ == /g, ' != '],
  [/ != /g, ' == '],
  [/ && /g, ' || '],
  [/\bisActive\(\)/g, 'true'],
  [/\bisPage\(\)/g, 'true'],
  [/\bhasRole\('\w+'\)/g, 'true'],
  // Not where both are in it.
  [/\bhasRoleIn\(\[(?!'executive', 'admin'\])/g, "hasRoleIn(['admin', 'executive', "],
  [/\bisMe\([^()]*(\([^()]*\)[^()]*)*\)/g, 'true'],
  [/\binMyTerritories\([^()]*(\([^()]*\)[^()]*)*\)/g, 'true'],
  [/\bisNotAhead\([^()]*(\([^()]*\)[^()]*)*\)/g, 'true'],
  [/\.hasOnly\(/g, '.hasAny('],
];

const paths: readonly (readonly [path: string, kind: string])[] = [
  ...Object.entries(documents).map(([kind, { path }]) => [path, kind] as const),
  ['customers/{}/private/finance', 'finance'],
  ['customers/{}/private/margin', 'margin'],
];

/** The kinds of record kept below a path; null where there are none. */
function kindsAt(place: string): readonly string[] | null {
  const kinds = paths.filter(([path]) => path === place).map(([, kind]) => kind);
  return kinds.length > 0 ? kinds : null;
}

/** Line by line, the kinds of record whose `match` or whose generated checks it belongs to. */
function kindsOf(lines: readonly string[]): readonly Mutant['kinds'][] {
  const blocks: { readonly indent: number; readonly path: string }[] = [];
  let checked: Mutant['kinds'] = null;
  return lines.map((line) => {
    const indent = line.search(/\S/);
    const [, checks] = /^ *\/\/ -- (\w+) --$/.exec(line) ?? [];
    if (checks !== undefined) checked = [checks];
    if (line.includes('</generated>')) checked = null;
    const [, path] = /^ *match \/(\S+) \{$/.exec(line) ?? [];
    if (path !== undefined && !path.startsWith('databases'))
      blocks.push({ indent, path: path.replaceAll(/\{\w+\}/g, '{}') });
    const kinds = kindsAt(blocks.map((block) => block.path).join('/')) ?? checked;
    if (line.trim() === '}' && blocks.at(-1)?.indent === indent) blocks.pop();
    return kinds;
  });
}

/** Every mutant of the rules outside comments. */
export function mutantsOf(rules: string): readonly Mutant[] {
  const lines = rules.split('\n');
  const kinds = kindsOf(lines);
  return lines.flatMap((line, index) => {
    if (/^\s*(\/\/|function|match|rules_version|service)/.test(line)) return [];
    return swaps.flatMap(([from, to]) =>
      [...line.matchAll(from)].map((found) => {
        const changed = `${line.slice(0, found.index)}${to}${line.slice(found.index + found[0].length)}`;
        return {
          line: index + 1,
          kinds: kinds[index] ?? null,
          change: `${found[0].trim()} → ${to.trim()}`,
          rules: lines.with(index, changed).join('\n'),
        };
      }),
    );
  });
}
