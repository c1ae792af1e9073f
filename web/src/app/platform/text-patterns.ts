import { IntlMessageFormat } from 'intl-messageformat';

const formats = new Map<string, IntlMessageFormat>();

/**
 * Fills a text by the rules of ICU MessageFormat: plurals and choices read right in every language. Throws where a
 * value is missing.
 */
export function fillPattern(
  text: string,
  language: string,
  values: Readonly<Record<string, string | number | Date>>,
): string {
  const key = `${language} ${text}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new IntlMessageFormat(text, language, {}, { ignoreTag: true });
    formats.set(key, format);
  }
  return String(format.format({ ...values }));
}
