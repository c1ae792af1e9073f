import { associationRules, frequentItemsets } from '@creamline/domain/analytics';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Random } from '../../../tools/demo/random.ts';
import { askReference } from '../references/reference.ts';
import { atLeast, atMost, median, told, type Row } from '../report.ts';
import { sound } from './sound.ts';
import { growth, processorTimed } from './timing.ts';

type Baskets = readonly (readonly string[])[];

const basketsFile = path.resolve('../shared/data/groceries-baskets.csv');
const MIN_CONFIDENCE = 0.5;

const counts = z.record(z.string(), z.number());
const answer = z.object({
  mlxtend: z.object({ seconds: z.number(), rulesSeconds: z.number(), itemsets: counts, rules: z.number() }),
  fim: z.object({ seconds: z.number(), eclatSeconds: z.number(), itemsets: counts }),
});

/** Baskets of up to eight products, some bought by most, most by few. */
function simulated(size: number): Baskets {
  const random = new Random('affinity');
  const item = (): string => `p${String(Math.floor(200 * random.next() ** 3))}`;
  return Array.from({ length: size }, () => Array.from({ length: random.integer(1, 8) }, item));
}

/** Ours by turns with both references on the same baskets, counts first. */
async function beside(
  baskets: Baskets,
  minSupport: number,
  label: string,
  goals: boolean,
): Promise<readonly Row[]> {
  const mine: number[] = [];
  const rulesMine: number[] = [];
  const [mlxtend, mlxtendRules, fim]: [number[], number[], number[]] = [[], [], []];
  let last: z.infer<typeof answer> | null = null;
  for (let round = 0; round < 5; round++) {
    for (let again = 0; again < 5; again++) {
      mine.push(processorTimed(() => frequentItemsets(baskets, { minSupport })));
      const itemsets = sound(frequentItemsets(baskets, { minSupport }));
      rulesMine.push(processorTimed(() => associationRules(itemsets, { minConfidence: MIN_CONFIDENCE })));
    }
    last = answer.parse(
      await askReference('affinity', { baskets, minSupport, minConfidence: MIN_CONFIDENCE }),
    );
    mlxtend.push(last.mlxtend.seconds * 1000);
    mlxtendRules.push(last.mlxtend.rulesSeconds * 1000);
    fim.push(Math.min(last.fim.seconds, last.fim.eclatSeconds) * 1000);
  }
  if (last === null) return [];
  const itemsets = sound(frequentItemsets(baskets, { minSupport }));
  const rules = sound(associationRules(itemsets, { minConfidence: MIN_CONFIDENCE }));
  const wrong = [last.mlxtend.itemsets, last.fim.itemsets].map(
    (reference) =>
      itemsets.filter(({ items, count }) => reference[items.toSorted().join(' + ')] !== count).length +
      Math.abs(Object.keys(reference).length - itemsets.length),
  );
  const times = median(mlxtend) / median(mine);
  const share = median(mine) / median(fim);
  return [
    told(`${label}: itemsets`, itemsets.length),
    atMost(`${label}: counts that differ from mlxtend's`, wrong[0] ?? 1, 0),
    atMost(`${label}: counts that differ from pyfim's`, wrong[1] ?? 1, 0),
    atMost(`${label}: rules more or less than mlxtend's`, Math.abs(rules.length - last.mlxtend.rules), 0),
    told(`${label}: ours`, median(mine), 'ms'),
    told(`${label}: pyfim (C), the faster of two`, median(fim), 'ms'),
    goals
      ? atLeast(`${label}: times as fast as mlxtend`, times, 40)
      : told(`${label}: times as fast as mlxtend`, times),
    goals ? atMost(`${label}: times pyfim's time`, share, 1.5) : told(`${label}: times pyfim's time`, share),
    told(`${label}: rules, ours`, median(rulesMine), 'ms'),
    told(`${label}: rules, times as fast as mlxtend`, median(mlxtendRules) / median(rulesMine)),
  ];
}

export async function run(): Promise<readonly Row[]> {
  const rows: Row[] = [
    ...growth('itemsets, baskets', 1_000, (size) => {
      const baskets = simulated(size);
      return () => frequentItemsets(baskets, { minSupport: 0.005 });
    }),
    ...growth('rules, from baskets', 1_000, (size) => {
      const itemsets = sound(frequentItemsets(simulated(size), { minSupport: 0.005 }));
      return () => associationRules(itemsets, { minConfidence: 0.1 });
    }),
  ];
  const real = existsSync(basketsFile);
  const baskets: Baskets = real
    ? readFileSync(basketsFile, 'utf8')
        .trim()
        .split(/\r?\n/)
        .map((line) => line.split(','))
    : simulated(10_000);
  if ((await askReference('affinity', { baskets: [['a']], minSupport: 1, minConfidence: 1 })) === null)
    return [...rows, told('no Python here: no reference asked', 0)];
  const name = real ? 'Groceries' : 'made-up baskets';
  return [
    ...rows,
    ...(await beside(baskets, 0.01, `${name} at 1 %`, false)),
    ...(await beside(baskets, 0.001, `${name} at 0.1 %`, true)),
  ];
}
