import {
  customerHistories,
  customerLifetimeValues,
  expectedPurchases,
  fitBgNbd,
  fitGammaGamma,
  fitParetoNbd,
  type AnalyticsProblem,
  type PurchaseColumns,
  type PurchaseParams,
  type PurchaseRow,
} from '@creamline/domain/analytics';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { node, root } from '../../../tools/node24.mjs';
import { askReference } from '../references/reference.ts';
import { atLeast, atMost, median, told, type Row } from '../report.ts';
import { CUT, cdnowMaster, columnsOf, split, type SplitCustomer } from './cdnow-master.ts';
import { simulatedPurchases } from './simulated-purchases.ts';
import { sound } from './sound.ts';
import { growth, processorTimed } from './timing.ts';

const HORIZON = 39;

const answer = z.object({
  seconds: z.number(),
  params: z.record(z.string(), z.number()),
  logLikelihood: z.number(),
  predicted: z.array(z.number()),
});

const scored = z.object({ seconds: z.number(), mebibytes: z.number() });

const valuesAnswer = z.object({ seconds: z.number(), values: z.record(z.string(), z.number()) });

interface Model {
  readonly name: 'bgNbd' | 'paretoNbd';
  readonly fit: (
    rows: readonly PurchaseRow[],
  ) => (PurchaseParams & { logLikelihood: number }) | AnalyticsProblem;
  /** Our parameters in the reference's words. */
  readonly paramsOf: (known: Readonly<Record<string, number>>) => PurchaseParams;
}

const bgNbd: Model = {
  name: 'bgNbd',
  fit: fitBgNbd,
  paramsOf: (known) => ({
    r: known['r'] ?? 0,
    alpha: known['alpha'] ?? 0,
    a: known['a'] ?? 0,
    b: known['b'] ?? 0,
  }),
};

const paretoNbd: Model = {
  name: 'paretoNbd',
  fit: fitParetoNbd,
  paramsOf: (known) => ({
    r: known['r'] ?? 0,
    alpha: known['alpha'] ?? 0,
    s: known['s'] ?? 0,
    beta: known['beta'] ?? 0,
  }),
};

/** Ours and the reference by turns on the same rows: the ratio of the times, and whether the answers agree. */
async function beside(
  model: Model,
  rows: readonly PurchaseRow[],
  label: string,
  { rounds, times }: { readonly rounds: number; readonly times: number },
): Promise<readonly Row[]> {
  const ours: number[] = [];
  const theirs: number[] = [];
  let reference: z.infer<typeof answer> | null = null;
  const known = rows.map(({ frequency, recency, age }) => [frequency, recency, age]);
  for (let round = 0; round < rounds; round++) {
    for (let again = 0; again < 5; again++) ours.push(processorTimed(() => model.fit(rows)));
    const said = await askReference('lifetime', { model: model.name, rows: known, horizon: HORIZON });
    reference = answer.parse(said);
    theirs.push(reference.seconds * 1000);
  }
  if (reference === null) return [];
  const fit = sound(model.fit(rows));
  const behind = (reference.logLikelihood - fit.logLikelihood) / Math.abs(reference.logLikelihood);
  const params = model.paramsOf(reference.params);
  const apart = rows.map((row, index) =>
    Math.abs(sound(expectedPurchases(params, row, HORIZON)) - (reference.predicted[index] ?? 0)),
  );
  return [
    told(`${label}, ours`, median(ours), 'ms'),
    told(`${label}, lifetimes`, median(theirs), 'ms'),
    atLeast(`${label}: times as fast as lifetimes`, median(theirs) / median(ours), times),
    {
      name: `${label}: log-likelihood behind`,
      value: behind.toExponential(1),
      budget: '≤ 1e-6',
      ok: behind <= 1e-6,
    },
    {
      name: `${label}: predictions apart, by its parameters`,
      value: Math.max(...apart).toExponential(1),
      budget: '≤ 1e-4',
      ok: apart.every((each) => each <= 1e-4),
    },
  ];
}

/** From purchases to what each customer will bring in a year, as the reference goes there. */
function valuesOf(purchases: PurchaseColumns): ReadonlyMap<string, number> {
  const histories = sound(customerHistories(purchases, CUT));
  const [params, spend] = [sound(fitBgNbd(histories)), sound(fitGammaGamma(histories))];
  // So many weeks a month has there.
  const options = { months: 12, monthlyDiscountRate: 0.01, periodsPerMonth: 4.345 };
  const values = sound(customerLifetimeValues(params, spend, histories, options));
  return new Map(histories.map(({ id }, index) => [id, values[index] ?? Number.NaN]));
}

