import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import type { Actor, Role } from '@creamline/domain/access';
import { censusRef } from '@creamline/domain/customers';
import { ids, write } from '@creamline/domain/paths';
import { figuresScope } from '@creamline/domain/territories';
import { demoStaff } from '@creamline/domain/users';
import { takeCensus } from '../../functions/src/customers/take-census.ts';
import { FirestoreDatabase } from '../../functions/src/platform/firestore-database.ts';
import type { Database } from '../../functions/src/platform/index.ts';
import { Meter } from '../../functions/src/platform/meter.ts';
import { user } from '../../functions/src/testing/index.ts';
import { atMost, type Row } from './report.ts';

/** The sales figures look at two months, the forecast at three. */
const MONTHS = ['2026-11', '2026-10', '2026-09'];
const ROLES: readonly Role[] = ['rep', 'manager', 'executive'];
/** A manager of many territories: what they read must not grow with them. */
const MANY: Actor = {
  uid: 'manager-of-many',
  role: 'manager',
  territories: Array.from({ length: 12 }, (_, index) => `territory-${index}`),
};

/** What Today asks, as the console does, and what it may cost. */
const asked: readonly {
  readonly what: string;
  readonly roles: readonly Role[];
  readonly most: number;
  readonly read: (db: Database, person: Actor) => Promise<readonly unknown[]>;
}[] = [
  { what: 'sales figures', roles: ROLES, most: 2, read: (db, person) => monthsOf(db, person, 2) },
  { what: 'forecast', roles: ['manager'], most: 3, read: (db, person) => monthsOf(db, person, 3) },
  {
    what: 'census',
    roles: ['manager', 'executive'],
    most: 1,
    read: async (db, person) => {
      const ref = censusRef(person);
      const census = ref === null ? null : await db.get(ref);
      return census === null ? [] : [census];
    },
  },
];

function monthsOf(db: Database, person: Actor, count: number): Promise<readonly unknown[]> {
  return db.list({
    from: ['rollup'],
    where: [
      ['scope', '==', figuresScope(person)],
      ['month', 'in', MONTHS.slice(0, count)],
    ],
    limit: 100,
  });
}

/** Nothing costs a read too: what is measured must be what is shown. */
function mustBeThere(documents: readonly unknown[]): void {
  if (documents.length === 0) throw new Error('There is nothing to read');
}

/** What the figures of Today cost whoever of the staff has most of them in each role that sees figures. */
export async function run(): Promise<readonly Row[]> {
  const app = initializeApp({ projectId: 'demo-creamline-bench' }, 'bench-dashboard');
  try {
    const firestore = getFirestore(app);
    const db = new FirestoreDatabase(firestore);
    const staff: readonly Actor[] = [...demoStaff, MANY];
    const figures = { days: {}, orders: 0, revenueMinor: 0, updatedAt: new Date(0) };
    const territories = [...new Set(staff.flatMap((each) => each.territories))];
    await db.commit([
      ...[...new Set(staff.map(figuresScope))].flatMap((scope) =>
        scope === null
          ? []
          : MONTHS.map((month) =>
              write.set(['rollup', ids.rollup(scope, month)], { scope, month, ...figures }),
            ),
      ),
      ...territories.map((name) =>
        write.set(['territory', name], {
          name,
          postalCodes: [],
          repIds: [],
          managerIds: [],
          updatedAt: new Date(0),
        }),
      ),
      ...staff.map(({ uid, role, territories: held }) =>
        write.set(['user', uid], user({ role, territories: [...held] })),
      ),
    ]);
    await takeCensus({ db, now: () => new Date(), newId: () => 'none' });
    const meter = new Meter(firestore);
    const rows: Row[] = [];
    for (const role of ROLES) {
      const people = staff.filter((each) => each.role === role);
      for (const { what, most, read } of asked.filter(({ roles }) => roles.includes(role))) {
        const costs: number[] = [];
        for (const person of people)
          costs.push((await meter.measure(async () => mustBeThere(await read(db, person)))).reads);
        rows.push(atMost(`reads of a ${role}'s ${what}`, Math.max(...costs), most));
      }
    }
    return rows;
  } finally {
    await deleteApp(app);
  }
}
