import type { FieldOption } from '../ui/draft-field';

/** The currencies of today, by ISO 4217, three letters each. */
const codes =
  'AEDAFNALLAMDAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBRLBSDBTNBWPBYNBZDCADCDFCHFCLPCNYCOPCRCCUPCVECZKDJFDKKDOP' +
  'DZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYDHKDHNLHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDKZTLAK' +
  'LBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQARRONRSDRUB' +
  'RWFSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUYUUZSVESVNDVUVWSTXAFXCDXOF' +
  'XPFYERZARZMWZWG';

/** Amounts are kept in hundredths, so that others cannot be written. */
const MINOR_DIGITS = 2;

/** Currencies by name; the dairy's `own` is always among them. */
export function currencyOptions(locale: string, own: string): readonly FieldOption[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const { compare } = new Intl.Collator(locale);
  const listed = (codes.match(/.../g) ?? []).filter((code) => digitsOf(code) === MINOR_DIGITS);
  return [...new Set([...listed, own])]
    .map((value) => ({ value, text: named(names, value) }))
    .toSorted((a, b) => compare(a.text, b.text));
}

/** Time zones as the browser lists them, and the dairy's `own` also where it is none of them. */
export function timeZoneOptions(own: string): readonly FieldOption[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), own])]
    .sort()
    .map((value) => ({ value, text: value.replaceAll('_', ' ') }));
}

function digitsOf(currency: string): number | undefined {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
}

function named(names: Intl.DisplayNames, code: string): string {
  try {
    const name = names.of(code) ?? code;
    return name === code ? code : `${name} (${code})`;
  } catch {
    return code;
  }
}
