import { parsePhoneNumberFromString, type CountryCode, isSupportedCountry } from 'libphonenumber-js/min';
import { allergens, type Allergen, type AllergenState } from '../products/index.ts';
import { instantOf } from '../time/index.ts';
import type { Company } from '../territories/index.ts';
import type { DateFormat } from './column-map.ts';

/** How the text of a cell becomes a value. */
export type CellType =
  | 'text'
  | 'integer'
  | 'number'
  | 'money'
  | 'share'
  | 'moment'
  | 'phone'
  | 'boolean'
  | 'weekdays'
  | 'allergens';

/** What reading a cell depends on besides its text. */
export interface CellContext {
  readonly company: Pick<Company, 'timeZone' | 'currency' | 'country'>;
  readonly decimal: '.' | ',';
  readonly dateFormat: DateFormat;
}

export type CellValue =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

const fine = (value: unknown): CellValue => ({ ok: true, value });
const wrong = (reason: string): CellValue => ({ ok: false, reason });

/** The hour a business day stands for where a moment is needed: the morning's delivery. */
const DELIVERY_HOUR = 8;

/** Reads a cell that is not empty. */
export function readCell(type: CellType, text: string, context: CellContext): CellValue {
  switch (type) {
    case 'text':
      return fine(text);
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? fine(Number(text)) : wrong('Use a whole number such as 12');
    case 'number':
      return decimalOf(text, context.decimal) ?? wrong(`Use a number such as 12${context.decimal}5`);
    case 'money':
      return readMoney(text, context);
    case 'share':
      return readShare(text, context.decimal);
    case 'moment':
      return readMoment(text, context);
    case 'phone':
      return readPhone(text, context.company.country);
    case 'boolean':
      return readBoolean(text);
    case 'weekdays':
      return readWeekdays(text);
    case 'allergens':
      return readAllergens(text);
  }
}

function decimalOf(text: string, decimal: '.' | ','): CellValue | null {
  const pattern = decimal === '.' ? /^-?\d{1,12}(\.\d{1,6})?$/ : /^-?\d{1,12}(,\d{1,6})?$/;
  return pattern.test(text) ? fine(Number(text.replace(',', '.'))) : null;
}

/** Major units in the file (`1.19`), minor units inside, moved as text so that no cent is lost to binary fractions. */
function readMoney(text: string, { company, decimal }: CellContext): CellValue {
  const allowed = decimalsOf(company.currency);
  if (decimalOf(text, decimal) === null) return wrong(`Use an amount such as 1${decimal}19`);
  const [whole = '', fraction = ''] = text.split(decimal);
  if (fraction.length > allowed) return wrong(`${company.currency} has ${allowed} decimal places`);
  return fine(Number(whole + fraction.padEnd(allowed, '0')));
}

const decimals = new Map<string, number>();

function decimalsOf(currency: string): number {
  const known = decimals.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const found = format.resolvedOptions().maximumFractionDigits ?? 2;
  decimals.set(currency, found);
  return found;
}

function readShare(text: string, decimal: '.' | ','): CellValue {
  const percent = text.endsWith('%');
  const number = decimalOf(percent ? text.slice(0, -1).trim() : text, decimal);
  if (number === null || !number.ok || typeof number.value !== 'number')
    return wrong(`Use a share such as 0${decimal}07 or 7 %`);
  // Rounded because 7 / 100 must equal the 0.07 that somebody else typed.
  return fine(percent ? Math.round(number.value * 10_000) / 1_000_000 : number.value);
}

function readMoment(text: string, { company, dateFormat }: CellContext): CellValue {
  const day = dayOf(text, dateFormat);
  if (day !== null) return fine(instantOf(day, company.timeZone, DELIVERY_HOUR));
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) {
    const instant = new Date(text);
    if (!Number.isNaN(instant.getTime()) && dayOf(text.slice(0, 10), 'yyyy-MM-dd') !== null)
      return fine(instant);
  }
  return wrong(`Use a date that exists, written ${dateFormat}, or a time such as 2026-11-22T08:00:00+01:00`);
}

/** The business day a text names, or null where there is no such day. */
function dayOf(text: string, format: DateFormat): string | null {
  const order = format.split(/[-./]/);
  const parts = text.split(format.charAt(format.search(/[-./]/)));
  if (parts.length !== 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  const part = (name: string): number => Number(parts[order.indexOf(name)]);
  const [year, month, date] = [part('yyyy'), part('MM'), part('dd')];
  if (year < 1900 || year > 2200) return null;
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date ? day.toISOString().slice(0, 10) : null;
}

function readPhone(text: string, country: string): CellValue {
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(text, home);
  return number?.isPossible() === true
    ? fine(number.number)
    : wrong('Use a telephone number such as 0341 12345 or +49 341 12345');
}

function readBoolean(text: string): CellValue {
  const word = text.toLowerCase();
  if (['true', 'yes', 'y', '1', 'ja', 'x'].includes(word)) return fine(true);
  if (['false', 'no', 'n', '0', 'nein'].includes(word)) return fine(false);
  return wrong('Use yes or no');
}

function readWeekdays(text: string): CellValue {
  const days = text.split(/[;,|\s]+/).filter((day) => day !== '');
  if (days.some((day) => !/^[1-7]$/.test(day)))
    return wrong('Use weekdays from 1 (Monday) to 7, such as 1;3;5');
  return fine([...new Set(days.map(Number))].sort((a, b) => a - b));
}

/** Names that other systems use for the same allergen. */
const allergenNames: ReadonlyMap<string, Allergen> = new Map<string, Allergen>([
  ...allergens.map((allergen) => [allergen, allergen] as const),
  ['soybeans', 'soya'],
  ['soy', 'soya'],
  ['egg', 'eggs'],
  ['sulfites', 'sulphites'],
  ['lactose', 'milk'],
  ['tree nuts', 'nuts'],
  ['wheat', 'gluten'],
]);
const allergenStateNames: ReadonlyMap<string, AllergenState> = new Map<string, AllergenState>([
  ['contains', 'contains'],
  ['maycontain', 'mayContain'],
  ['free', 'free'],
  ['unknown', 'unknown'],
]);

/** `milk;nuts:mayContain;others:free`: a name alone means "contains"; what is not named stays unknown. */
function readAllergens(text: string): CellValue {
  const states = new Map<Allergen, AllergenState>();
  let others: AllergenState | undefined;
  for (const entry of text.split(/[;|]/)) {
    const [name = '', stateName = 'contains'] = entry.trim().toLowerCase().split(':');
    const state = allergenStateNames.get(stateName.trim());
    const allergen = allergenNames.get(name.trim());
    if (state === undefined || (allergen === undefined && name.trim() !== 'others'))
      return wrong(
        `“${entry.trim().slice(0, 40)}” is no allergen; use names such as milk;nuts:mayContain;others:free`,
      );
    if (allergen === undefined) others = state;
    else states.set(allergen, state);
  }
  if (others !== undefined)
    for (const allergen of allergens) if (!states.has(allergen)) states.set(allergen, others);
  return fine(Object.fromEntries(states));
}
