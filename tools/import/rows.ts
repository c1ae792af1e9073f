import {
  OrderCollector,
  faultReasons,
  isBlankRow,
  orderIdOf,
  readCustomer,
  readOrderRow,
  readProduct,
  readRow,
  resolveColumns,
  type CatalogueProduct,
  type CellContext,
  type Columns,
  type CsvRecord,
  type ImportedOrder,
  type Outcome,
  type RowValues,
} from '@creamline/domain/imports';
import type { ImportOptions } from './import-file.ts';
import { readRecords } from './read-file.ts';
import type { RejectedRows } from './rejected-rows.ts';
import { customerTarget, productTarget, type Target } from './targets.ts';

type Sink = (targets: readonly Target[]) => Promise<void>;

/** The rows of one file: reads and checks each, passes customers and products on, and gathers orders. */
export class Rows {
  readonly #options: ImportOptions;
  readonly #rejected: RejectedRows;
  readonly #cells: CellContext;
  readonly #collector: OrderCollector;
  readonly #lineOfId = new Map<string, number>();
  readonly products: CatalogueProduct[] = [];
  /** Rows below the header that are not blank. */
  count = 0;
  records = 0;

  constructor(options: ImportOptions, rejected: RejectedRows) {
    const { company, map } = options;
    this.#options = options;
    this.#rejected = rejected;
    this.#cells = { company, decimal: map.decimal, dateFormat: map.dateFormat };
    this.#collector = new OrderCollector(map.orders.mergeLines);
  }

  get skippedRows(): number {
    return this.#collector.skippedRows;
  }

  /** Reads the file to its end; a text says why it was refused as a whole, before anything was written. */
  async each(sink: Sink): Promise<string | null> {
    const { file, map, onStep } = this.#options;
    let columns: Columns | null = null;
    for await (const { record, share } of readRecords(file, map.delimiter)) {
      if (columns === null) {
        const found = this.#header(record);
        if (typeof found === 'string') return found;
        columns = found;
      } else if (record.kind === 'fault' || !isBlankRow(record.cells)) {
        this.count++;
        const targets = this.#read(record, columns);
        if (targets !== null) await sink(targets);
      }
      if (this.count % 500 === 0) onStep({ label: `Reading ${map.kind}`, share, count: this.count });
    }
    onStep({ label: `Reading ${map.kind}`, share: 1, count: this.count });
    return columns === null ? 'The file is empty' : null;
  }

  /** The orders, once the file has been read: rows of one order may stand anywhere in it. */
  finishOrders(): readonly ImportedOrder[] {
    const { orders, problems } = this.#collector.finish();
    this.#rejected.add(problems);
    this.records += orders.length;
    return orders;
  }

  #header(record: CsvRecord): Columns | string {
    if (record.kind === 'fault') return `The header cannot be read: ${faultReasons[record.fault]}`;
    const columns = resolveColumns(record.cells, this.#options.map);
    return columns.ok ? columns.value : columns.problem.reason;
  }

  #read(record: CsvRecord, columns: Columns): readonly Target[] | null {
    const { line } = record;
    if (record.kind === 'fault') {
      this.#rejected.add([{ line, column: null, code: 'unreadable', reason: faultReasons[record.fault] }]);
      return null;
    }
    const row = readRow(line, record.cells, columns, this.#cells);
    switch (this.#options.map.kind) {
      case 'customers': {
        const customer = this.#judge(row, readCustomer(row, columns, this.#options.company));
        return customer === null || this.#isRepeated(customer) ? null : [customerTarget(customer)];
      }
      case 'products': {
        const product = this.#judge(row, readProduct(row, columns, this.#options.company));
        if (product === null || this.#isRepeated(product)) return null;
        this.products.push(product.facts);
        return [productTarget(product)];
      }
      case 'orders':
        this.#gather(row, columns);
        return null;
    }
  }

  /** What a row gives, if neither a cell nor the schema found anything wrong. */
  #judge<T>(row: RowValues, read: Outcome<T>): T | null {
    if (row.problems.length > 0) this.#rejected.add(row.problems);
    else if (!read.ok) this.#rejected.add(read.problems);
    else return read.value;
    return null;
  }

  #isRepeated({ id, line }: { readonly id: string; readonly line: number }): boolean {
    const earlier = this.#lineOfId.get(id);
    if (earlier === undefined) {
      this.#lineOfId.set(id, line);
      this.records++;
      return false;
    }
    const reason = `“${id.slice(0, 60)}” stands on line ${earlier} already; one row for each`;
    this.#rejected.add([{ line, column: null, code: 'duplicate', reason }]);
    return true;
  }

  #gather(row: RowValues, columns: Columns): void {
    const { company, map, catalogue } = this.#options;
    const context = { columns, company, map, catalogue };
    const order = this.#judge(row, readOrderRow(row, context));
    if (order !== null) this.#collector.add(order);
    else {
      const id = orderIdOf(row, context);
      if (id !== undefined) this.#collector.refuse(id);
    }
  }
}
