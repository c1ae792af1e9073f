import * as z from 'zod';
import { customerFacts, type CustomerFacts } from '../customers/index.ts';
import { idSchema } from '../paths/shared.ts';
import type { Company } from '../territories/index.ts';
import { columnNamer, type RowValues } from './row-values.ts';
import type { Columns } from './columns.ts';
import { geohash } from './geohash.ts';
import { setNested, type Nested } from './nested.ts';
import { schemaProblems, type Outcome } from './problem.ts';

/** Ids that Firestore keeps for itself. */
export const importIdSchema = idSchema.refine((id) => !/^(\.{1,2}|__.*__)$/.test(id), 'Choose another id');

const importedCustomer = z.object({
  ...customerFacts,
  externalIds: z.record(z.string().max(40), z.string().max(120)),
});

/** A record as an import would store it. */
export interface ImportedRecord<T> {
  readonly id: string;
  readonly line: number;
  /** The whole record, for a new document. */
  readonly facts: T;
  /** The paths the file gave a value for: what an existing document is brought in line with. */
  readonly given: readonly (readonly string[])[];
}

export type ImportedCustomer = ImportedRecord<z.infer<typeof importedCustomer>>;

const blank = (): Nested => ({
  basicInfo: { legalName: null, email: null, phone: null, address: null, location: null },
  status: 'active',
  companySize: null,
  industryCategory: null,
  accountManager: null,
  preferences: { deliveryDays: [], deliveryNote: '', contactMethod: null, language: null },
  discoverySource: null,
  acquisitionChannel: null,
  parentId: null,
  custom: {},
  assignedRepId: null,
  territoryId: null,
  externalIds: {},
});

/** A row of customers as the facts of one customer. */
export function readCustomer(row: RowValues, columns: Columns, company: Company): Outcome<ImportedCustomer> {
  const { line, values } = row;
  const raw = blank();
  const given: (readonly string[])[] = [];
  const address = ['line1', 'line2', 'city', 'region', 'postalCode', 'country'];
  if (address.some((part) => values.has(`basicInfo.address.${part}`)))
    for (const part of address)
      setNested(raw, ['basicInfo', 'address', part], part === 'country' ? company.country : '');
  for (const [path, value] of values) {
    if (path === 'id') continue;
    const parts = path.split('.');
    setNested(raw, parts, value);
    if (!path.startsWith('basicInfo.location')) given.push(parts);
  }
  const latitude = values.get('basicInfo.location.latitude');
  const longitude = values.get('basicInfo.location.longitude');
  if (typeof latitude === 'number' && typeof longitude === 'number') {
    setNested(raw, ['basicInfo', 'location', 'geohash'], geohash(latitude, longitude));
    given.push(['basicInfo', 'location']);
  } else if (latitude !== undefined || longitude !== undefined)
    setNested(raw, ['basicInfo', 'location'], null);
  const id = importIdSchema.safeParse(values.get('id'));
  const facts = importedCustomer.safeParse(raw);
  if (id.success && facts.success)
    return { ok: true, value: { id: id.data, line, facts: facts.data, given } };
  const columnOf = columnNamer(columns);
  return {
    ok: false,
    problems: [
      ...(id.success ? [] : schemaProblems(id.error, line, () => columnOf(['id']) ?? 'id')),
      ...(facts.success ? [] : schemaProblems(facts.error, line, columnOf)),
    ],
  };
}

/** A customer made for an order whose buyer nobody knew; null where the name cannot be one. */
export function newCustomer(
  name: string,
  businessType: CustomerFacts['businessType'],
  status: CustomerFacts['status'],
): z.infer<typeof importedCustomer> | null {
  const raw = blank();
  setNested(raw, ['basicInfo', 'name'], name);
  const made = importedCustomer.safeParse({ ...raw, businessType, status });
  return made.success ? made.data : null;
}
