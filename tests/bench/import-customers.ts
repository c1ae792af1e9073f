import { csvRow } from '@creamline/domain/imports';
import { fictionalPhone, nameWords, personName, slug } from '../../tools/demo/names.ts';
import { Random } from '../../tools/demo/random.ts';
import { regions, streets } from '../../tools/demo/towns.ts';

const kinds = ['retail', 'wholesale', 'foodservice', 'household'] as const;
const starts = [
  'Café',
  'Bäckerei',
  'Hotel',
  'Biomarkt',
  'Eisdiele',
  'Gasthof',
  'Feinkost',
  'Hofladen',
] as const;

const head = ['id', 'name', 'legalName', 'email', 'phone', 'line1', 'city', 'postalCode', 'country'].concat([
  'businessType',
  'status',
  'assignedRepId',
  'territoryId',
  'deliveryDays',
  'language',
  'externalIds.erp',
]);

/** A file of customers as an ERP gives it away: with address, e-mail, phone, delivery days and scope. */
export function customersFile(count: number): string {
  const random = new Random('import');
  const rows = Array.from({ length: count }, (_, number) => oneRow(random, number));
  return [head, ...rows].map(csvRow).join('');
}

function oneRow(random: Random, number: number): readonly string[] {
  const region = random.pick(regions);
  const town = random.pick(region.towns);
  const person = personName(random);
  const name = `${random.pick(starts)} ${random.pick(nameWords)} ${person.family}`;
  return [
    `erp-${String(100_000 + number)}`,
    name,
    `${name} e. K.`,
    `info@${slug(name)}.example`,
    fictionalPhone(random),
    `${random.pick(streets)} ${String(random.integer(1, 120))}`,
    town.name,
    random.pick(town.postalCodes),
    'DE',
    random.pick(kinds),
    'active',
    random.pick(region.reps),
    region.territoryId,
    random.some(['1', '2', '3', '4', '5'], 2).join(';'),
    'de',
    `D${String(10_000 + number)}`,
  ];
}
