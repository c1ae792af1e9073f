const name = /\{\s*(\w+)\s*\}/g;

/** Whether a text is more than words and names to fill in: a plural, a choice, or a brace that is meant as one. */
export function isPattern(text: string): boolean {
  return /\{\s*\w+\s*,|'[{}']/.test(text);
}

/**
 * The text with each `{name}` replaced by its value, as ICU MessageFormat has it. For texts that are no
 * {@link isPattern}. Null where a value is missing.
 */
export function fillNames(text: string, values: Readonly<Record<string, unknown>>): string | null {
  const missing = [...text.matchAll(name)].some(([, wanted = '']) => !(wanted in values));
  return missing ? null : text.replace(name, (_, wanted: string) => String(values[wanted]));
}