/** The whole way by turns with the reference. */
async function valuesBeside(purchases: PurchaseColumns): Promise<readonly Row[]> {
  const ours: number[] = [];
  const theirs: number[] = [];
  let known: Readonly<Record<string, number>> = {};
  for (let round = 0; round < 5; round++) {
    for (let again = 0; again < 5; again++) ours.push(processorTimed(() => valuesOf(purchases)));
    const reference = valuesAnswer.parse(await askReference('lifetime', { model: 'value', until: CUT }));
    theirs.push(reference.seconds * 1000);
    known = reference.values;
  }
  const values = valuesOf(purchases);
  const apart = Object.entries(known).map(([id, value]) =>
    Math.abs((values.get(id) ?? Number.NaN) / value - 1),
  );
  return [
    told('69,659 purchases to 23,570 lifetime values, ours', median(ours), 'ms'),
    told('… lifetimes', median(theirs), 'ms'),
    atLeast('… times as fast as lifetimes', median(theirs) / median(ours), 15),
    {
      name: '… farthest apart, in parts of the value',
      value: Math.max(...apart).toExponential(1),
      budget: '≤ 1e-4',
      ok: values.size === apart.length && apart.every((each) => each <= 1e-4),
    },
  ];
}

/** How well figures tell those who will buy again from those who will not: 1 is always, 0.5 is by chance. */
function areaUnderCurve(customers: readonly SplitCustomer[], score: (row: PurchaseRow) => number): number {
  const scored = customers
    .map((customer) => ({ score: score(customer), again: customer.later > 0 }))
    .sort((left, right) => left.score - right.score);
  let [pairs, below] = [0, 0];
  for (let from = 0; from < scored.length;) {
    let until = from;
    while (scored[until]?.score === scored[from]?.score && until < scored.length) until += 1;
    const tied = scored.slice(from, until);
    const not = tied.filter(({ again }) => !again).length;
    pairs += (tied.length - not) * (below + not / 2);
    below += not;
    from = until;
  }
  return pairs / (below * (scored.length - below));
}

function heldOut(customers: readonly SplitCustomer[]): readonly Row[] {
  const bought = customers.reduce((sum, { later }) => sum + later, 0);
  return [bgNbd, paretoNbd].flatMap((model) => {
    const { name } = model;
    const params = sound(model.fit(customers));
    const score = (row: PurchaseRow): number => sound(expectedPurchases(params, row, HORIZON));
    const total = customers.reduce((sum, row) => sum + score(row), 0);
    const area = areaUnderCurve(customers, score);
    const bar = name === 'paretoNbd';
    const error = (Math.abs(total - bought) / bought) * 100;
    return [
      bar
        ? atLeast(`held out, ${name}: area under the curve × 10,000`, Math.round(area * 10_000), 7_687)
        : told(`held out, ${name}: area under the curve × 10,000`, Math.round(area * 10_000)),
      bar
        ? atMost(`held out, ${name}: total wrong by`, error, 12.9, '%')
        : told(`held out, ${name}: total wrong by`, error, '%'),
    ];
  });
}

/** Everybody fitted by every model and given a value, by a process that has done nothing before. */
async function scoredInOneGo(customers: number): Promise<readonly Row[]> {
  const { stdout } = await promisify(execFile)(node, [
    path.join(root, 'tests/bench/analytics/scored-in-one-go.ts'),
    String(customers),
  ]);
  const { seconds, mebibytes } = scored.parse(JSON.parse(stdout));
  return [
    atMost('100,000 customers fitted by three models and scored', seconds, 60, 's'),
    atMost('… with all of Node in memory', mebibytes, 512, 'MiB'),
  ];
}

export async function run(): Promise<readonly Row[]> {
  const rows: Row[] = [
    ...(await scoredInOneGo(100_000)),
    ...growth('BG/NBD', 1_000, (size) => {
      const customers = simulatedPurchases(size);
      return () => fitBgNbd(customers);
    }),
    ...growth('Pareto/NBD', 1_000, (size) => {
      const customers = simulatedPurchases(size);
      return () => fitParetoNbd(customers);
    }),
  ];
  const purchases = await cdnowMaster();
  if (purchases === null) return [...rows, told('no Python here: no references asked', 0)];
  const customers = split(purchases);
  const many = simulatedPurchases(100_000);
  rows.push(...(await beside(bgNbd, customers, 'BG/NBD, CDNOW 23,570', { rounds: 5, times: 25 })));
  rows.push(...(await beside(bgNbd, many, 'BG/NBD, 100,000', { rounds: 5, times: 25 })));
  rows.push(...(await beside(paretoNbd, customers, 'Pareto/NBD, CDNOW 23,570', { rounds: 3, times: 30 })));
  return [...rows, ...(await valuesBeside(columnsOf(purchases))), ...heldOut(customers)];
}
