import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { write } from '@creamline/domain/paths';
import type { SegmentNode } from '@creamline/domain/segments';
import { stepJob } from '../../functions/src/jobs/index.ts';
import { FirestoreDatabase } from '../../functions/src/platform/firestore-database.ts';
import type { Context } from '../../functions/src/platform/index.ts';
import type { JobStep } from '../../functions/src/platform/job-queue.ts';
import { Meter, type Cost } from '../../functions/src/platform/meter.ts';
import { segmentWritten } from '../../functions/src/segments/index.ts';
import { customer, segment } from '../../functions/src/testing/index.ts';
import { atMost, told, type Row } from './report.ts';

const CUSTOMERS = 2_000;
/** One customer in twenty is in the city the changed rule adds. */
const OF_HALLE = 20;
const AT_ONCE = 400;
/** Written for each customer who enters: the customer, the member, the count and the event. */
const WRITES_OF_AN_ENTRY = 4;
/** What a job writes of its own: rule set, job, segment and audit, and two for each page. */
const JOB_WRITES = 90;

const inCity = (city: string): SegmentNode => ({ kind: 'compare', field: 'city', op: 'eq', value: city });

async function prepare({ db }: Context): Promise<void> {
  const { basicInfo } = customer();
  const inPlace = (index: number) => {
    const city = index % OF_HALLE === 0 ? 'Halle' : 'Leipzig';
    const address = { line1: '', line2: '', city, region: '', postalCode: '', country: 'DE' };
    return customer({ basicInfo: { ...basicInfo, address } });
  };
  for (let from = 0; from < CUSTOMERS; from += AT_ONCE)
    await db.commit(
      Array.from({ length: AT_ONCE }, (_, index) =>
        write.set(['customer', `c${from + index}`], inPlace(from + index)),
      ),
    );
  await db.commit([write.set(['segment', 's1'], segment(inCity('Nowhere')))]);
}

/** The change of the rule and every step of its job, as the trigger and the task queue do them. */
async function recalculate(context: Context): Promise<void> {
  const steps: JobStep[] = [];
  const queue = {
    add: (step: JobStep) => {
      steps.push(step);
      return Promise.resolve();
    },
  };
  await segmentWritten(context, queue, { id: 's1', before: () => null, after: () => null });
  for (let step = steps.shift(); step !== undefined; step = steps.shift())
    await stepJob(context, queue, step);
}

/** A rule of {@link CUSTOMERS} customers is changed: what it costs, and whether only members are written. */
export async function run(): Promise<readonly Row[]> {
  const app = initializeApp({ projectId: 'demo-creamline-bench' }, 'bench-segments');
  try {
    const firestore = getFirestore(app);
    let now = new Date('2026-11-22T09:00:00Z');
    const context = { db: new FirestoreDatabase(firestore), now: () => now, newId: () => 'id' };
    await prepare(context);
    await recalculate(context);
    // Everybody is judged once; what held the old rules has let them go.
    now = new Date('2026-11-22T10:00:00Z');
    await context.db.commit([write.update(['segment', 's1'], { criteria: inCity('Halle') })]);
    const cost = await new Meter(firestore).measure(() => recalculate(context));
    return rowsOf(cost, (await context.db.get(['segment', 's1']))?.data.memberCount ?? 0);
  } finally {
    await deleteApp(app);
  }
}

function rowsOf({ reads, writes }: Cost, members: number): readonly Row[] {
  return [
    told('customers', CUSTOMERS),
    told('customers whose membership changes', members),
    atMost('writes', writes, members * WRITES_OF_AN_ENTRY + JOB_WRITES),
    atMost('reads', reads, CUSTOMERS / 5_000),
  ];
}
