import { foldJournal, packLine } from '@creamline/domain/customers';
import type { PackPart } from '@creamline/domain/paths';
import { deflate } from '../../functions/src/customers/pack-bytes.ts';
import { Random } from '../faults/random.ts';
import { randomId, randomName, randomSurname } from './invented.ts';

const towns = [
  'Leipzig',
  'Dresden',
  'Erfurt',
  'Jena',
  'Weimar',
  'Gera',
  'Zwickau',
  'Chemnitz',
  'Halle',
  'Naumburg',
] as const;

function lineOf(number: number, random: Random): string {
  const id = randomId(random);
  const name = `${randomName(random)} ${String(number)}`;
  const place = { city: random.pick(towns), postalCode: String(4_000 + random.below(3_000)) };
  const address = { line1: '', line2: '', region: '', country: 'DE', ...place };
  const legalName = random.chance(0.25) ? `${randomSurname(random)} & ${randomSurname(random)} GmbH` : null;
  const basicInfo = { name, legalName, email: null, phone: null, address, location: null };
  return packLine(id, { basicInfo, externalIds: random.chance(0.5) ? { erp: `K-${number}` } : {} });
}

/** The packs of so many customers with ids of chance, as the schedule folds them and a console reads them. */
export function packedCustomers(count: number): readonly (PackPart & { readonly id: string })[] {
  const random = new Random(7);
  const lines = Array.from({ length: count }, (_, number) => lineOf(number, random));
  const { written } = foldJournal([{ lines, bytes: null }], [], { compress: deflate });
  return written.map(({ index, bytes, lines: { length } }) => ({
    ...{ id: `all_${index}`, scope: 'all', index, count: length, packed: bytes, foldedAt: new Date() },
  }));
}
