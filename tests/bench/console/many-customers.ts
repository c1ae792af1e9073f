import { getFirestore } from 'firebase-admin/firestore';
import { pathOf } from '@creamline/domain/paths';
import { known } from '../../e2e/support/dairy.ts';
import { db } from '../../integration/live.ts';
import { DocumentWriter } from '../../../tools/demo/document-writer.ts';

const towns = ['Leipzig', 'Dresden', 'Erfurt', 'Jena', 'Halle', 'Chemnitz', 'Weimar', 'Gera'] as const;
const kinds = ['Café', 'Bäckerei', 'Konditorei', 'Hofladen', 'Biomarkt', 'Kantine'] as const;

/**
 * Writes `count` customers past all triggers, each as large as a real one with two years of orders: they are the demo
 * dairy's own, under other names.
 */
export async function writeCustomers(count: number): Promise<void> {
  const models = await Promise.all(Object.values(known).map(({ id }) => db.get(['customer', id])));
  const found = models.flatMap((model) => model?.data ?? []);
  const writer = new DocumentWriter(getFirestore());
  for (let number = 0; number < count; number += 1) {
    const model = found[number % found.length];
    if (model === undefined) throw new Error('The demo dairy has no customers.');
    const city = towns[number % towns.length] ?? '';
    const name = `${kinds[number % kinds.length] ?? ''} ${city} ${String(number).padStart(6, '0')}`;
    const address = model.basicInfo.address === null ? null : { ...model.basicInfo.address, city };
    const data = { ...model, basicInfo: { ...model.basicInfo, name, address } };
    await writer.add([{ path: pathOf('customer', `bench-${String(number).padStart(6, '0')}`), data }]);
  }
  await writer.finish();
}
