import { parseArgs } from 'node:util';
import { importKinds, type ImportKind } from '@creamline/domain/imports';

/** What the command was asked to do. */
export interface ImportCommand {
  readonly kind: ImportKind;
  readonly file: string;
  /** A built-in map's name, or a file. */
  readonly map: string;
  /** Products to import before the orders. */
  readonly products: string | null;
  readonly dryRun: boolean;
  readonly project: string | null;
  /** Documents per second at most; null for the default of the target. */
  readonly rate: number | null;
}

export const usage = `Usage: npm run import -- customers|products|orders FILE [options]

  --map NAME|FILE   how the columns are named: default, groceries (orders), or a JSON file; see docs/import.md
  --products FILE   with orders: import these products first (columns by the default map)
  --dry-run         read, check and compare everything, write nothing
  --project ID      the Firebase project; demo-… means the emulators (default: demo-creamline)
  --rate N          documents written per second at most, so that the triggers keep up
`;

/** Reads the command line; a text where it makes no sense. */
export function readArguments(argv: readonly string[]): ImportCommand | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        map: { type: 'string', default: 'default' },
        products: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        project: { type: 'string' },
        rate: { type: 'string' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const kind = importKinds.find((each) => each === positionals[0]);
  const [, file, ...more] = positionals;
  if (kind === undefined) return 'Say what to import: customers, products or orders.';
  if (file === undefined) return 'Say which file to import.';
  if (more.length > 0) return `Import one file at a time; “${more.join(' ')}” is too much.`;
  if (values.products !== undefined && kind !== 'orders') return '--products goes with orders only.';
  const rate = values.rate === undefined ? null : Number(values.rate);
  if (rate !== null && !(rate >= 1 && rate <= 10_000)) return '--rate is a number from 1 to 10000.';
  return {
    kind,
    file,
    map: values.map,
    products: values.products ?? null,
    dryRun: values['dry-run'],
    project: values.project ?? null,
    rate,
  };
}
