import { getFirestore } from 'firebase-admin/firestore';
import { bandOf, businessTypes, type Customer } from '@creamline/domain/customers';
import { tiers } from '@creamline/domain/loyalty';
import { pathOf } from '@creamline/domain/paths';
import { known } from '../../e2e/support/dairy.ts';
import { db } from '../../integration/live.ts';
import { DocumentWriter } from '../../../tools/demo/document-writer.ts';

const towns = ['Leipzig', 'Dresden', 'Erfurt', 'Jena', 'Halle', 'Chemnitz', 'Weimar', 'Gera'] as const;
const kinds = ['Café', 'Bäckerei', 'Konditorei', 'Hofladen', 'Biomarkt', 'Kantine'] as const;

const DAY_MS = 24 * 3_600_000;

const oneOf = <T>(all: readonly T[], number: number): T => {
  const found = all[number % all.length];
  if (found === undefined) throw new Error('There is none to choose from.');
  return found;
};

/** A number for each number, so that those of neighbours in any order have nothing to do with each other. */
const scattered = (number: number): number => Math.imul(number + 1, 0x9e3779b1) >>> 8;

/** What a list shows of a customer is another one for each number: a row that shows the same again costs nothing. */
function varied(model: Customer, number: number): Customer {
  const score = number % 101;
  const daysAgo = number % 97;
  const lastOrderAt = model.stats?.lastOrderAt ?? null;
  return {
    ...model,
    businessType: oneOf(businessTypes, number),
    tier: oneOf(tiers, number >>> 3),
    health: model.health === null ? null : { ...model.health, score, band: bandOf(score, null) },
    yearRevenueMinor: number % 2_000_003,
    nextFollowUpAt: new Date(Date.now() + (daysAgo - 40) * DAY_MS),
    stats:
      model.stats === null || lastOrderAt === null
        ? model.stats
        : { ...model.stats, lastOrderAt: new Date(lastOrderAt.getTime() - daysAgo * DAY_MS) },
  };
}

/**
 * Writes `count` customers past all triggers, each as large as a real one with two years of orders: they are the demo
 * dairy's own, under other names and with other figures.
 */
export async function writeCustomers(count: number): Promise<void> {
  const models = await Promise.all(Object.values(known).map(({ id }) => db.get(['customer', id])));
  const found = models.flatMap((model) => model?.data ?? []);
  const writer = new DocumentWriter(getFirestore());
  for (let number = 0; number < count; number += 1) {
    const model = oneOf(found, scattered(number));
    const city = oneOf(towns, number);
    const name = `${oneOf(kinds, number)} ${city} ${String(number).padStart(6, '0')}`;
    const address = model.basicInfo.address === null ? null : { ...model.basicInfo.address, city };
    const data = { ...varied(model, scattered(number)), basicInfo: { ...model.basicInfo, name, address } };
    await writer.add([{ path: pathOf('customer', `bench-${String(number).padStart(6, '0')}`), data }]);
  }
  await writer.finish();
}
