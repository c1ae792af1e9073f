import * as z from 'zod';
import { businessTypes, customerStatuses } from '../customers/index.ts';
import { csvDelimiters } from './csv.ts';
import { importKinds, type ImportKind } from './fields.ts';

export const dateFormats = ['yyyy-MM-dd', 'dd-MM-yyyy', 'dd.MM.yyyy', 'dd/MM/yyyy', 'MM/dd/yyyy'] as const;

export type DateFormat = (typeof dateFormats)[number];

const columnTarget = z.union([
  z.string().max(80),
  z.strictObject({
    field: z.string().max(80),
    /** Put before the value: `member-` makes `member-1808` of `1808`. */
    prefix: z.string().max(40),
  }),
]);

/** How the columns of somebody's file become the fields of ours. A map file is this as JSON. */
export const columnMapSchema = z.strictObject({
  kind: z.enum(importKinds),
  /** The file's column → our field. Columns not named here must carry our field's name or be in `ignore`. */
  columns: z.record(z.string(), columnTarget).default({}),
  /** Columns to leave out; `*` leaves out every column that is not mapped. */
  ignore: z.array(z.string()).max(500).default([]),
  /** Values for fields the file does not have, written as they would stand in a cell. */
  constants: z.record(z.string(), z.string().max(500)).default({}),
  delimiter: z.enum(csvDelimiters).nullable().default(null),
  dateFormat: z.enum(dateFormats).default('yyyy-MM-dd'),
  decimal: z.enum(['.', ',']).default('.'),
  /** Orders only. */
  orders: z
    .strictObject({
      /** What makes an order's id and number where the file has none: field names in braces. */
      id: z.string().max(200).default('{orderNumber}'),
      /** Whether lines of one product become one line with the sum of their quantities. */
      mergeLines: z.boolean().default(false),
      /** A product nobody sells: refuse the order, or leave the line out and count it. */
      unknownProducts: z.enum(['reject', 'skip']).default('reject'),
      /** A customer nobody knows: refuse the order where null, else make one. `{}` in the name is the cell's own text. */
      newCustomer: z
        .strictObject({
          name: z.string().min(1).max(150),
          businessType: z.enum(businessTypes),
          status: z.enum(customerStatuses),
        })
        .nullable()
        .default(null),
    })
    .prefault({}),
});

export type ColumnMap = z.infer<typeof columnMapSchema>;

const plain = (kind: ImportKind): ColumnMap => columnMapSchema.parse({ kind });

/** Purchases of members, one row for each item: a basket per member and date, delivered on that date. */
const groceries = columnMapSchema.parse({
  kind: 'orders',
  columns: {
    Member_number: { field: 'customerId', prefix: 'member-' },
    Date: 'deliveredAt',
    itemDescription: 'product',
  },
  constants: { status: 'delivered', quantity: '1' },
  dateFormat: 'dd-MM-yyyy',
  orders: {
    id: '{customerId}-{deliveredAt}',
    mergeLines: true,
    unknownProducts: 'skip',
    newCustomer: { name: 'Member {}', businessType: 'household', status: 'active' },
  },
});

/** A map that comes with Creamline: `default` for each kind (columns named as our fields), `groceries` for orders. */
export function builtInMap(kind: ImportKind, name: string): ColumnMap | null {
  if (name === 'default') return plain(kind);
  return name === 'groceries' && kind === 'orders' ? groceries : null;
}
