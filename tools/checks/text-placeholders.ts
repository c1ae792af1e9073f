import { IntlMessageFormat } from 'intl-messageformat';

/** The names of the values a text asks for, sorted. */
export function placeholdersOf(text: string): readonly string[] {
  const found = new Set<string>();
  const look = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(look);
    if (typeof node !== 'object' || node === null) return;
    // In the parsed text, literals (0) hold words in `value` and everything else the name of what is filled in.
    if ('type' in node && node.type !== 0 && 'value' in node && typeof node.value === 'string')
      found.add(node.value);
    Object.values(node).forEach(look);
  };
  look(new IntlMessageFormat(text, 'en', {}, { ignoreTag: true }).getAst());
  return [...found].sort();
}
