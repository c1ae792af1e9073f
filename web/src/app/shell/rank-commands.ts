interface Titled {
  readonly words: string;
}

/** Commands whose words hold every word typed, those that begin with it first; all of them where nothing is typed. */
export function rankCommands<T extends Titled>(commands: readonly T[], text: string): readonly T[] {
  const wanted = text.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const rank = ({ words }: Titled): number => (words.toLocaleLowerCase().startsWith(wanted[0] ?? '') ? 0 : 1);
  return commands
    .filter(({ words }) => wanted.every((part) => words.toLocaleLowerCase().includes(part)))
    .toSorted((a, b) => rank(a) - rank(b));
}
