import type { MatchField, MatchRules } from './record.ts';

const shared = {
  weights: 'fixed',
  threshold: 80,
  blockLimit: 100,
  sharedNames: 8,
  across: false,
  country: null,
} as const;

const postcode: MatchField = { field: 'postcode', kind: 'postcode', points: 15 };
const address: MatchField = { field: 'address', kind: 'address', points: 20, least: 0.92 };

/**
 * The rules of each kind. Names pass the gate from a Jaro-Winkler likeness of 0.92 on, or where they sound the
 * same; a likeness by sound alone gives half the points.
 */
export const matchRules: Readonly<Record<'customers' | 'contacts' | 'leads', MatchRules>> = {
  /** Fields: vat, phone, email, name, address, postcode. */
  customers: {
    ...shared,
    fields: [
      { field: 'vat', kind: 'vat', points: 60, never: true },
      { field: 'phone', kind: 'phone', points: 35 },
      { field: 'email', kind: 'email', points: 35, roleBoxes: true },
      { field: 'name', kind: 'company', points: 25 },
      address,
      postcode,
    ],
    // Name, address and postcode together stay below the threshold, so the first three blocks miss nothing.
    blocks: [
      ['~vat'],
      ['phone'],
      ['email'],
      ['name', 'postcode'],
      ['~name', 'postcode'],
      ['address', 'postcode'],
    ],
    gate: ['name'],
  },
  /** Fields: name, email, phone, birthday, customer (its id). */
  contacts: {
    ...shared,
    fields: [
      { field: 'email', kind: 'email', points: 45, roleBoxes: false },
      { field: 'phone', kind: 'phone', points: 30 },
      { field: 'name', kind: 'person', points: 35 },
      { field: 'birthday', kind: 'date', points: 25 },
      { field: 'customer', kind: 'code', points: 20 },
    ],
    blocks: [
      ['email'],
      ['phone'],
      ['name', 'customer'],
      ['~name', 'customer'],
      ['name', '~birthday'],
      ['~birthday', 'customer'],
    ],
    gate: ['name'],
  },
  /** Fields: name (of the person), company, email, phone, vat, address, postcode. */
  leads: {
    ...shared,
    fields: [
      { field: 'vat', kind: 'vat', points: 60, never: true },
      { field: 'email', kind: 'email', points: 45, roleBoxes: false },
      { field: 'phone', kind: 'phone', points: 35 },
      { field: 'name', kind: 'person', points: 25 },
      { field: 'company', kind: 'company', points: 25 },
      { ...address, points: 15 },
      { ...postcode, points: 10 },
    ],
    blocks: [
      ['~vat'],
      ['email'],
      ['phone'],
      ['name', 'company'],
      ['~name', '~company'],
      ['company', 'postcode'],
      ['address', 'postcode'],
    ],
    gate: ['name', 'company'],
  },
};
