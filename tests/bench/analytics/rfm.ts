import {
  isProblem,
  rfm,
  rfmOfColumns,
  sumPurchases,
  type PurchaseColumns,
  type RfmCustomer,
  type RfmScore,
} from '@creamline/domain/analytics';
import { z } from 'zod';
import { Random } from '../../../tools/demo/random.ts';
import { askReference } from '../references/reference.ts';
import { atLeast, median, told, type Row } from '../report.ts';
import { cdnowMaster, columnsOf, type Purchase } from './cdnow-master.ts';
import { growth, processorTimed } from './timing.ts';

const answer = z.object({ seconds: z.number(), cells: z.record(z.string(), z.string()) });

/** From purchases to cells. */
function scored(purchases: PurchaseColumns, today: number): readonly RfmScore[] {
  const customers = sumPurchases(purchases, today);
  if (isProblem(customers)) throw new Error(customers.problem);
  const scores = rfmOfColumns(customers);
  if (isProblem(scores)) throw new Error(scores.problem);
  return scores;
}

function simulated(size: number): readonly RfmCustomer[] {
  const random = new Random('rfm');
  return Array.from({ length: size }, (_, index) => ({
    id: String(index).padStart(7, '0'),
    type: random.pick(['retail', 'foodservice', 'wholesale']),
    recency: random.integer(0, 500),
    frequency: random.integer(1, 30),
    monetary: random.integer(0, 1_000_000),
  }));
}

/** Both sides by turns on the same purchases: median times, and how many customers have another cell here. */
async function race(
  purchases: readonly Purchase[],
): Promise<{ first: number; ours: number; theirs: number; wrong: number; different: number }> {
  const today = purchases.reduce((latest, [, day]) => Math.max(latest, day), 0) + 1;
  const columns = columnsOf(purchases);
  const ours: number[] = [];
  const theirs: number[] = [];
  let cells: Readonly<Record<string, string>> = {};
  for (let round = 0; round < 5; round++) {
    for (let again = 0; again < 15; again++) ours.push(processorTimed(() => scored(columns, today)));
    const reference = answer.parse(await askReference('rfm', { purchases }));
    theirs.push(reference.seconds * 1000);
    cells = reference.cells;
  }
  const wrong = scored(columns, today).filter(({ id, cell }) => cells[id] !== cell).length;
  const different = new Set(Object.values(cells)).size;
  return { first: ours[0] ?? Number.NaN, ours: median(ours), theirs: median(theirs), wrong, different };
}

export async function run(): Promise<readonly Row[]> {
  const rows = growth('RFM', 1_000, (size) => {
    const customers = simulated(size);
    return () => rfm(customers);
  });
  const purchases = await cdnowMaster();
  if (purchases === null) return [...rows, told('no Python here: no reference asked', 0)];
  const asTheyCome = await race(purchases);
  // pandas ranks customers by their ids too, as it groups into that order.
  const byDay = await race(purchases.toSorted(([, left], [, right]) => left - right));
  return [
    ...rows,
    told('69,659 purchases to the cells of 23,570 customers, ours', asTheyCome.ours, 'ms'),
    told('… pandas', asTheyCome.theirs, 'ms'),
    atLeast('… times as fast as pandas', asTheyCome.theirs / asTheyCome.ours, 8),
    { name: '… cells that differ', value: String(asTheyCome.wrong), budget: '0', ok: asTheyCome.wrong === 0 },
    told('… different cells', asTheyCome.different),
    told('… the first run of all, ours', asTheyCome.first, 'ms'),
    told('the same purchases by day, ours', byDay.ours, 'ms'),
    told('… times as fast as pandas', byDay.theirs / byDay.ours),
    { name: '… cells that differ', value: String(byDay.wrong), budget: '0', ok: byDay.wrong === 0 },
  ];
}
