import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { territoriesScope } from '@creamline/domain/orders';
import { ids, write } from '@creamline/domain/paths';
import { demoStaff, type DemoStaff } from '@creamline/domain/users';
import { FirestoreDatabase } from '../../functions/src/platform/firestore-database.ts';
import { Meter } from '../../functions/src/platform/meter.ts';
import { atMost, type Row } from './report.ts';

const MONTHS = ['2026-11', '2026-10'];
const ROLES = ['rep', 'manager', 'executive'] as const;

/** The scope whose figures a person's Today shows, as the console chooses it. */
function scopeOf({ role, uid, territories }: DemoStaff): string {
  if (role === 'rep') return `rep:${uid}`;
  return role === 'manager' ? (territoriesScope(territories) ?? '') : 'all';
}

/** What the figures of Today cost whoever of the demo staff has most of them in each role that sees figures. */
export async function run(): Promise<readonly Row[]> {
  const app = initializeApp({ projectId: 'demo-creamline-bench' }, 'bench-dashboard');
  try {
    const firestore = getFirestore(app);
    const db = new FirestoreDatabase(firestore);
    const scopes = [...new Set(demoStaff.map(scopeOf))];
    const figures = { days: {}, orders: 0, revenueMinor: 0, updatedAt: new Date(0) };
    await db.commit(
      scopes.flatMap((scope) =>
        MONTHS.map((month) => write.set(['rollup', ids.rollup(scope, month)], { scope, month, ...figures })),
      ),
    );
    const meter = new Meter(firestore);
    const rows: Row[] = [];
    for (const role of ROLES) {
      const costs: number[] = [];
      for (const person of demoStaff.filter((each) => each.role === role)) {
        const open = (): Promise<unknown> =>
          db.list({
            from: ['rollup'],
            where: [
              ['scope', '==', scopeOf(person)],
              ['month', 'in', MONTHS],
            ],
            limit: 100,
          });
        costs.push((await meter.measure(open)).reads);
      }
      rows.push(atMost(`reads of a ${role}'s sales figures`, Math.max(...costs), 2));
    }
    return rows;
  } finally {
    await deleteApp(app);
  }
}
