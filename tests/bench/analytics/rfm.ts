import { isProblem, rfm, type RfmCustomer, type RfmScore } from '@creamline/domain/analytics';
import { z } from 'zod';
import { Random } from '../../../tools/demo/random.ts';
import { askReference } from '../references/reference.ts';
import { atLeast, median, told, type Row } from '../report.ts';
import { cdnowMaster, type Purchase } from './cdnow-master.ts';
import { growth, timed } from './timing.ts';

const answer = z.object({ seconds: z.number(), cells: z.record(z.string(), z.string()) });

interface Sum {
  readonly id: string;
  last: number;
  count: number;
  money: number;
}

/** Purchases summed up for each customer, in the order of their first one. */
function customersOf(purchases: readonly Purchase[], today: number): readonly RfmCustomer[] {
  const sums = new Map<string, Sum>();
  let sum: Sum | undefined;
  for (const [id, day, dollars] of purchases) {
    // Mostly the customer of the purchase before.
    if (sum?.id !== id) sum = sums.get(id);
    if (sum === undefined) sums.set(id, (sum = { id, last: day, count: 0, money: 0 }));
    sum.last = Math.max(sum.last, day);
    sum.count += 1;
    sum.money += dollars;
  }
  return [...sums.values()].map(({ id, last, count, money }) => ({
    id,
    type: 'shopper',
    recency: today - last,
    frequency: count,
    monetary: money,
  }));
}

function scored(customers: readonly RfmCustomer[]): readonly RfmScore[] {
  const scores = rfm(customers);
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

export async function run(): Promise<readonly Row[]> {
  const rows = growth('RFM', 1_000, (size) => {
    const customers = simulated(size);
    return () => rfm(customers);
  });
  const purchases = await cdnowMaster();
  if (purchases === null) return [...rows, told('no Python here: no reference asked', 0)];
  const today = purchases.reduce((latest, [, day]) => Math.max(latest, day), 0) + 1;
  const ours: number[] = [];
  const theirs: number[] = [];
  let cells: Readonly<Record<string, string>> = {};
  for (let round = 0; round < 5; round++) {
    for (let again = 0; again < 5; again++) ours.push(timed(() => scored(customersOf(purchases, today))));
    const reference = answer.parse(await askReference('rfm', { purchases }));
    theirs.push(reference.seconds * 1000);
    cells = reference.cells;
  }
  const customers = customersOf(purchases, today);
  const wrong = scored(customers).filter(({ id, cell }) => cells[id] !== cell).length;
  return [
    ...rows,
    told('69,659 purchases to the cells of 23,570 customers, ours', median(ours), 'ms'),
    told('… pandas', median(theirs), 'ms'),
    atLeast('… times as fast as pandas', median(theirs) / median(ours), 8),
    { name: '… cells that differ', value: String(wrong), budget: '0', ok: wrong === 0 },
    told('… different cells', new Set(Object.values(cells)).size),
  ];
}
