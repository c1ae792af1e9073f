import fc from 'fast-check';
import { customerFacts } from '../customers/index.ts';
import { defaultCompany } from '../territories/index.ts';
import { CsvReader, columnMapSchema, readCustomer, readRow, resolveColumns } from './index.ts';

const map = columnMapSchema.parse({ kind: 'customers' });
const cells = { company: defaultCompany, decimal: '.', dateFormat: 'yyyy-MM-dd' } as const;
const allowed = new Set([...Object.keys(customerFacts), 'externalIds']);

const nasty = fc.oneof(
  fc.constantFrom(
    '',
    '"',
    '""',
    "'",
    '=1+1',
    '\u0000',
    '\uFFFD',
    '\uFEFF',
    '__proto__',
    'constructor',
    '../x',
    '{{7*7}}',
  ),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '9'.repeat(400),
    '-1',
    'NaN',
    '1e999',
    '{"$gt":0}',
    '\r',
    '\n',
    '\t',
    ';',
  ),
  fc.constantFrom('retail', 'Café', 'c1', '+493023125000', 'a@b.example', '51.3', '1;3', 'x'.repeat(70_000)),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const column = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'id',
      'name',
      'businessType',
      'phone',
      'email',
      'city',
      'latitude',
      'custom.a',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'tier',
      'stats',
      '__proto__',
      'constructor',
      'custom.__proto__',
      'rev',
      'segmentIds',
    ),
  },
);
const written = (cell: string, quoted: boolean): string =>
  quoted ? `"${cell.replaceAll('"', '""')}"` : cell;
const row = fc
  .array(fc.tuple(nasty, fc.boolean()), { maxLength: 9 })
  .map((all) => all.map(([cell, quoted]) => written(cell, quoted)).join(','));
const file = fc
  .tuple(fc.uniqueArray(column, { minLength: 1, maxLength: 8 }), fc.array(row, { maxLength: 12 }))
  .map(([head, rows]) => [head.join(','), ...rows].join('\n'));

interface Outcome {
  readonly rows: number;
  readonly accepted: readonly object[];
  readonly rejected: number;
}

/** What becomes of a file: null where it is refused as a whole. */
function outcomeOf(text: string): Outcome | null {
  const reader = new CsvReader();
  const [head, ...records] = [...reader.push(text), ...reader.end()];
  if (head?.kind !== 'row') return null;
  const columns = resolveColumns(head.cells, map);
  if (!columns.ok) return null;
  const accepted: object[] = [];
  let rejected = 0;
  for (const record of records) {
    const values = record.kind === 'row' ? readRow(record.line, record.cells, columns.value, cells) : null;
    const read = values?.problems.length === 0 ? readCustomer(values, columns.value, defaultCompany) : null;
    if (read?.ok === true) accepted.push(read.value.facts);
    else rejected++;
  }
  return { rows: records.length, accepted, rejected };
}

describe('2,000 hostile files', () => {
  it('crash nothing, give no partial row and reach no field outside the allowlist', () => {
    let refused = 0;
    fc.assert(
      fc.property(file, (text) => {
        const outcome = outcomeOf(text);
        if (outcome === null) {
          refused++;
          return;
        }
        expect(outcome.accepted.length + outcome.rejected).toBe(outcome.rows);
        for (const facts of outcome.accepted)
          expect(Object.keys(facts).filter((key) => !allowed.has(key))).toEqual([]);
        expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('a');
      }),
      { numRuns: 2000 },
    );
    // Files refused as a whole must be among them, and not be all.
    expect(refused).toBeGreaterThan(100);
    expect(refused).toBeLessThan(1900);
  });

  it('lets a good row through between bad ones', () => {
    const text = 'id,name,businessType\nc1,Eins,retail\nc2,"open"x,retail\n=1,,\nc3,Drei,retail\n';
    expect(outcomeOf(text)).toMatchObject({ rows: 4, rejected: 2, accepted: [{}, {}] });
  });
});
