import type * as z from 'zod';
import { productSchema } from '../products/index.ts';
import type { Company } from '../territories/index.ts';
import type { Columns } from './columns.ts';
import { importIdSchema, type ImportedRecord } from './customer-row.ts';
import { setNested, type Nested } from './nested.ts';
import { schemaProblems, type Outcome } from './problem.ts';
import { columnNamer, type RowValues } from './row-values.ts';

const importedProduct = productSchema.omit({ updatedAt: true }).extend({
  sku: productSchema.shape.sku.pipe(importIdSchema),
});

export type ImportedProduct = ImportedRecord<z.infer<typeof importedProduct>>;

/** A row of products as one product. */
export function readProduct(
  { line, values }: RowValues,
  columns: Columns,
  company: Company,
): Outcome<ImportedProduct> {
  const raw: Nested = {
    currency: company.currency,
    shelfLifeDays: null,
    fatPercent: null,
    containerType: null,
    depositMinor: 0,
    allergens: {},
    active: true,
  };
  const given: (readonly string[])[] = [];
  for (const [path, value] of values) {
    setNested(raw, path.split('.'), value);
    given.push(path.split('.'));
  }
  const facts = importedProduct.safeParse(raw);
  return facts.success
    ? { ok: true, value: { id: facts.data.sku, line, facts: facts.data, given } }
    : { ok: false, problems: schemaProblems(facts.error, line, columnNamer(columns)) };
}
