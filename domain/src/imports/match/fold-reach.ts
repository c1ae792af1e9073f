import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { foldedWords, foldLetters } from './fold-letters.ts';

/**
 * A telephone number in E.164, or empty where it is none. A number without its country is read as one of `country`
 * (two letters); without a country, only international numbers count.
 */
export function foldPhone(phone: string, country: string | null): string {
  const text = phone.length > 40 ? '' : phone.trim();
  if (/^\+[1-9]\d{6,14}$/.test(text)) return text;
  if (!/\d{3}/.test(text.replace(/\D/g, ''))) return '';
  const home = country !== null && isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(text.replace(/^00/, '+'), home);
  return number?.isPossible() === true ? number.number : '';
}

/** Providers whose name is long enough for a slip of one letter to be sure, and one letter from no other provider. */
const providers: readonly string[] = [
  'googlemail',
  'hotmail',
  'outlook',
  'freenet',
  't-online',
  'icloud',
  'gmail',
  'yahoo',
];
/** Real names that are one slip away from a provider. */
const innocent: ReadonlySet<string> = new Set([
  'email',
  'mail',
  'ymail',
  'qmail',
  'fmail',
  'cmail',
  'hmail',
  'cloud',
]);
/** Endings with which a slip in the label is mended. */
const mendedEndings: ReadonlySet<string> = new Set(['com', 'de', 'net']);
const slipsOfCom: ReadonlySet<string> = new Set([
  'con',
  'cmo',
  'ocm',
  'om',
  'comm',
  'vom',
  'xom',
  'cim',
  'cpm',
  'coom',
]);
const spelledDomains: Readonly<Record<string, string>> = {
  'googlemail.com': 'gmail.com',
  'gxm.de': 'gmx.de',
  'gmx.ed': 'gmx.de',
  'gmx.dee': 'gmx.de',
  'wbe.de': 'web.de',
  'web.ed': 'web.de',
  'web.dee': 'web.de',
  't-onlin.de': 't-online.de',
};

/**
 * An e-mail address as its owner would be found by it: lower case, without a `+tag`, slips in the names of large
 * providers mended (`gmial.com`, `hotmail.con`), Gmail's dots left out. Empty where it is none.
 */
export function foldEmail(email: string): string {
  const text =
    email.length > 254
      ? ''
      : foldLetters(email)
          .trim()
          .replace(/^mailto:/, '');
  const parts = /^([^\s@]+)@([a-z0-9-]+(?:\.[a-z0-9-]+)+)\.?$/.exec(text);
  if (parts === null) return '';
  const [, local = '', typed = ''] = parts;
  const domain = mendedDomain(typed);
  const untagged = local.replace(/(?!^)\+.*$/, '');
  return `${domain === 'gmail.com' ? untagged.replaceAll('.', '') : untagged}@${domain}`;
}

function mendedDomain(typed: string): string {
  const [label = '', ending = '', ...more] = typed.split('.');
  if (more.length > 0) return typed;
  const end = slipsOfCom.has(ending) ? 'com' : ending;
  const exact = providers.includes(label);
  const known = exact ? label : innocent.has(label) || !mendedEndings.has(end) ? undefined : slipOf(label);
  const mended = known === undefined ? typed : `${known}.${end}`;
  return spelledDomains[mended] ?? mended;
}

/** The provider a label is one slip away from: a letter wrong, missing, added or two neighbours swapped. */
function slipOf(label: string): string | undefined {
  return providers.find((name) => {
    if (label.length < 4 || Math.abs(label.length - name.length) > 1) return false;
    let at = 0;
    while (at < name.length && label[at] === name[at]) at += 1;
    const [rest, wanted] = [label.slice(at), name.slice(at)];
    return (
      rest.slice(1) === wanted.slice(1) ||
      rest === wanted.slice(1) ||
      rest.slice(1) === wanted ||
      (rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2))
    );
  });
}

const roles: ReadonlySet<string> = new Set(
  (
    'info kontakt contact office mail email post hello hallo service support sales vertrieb verkauf einkauf buero ' +
    'bestellung bestellungen order orders rechnung rechnungen buchhaltung invoice accounting admin zentrale empfang ' +
    'team laden shop kueche restaurant verwaltung sekretariat webmaster noreply'
  ).split(' '),
);

/** Whether a folded address is the box of a role, such as `info@`, which several people read. */
export function isRoleBox(folded: string): boolean {
  return roles.has(folded.slice(0, folded.indexOf('@')).replace(/[-_.\d]/g, ''));
}

/** A VAT number as capitals and digits, with the country in front where it is known. */
export function foldVat(vat: string, country: string | null): string {
  const plain = foldedWords(vat).join('').toUpperCase();
  if (plain.length < 4 || !/\d{3}/.test(plain)) return '';
  return /^\d/.test(plain) && country !== null ? country + plain : plain;
}
