/** Changed copies of the security rules, each weaker or wrong in one place. */
export interface Mutant {
  readonly line: number;
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
  [/\bhasRoleIn\(\[/g, "hasRoleIn(['admin', 'executive', "],
  [/\bisMe\([^()]*(\([^()]*\)[^()]*)*\)/g, 'true'],
  [/\binMyTerritories\([^()]*(\([^()]*\)[^()]*)*\)/g, 'true'],
  [/\bisNotAhead\([^()]*(\([^()]*\)[^()]*)*\)/g, 'true'],
  [/\.hasOnly\(/g, '.hasAny('],
];

/** Every mutant of the rules outside comments. */
export function mutantsOf(rules: string): readonly Mutant[] {
  const lines = rules.split('\n');
  return lines.flatMap((line, index) => {
    if (/^\s*(\/\/|function|match|rules_version|service)/.test(line)) return [];
    return swaps.flatMap(([from, to]) =>
      [...line.matchAll(from)].map((found) => {
        const changed = `${line.slice(0, found.index)}${to}${line.slice(found.index + found[0].length)}`;
        return {
          line: index + 1,
          change: `${found[0].trim()} → ${to.trim()}`,
          rules: lines.with(index, changed).join('\n'),
        };
      }),
    );
  });
}
