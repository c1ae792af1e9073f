import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { pathOf } from '@creamline/domain/paths';
import { defaultCompany } from '@creamline/domain/territories';
import { businessDayOf } from '@creamline/domain/time';
import { demoPassword } from '@creamline/domain/users';
import { user } from '../../../functions/src/testing/samples.ts';
import { createAccounts } from '../../../tools/demo/accounts.ts';
import { deriveDemo } from '../../../tools/demo/derive.ts';
import { DocumentWriter } from '../../../tools/demo/document-writer.ts';
import { demoFacts } from '../../../tools/demo/facts.ts';
import { withoutTriggers } from '../../../tools/demo/triggers.ts';
import { db } from '../../integration/live.ts';

/** The customers of the demo dairy that the tests look at, and do not change; by the rep who serves them. */
export const known = {
  /** Anna Roth, Leipzig: with declared allergens; orders less and less. */
  annas: { id: 'waldfrieden-kaffeebar-leipzig', name: 'Waldfrieden Kaffeebar' },
  annasSteady: { id: 'cafe-glasperle-leipzig', name: 'Café Glasperle' },
  annasProspect: { id: 'eichhorn-kaffeebar-leipzig', name: 'Eichhorn Kaffeebar' },
  /** Ben Voigt, Leipzig. */
  bens: { id: 'kaffeehaus-sonnenuhr-leipzig', name: 'Kaffeehaus Sonnenuhr' },
  /** Carla Dietz, Dresden. */
  carlas: { id: 'roesterei-muehlbach-radebeul', name: 'Rösterei Mühlbach' },
  /** Deniz Kaya, Erfurt. */
  denizs: { id: 'cafe-waldfrieden-erfurt', name: 'Café Waldfrieden' },
} as const;

/** Somebody with an account but no role, and somebody who has left and whose token still says rep. */
export const outsiders = {
  stranger: { uid: 'stranger-ulf', email: 'ulf.fremd@demo.creamline.example' },
  exEmployee: { uid: 'rep-gone', email: 'gerd.weg@demo.creamline.example' },
} as const;

/**
 * A small part of the demo dairy with everything its triggers would have derived: staff, products, segments and six
 * customers with two years of orders. Written once for a suite of emulators, however many specs ask.
 */
export async function seedDairy(): Promise<void> {
  if ((await db.get(['user', outsiders.exEmployee.uid])) !== null) return;
  const facts = demoFacts(businessDayOf(new Date(), defaultCompany.timeZone));
  const wanted = new Set<string>(Object.values(known).map(({ id }) => id));
  const customers = facts.customers.filter(({ customer }) => wanted.has(customer.id));
  await withoutTriggers(process.env['FIREBASE_EMULATOR_HUB'], async () => {
    await createAccounts(getAuth().app);
    await createOutsiders();
    const writer = new DocumentWriter(getFirestore());
    await deriveDemo(
      { ...facts, customers },
      { store: (each) => writer.add(each), progress: () => undefined },
    );
    const { email, uid } = outsiders.exEmployee;
    await writer.add([{ path: pathOf('user', uid), data: user({ name: 'Gerd Weg', email, active: false }) }]);
    await writer.finish();
  });
}

async function createOutsiders(): Promise<void> {
  const auth = getAuth();
  for (const { uid, email } of Object.values(outsiders))
    await auth.createUser({ uid, email, password: demoPassword });
  await auth.setCustomUserClaims(outsiders.exEmployee.uid, { role: 'rep', territories: ['leipzig'] });
}
