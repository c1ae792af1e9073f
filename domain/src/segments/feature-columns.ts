import type { FeatureRow, RowValue } from './feature-row.ts';
import { allFields, segmentFieldNames, type SegmentField } from './rule.ts';

/** Another layout gets another number, and what is packed in an older one is packed anew. */
export const FEATURE_FORMAT = 2;

/** One row as a flat list of cells: id, the fields in their order, then what else a row holds. */
type Cells = readonly (RowValue | readonly number[])[];

/** Rows as text, by columns: like stands beside like, which is what makes it small when it is compressed. */
export function featureText(rows: readonly FeatureRow[]): string {
  const cells = rows.map(cellsOf);
  const width = cells[0]?.length ?? 0;
  return JSON.stringify(
    Array.from({ length: width }, (_, column) => cells.map((each) => each[column] ?? null)),
  );
}

/** The rows of a {@link featureText}; throws a SyntaxError where the text is none. */
export function featureRows(text: string): FeatureRow[] {
  const parsed: unknown = JSON.parse(text);
  const columns: readonly unknown[] = Array.isArray(parsed) ? parsed : [];
  const lists = columns.map((column): readonly unknown[] => (Array.isArray(column) ? column : []));
  return (lists[0] ?? []).map((_, row) => rowOf((column) => lists[column]?.[row]));
}

const EXTRAS = segmentFieldNames.length + 1;

function cellsOf(row: FeatureRow): Cells {
  return [
    row.id,
    ...segmentFieldNames.map((field) => row.fields[field]),
    steps(row.orderDays),
    steps(row.months.map(([month]) => month)),
    row.months.map(([, orders]) => orders),
    steps(row.productDays),
    (row.gaps.months ? 1 : 0) + (row.gaps.products ? 2 : 0),
    row.segmentIds,
    row.standsUntil,
  ];
}

function rowOf(cell: (column: number) => unknown): FeatureRow {
  const extra = (at: number): unknown => cell(EXTRAS + at);
  const orders = numbers(extra(2));
  const gaps = Number(extra(4));
  const standsUntil = extra(6);
  return {
    id: String(cell(0)),
    fields: fieldsOf((index) => rowValue(cell(index + 1))),
    orderDays: places(extra(0)),
    months: places(extra(1)).map((month, at) => [month, orders[at] ?? 0]),
    productDays: places(extra(3)),
    gaps: { months: (gaps & 1) > 0, products: (gaps & 2) > 0 },
    segmentIds: items(extra(5)).map(String),
    standsUntil: typeof standsUntil === 'number' ? standsUntil : null,
  };
}

function fieldsOf(value: (index: number) => RowValue): Record<SegmentField, RowValue> {
  const fields: Partial<Record<SegmentField, RowValue>> = {};
  segmentFieldNames.forEach((field, index) => {
    fields[field] = value(index);
  });
  return allFields(fields);
}

/** Falling numbers as the first and the steps down from each to the next: few digits. */
function steps(values: readonly number[]): number[] {
  return values.map((value, at) => (at === 0 ? value : (values[at - 1] ?? 0) - value));
}

function places(cell: unknown): number[] {
  let place = 0;
  return numbers(cell).map((step, at) => (place = at === 0 ? step : place - step));
}

function items(cell: unknown): readonly unknown[] {
  return Array.isArray(cell) ? cell : [];
}

function numbers(cell: unknown): number[] {
  return items(cell).map(Number);
}

function rowValue(cell: unknown): RowValue {
  if (typeof cell === 'string' || typeof cell === 'number') return cell;
  if (!Array.isArray(cell)) return null;
  return cell.map((item: unknown) => (typeof item === 'number' ? item : String(item)));
}
