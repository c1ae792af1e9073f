import parsePhone, {
  getCountryCallingCode,
  isSupportedCountry,
  type CountryCode,
} from 'libphonenumber-js/min';

/**
 * The E.164 form of a number as people type it in `country` (two letters); what cannot be read stays as typed, so
 * that the field can say so instead of losing it.
 */
export function normalisedPhone(typed: string, country: string): string {
  const text = typed.trim();
  if (text === '') return '';
  const region = regionOf(country);
  const number = region === undefined ? parsePhone(text) : parsePhone(text, region);
  return number?.isPossible() ? number.number : text;
}

/**
 * A stored number with its digits in groups: as it is dialled within `home` (two letters) where it is a number of there,
 * else with its country's code. What is no number of any plan stays as stored.
 */
export function groupedPhone(stored: string, home: string | null): string {
  const number = parsePhone(stored);
  if (number === undefined || !number.isValid()) return stored;
  const region = regionOf(home ?? '');
  const isOfHome = region !== undefined && getCountryCallingCode(region) === number.countryCallingCode;
  return isOfHome ? number.formatNational() : number.formatInternational();
}

/** Only the countries whose numbering plan is known help to read a national number. */
function regionOf(country: string): CountryCode | undefined {
  const code = country.trim().toUpperCase();
  return isSupportedCountry(code) ? code : undefined;
}
