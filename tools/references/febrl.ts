import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MatchField, MatchRecord, MatchResult, MatchRules } from '@creamline/domain/imports';

const sampleFile = path.resolve('../shared/data/febrl-dataset1.csv');

/** Whether this machine has the first Febrl set: 1,000 records, 500 of them doubles with slips. */
export const haveFebrl = existsSync(sampleFile);

/** The records of the first set. */
export function febrlRecords(): readonly MatchRecord[] {
  const [head = '', ...lines] = readFileSync(sampleFile, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',').map((name) => name.trim());
  return lines.map((line) => {
    const cells = line.split(',').map((cell) => cell.trim());
    return febrlRecord(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
  });
}

/** A row with `rec_id` as a record; originals and doubles are two sets. */
export function febrlRecord(row: Readonly<Record<string, string | null>>): MatchRecord {
  const id = row['rec_id'] ?? '';
  return { id, set: id.endsWith('-org') ? 'originals' : 'doubles', values: row };
}

const field = (name: string, kind: MatchField['kind'], more: Partial<MatchField> = {}): MatchField => ({
  field: name,
  kind,
  points: 1,
  ...more,
});
const ssn = field('soc_sec_id', 'code');

const shared = { gate: [], blockLimit: 1_000, sharedNames: 8, across: false, country: null } as const;

/** Learned from the records: names, dates and places, with the social security number or without. */
export function learnedRules(withSsn: boolean): MatchRules {
  return {
    ...shared,
    fields: [
      field('given_name', 'person', { crosses: 'surname' }),
      field('surname', 'person', { crosses: 'given_name' }),
      field('date_of_birth', 'date'),
      field('postcode', 'postcode'),
      field('suburb', 'text'),
      field('address_1', 'text', { crosses: 'address_2' }),
      field('address_2', 'text', { crosses: 'address_1' }),
      field('street_number', 'code'),
      field('state', 'code'),
      ...(withSsn ? [ssn] : []),
    ],
    blocks: [
      ...(withSsn ? [['soc_sec_id']] : []),
      ['date_of_birth'],
      ['given_name', 'surname'],
      ['address_1', 'address_2'],
      ...['postcode', 'suburb', 'street_number', 'address_1', 'address_2'].flatMap((place) => [
        ['surname', place],
        ['given_name', place],
      ]),
      ['address_1', 'street_number'],
      ['address_1', 'postcode'],
      ['address_1', 'suburb'],
      ['address_2', 'suburb'],
      ['postcode', 'street_number'],
    ],
    weights: 'learned',
    threshold: 0.5,
  };
}

/** Three of six fields agree: the rule that recordlinkage is measured with. */
export const threeOfSix: MatchRules = {
  ...shared,
  fields: [
    field('given_name', 'text', { least: 0.85 }),
    field('surname', 'text', { least: 0.85 }),
    field('address_1', 'text', { least: 0.85, by: 'edits' }),
    field('date_of_birth', 'date'),
    field('suburb', 'code'),
    field('state', 'code'),
    { ...ssn, points: 0 },
    field('postcode', 'code', { points: 0 }),
  ],
  blocks: [['given_name'], ['surname'], ['date_of_birth'], ['soc_sec_id'], ['postcode']],
  weights: 'fixed',
  threshold: 3,
};

const entity = (id: string): string => id.split('-')[1] ?? '';

/** How many pairs there are to be found. */
export function truePairs(records: readonly MatchRecord[], across: boolean): number {
  const sizes = new Map<string, number>();
  for (const { id } of records) sizes.set(entity(id), (sizes.get(entity(id)) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (across ? size - 1 : (size * (size - 1)) / 2), 0);
}

/** How many of the pairs are of one entity. */
export function rightPairs(pairs: MatchResult['pairs']): number {
  return pairs.filter(({ left, right }) => entity(left) === entity(right)).length;
}

/** The harmonic mean of precision and completeness. */
export function f1(found: number, right: number, wanted: number): number {
  return (2 * right) / (found + wanted);
}
