import { cologne } from './cologne.ts';
import { foldAddress, foldDate, foldPostcode } from './fold-place.ts';
import { foldCompany, foldPerson, foldWords } from './fold-name.ts';
import { foldedWords } from './fold-letters.ts';
import { foldEmail, foldPhone, foldVat } from './fold-reach.ts';
import type { MatchValueKind } from './record.ts';

/** A value as it is compared; empty where nothing can be read of it. */
export function foldValue(kind: MatchValueKind, value: string, country: string | null): string {
  switch (kind) {
    case 'vat':
      return foldVat(value, country);
    case 'phone':
      return foldPhone(value, country);
    case 'email':
      return foldEmail(value);
    case 'person':
      return foldPerson(value);
    case 'company':
      return foldCompany(value);
    case 'address':
      return foldAddress(value);
    case 'postcode':
      return foldPostcode(value);
    case 'date':
      return foldDate(value);
    case 'text':
      return foldWords(value);
    case 'code':
      return foldedWords(value).join('');
  }
}

/** What a folded value is shared by loosely: its sound, its day and month, its digits. */
export function looseValue(kind: MatchValueKind, folded: string): string {
  switch (kind) {
    case 'person':
    case 'company':
    case 'address':
    case 'text':
      return cologne(folded);
    case 'date':
      return folded.slice(-4);
    case 'vat':
      return folded.replace(/^[A-Z]+/, '');
    default:
      return folded;
  }
}
