import { isProblem, rfm, type RfmCustomer, type RfmScore } from '@creamline/domain/analytics';
import { z } from 'zod';
import { Random } from '../../../tools/demo/random.ts';
import { askReference } from '../references/reference.ts';
import { atLeast, median, told, type Row } from '../report.ts';
import { cdnowMaster, type Purchase } from './cdnow-master.ts';
import { growth, timed } from './timing.ts';

const answer = z.object({ seconds: z.number(), cells: z.record(z.string(), z.string()) });

/** Purchases column by column, as a data frame holds them. */
interface Columns {
  readonly customer: readonly string[];
  readonly day: Float64Array;
  readonly dollars: Float64Array;
}

const columnsOf = (purchases: readonly Purchase[]): Columns => ({
  customer: purchases.map(([customer]) => customer),
  day: Float64Array.from(purchases, ([, day]) => day),
  dollars: Float64Array.from(purchases, ([, , dollars]) => dollars),
});

/** Purchases summed up for each customer, in the order of their first one. */
function customersOf({ customer, day, dollars }: Columns, today: number): readonly RfmCustomer[] {
  const places = new Map<string, number>();
  const ids: string[] = [];
  const column = (): Float64Array => new Float64Array(customer.length);
  const [last, count, money] = [column(), column(), column()];
  let place = -1;
  for (let row = 0; row < customer.length; row++) {
    const id = customer[row] ?? '';
    // Mostly the customer of the purchase before.
    if (ids[place] !== id) {
      place = places.get(id) ?? ids.length;
      if (place === ids.length) {
        places.set(id, place);
        ids.push(id);
      }
    }
    last[place] = Math.max(last[place] ?? 0, day[row] ?? 0);
    count[place] = (count[place] ?? 0) + 1;
    money[place] = (money[place] ?? 0) + (dollars[row] ?? 0);
  }
  return ids.map((id, index) => ({
    id,
    type: 'shopper',
    recency: today - (last[index] ?? 0),
    frequency: count[index] ?? 0,
    monetary: money[index] ?? 0,
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
  const columns = columnsOf(purchases);
  const ours: number[] = [];
  const theirs: number[] = [];
  let cells: Readonly<Record<string, string>> = {};
  for (let round = 0; round < 5; round++) {
    for (let again = 0; again < 5; again++) ours.push(timed(() => scored(customersOf(columns, today))));
    const reference = answer.parse(await askReference('rfm', { purchases }));
    theirs.push(reference.seconds * 1000);
    cells = reference.cells;
  }
  const customers = customersOf(columns, today);
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
