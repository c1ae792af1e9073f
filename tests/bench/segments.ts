import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { write } from '@creamline/domain/paths';
import type { SegmentNode } from '@creamline/domain/segments';
import { stepJob } from '../../functions/src/jobs/index.ts';
import { FirestoreDatabase } from '../../functions/src/platform/firestore-database.ts';
import type { Context } from '../../functions/src/platform/index.ts';
import type { JobStep } from '../../functions/src/platform/job-queue.ts';
import { Meter, type Cost } from '../../functions/src/platform/meter.ts';
import { foldFeatures } from '../../functions/src/segments/fold-features.ts';
import { segmentWritten } from '../../functions/src/segments/index.ts';
import { previewSegment } from '../../functions/src/segments/preview-segment.ts';
import { segment } from '../../functions/src/testing/index.ts';
import { atMost, told, type Row } from './report.ts';
import { AS_OF, segmentCustomer } from './segment-customers.ts';

const SIZES = [10_000, 20_000];
const AT_ONCE = 400;
/** Written for each customer who enters: the customer, the member, the count and the event. */
const WRITES_OF_AN_ENTRY = 4;
/** Read for each customer who enters: the customer and the account in the commit, the customer by the recheck. */
const READS_OF_AN_ENTRY = 3;
/** What each page of fifty reads and writes of its own: job, rule set and segment; job and segment. */
const PAGE = { customers: 50, reads: 3, writes: 2 };
/** The last look pages by the moment of judging, and reads again those of the commit at which a page ends. */
const LAST_LOOK = { customers: 300, again: 50 };
/** What a job reads and writes besides, whatever the number of customers. */
const JOB = { reads: 20, writes: 12 };

const inCity = (city: string): SegmentNode => ({ kind: 'compare', field: 'city', op: 'eq', value: city });

/** Customers as they stand after years of orders, and their shards. */
async function prepare(firestore: Firestore, context: Context, from: number, to: number): Promise<void> {
  const { db } = context;
  for (let start = from; start < to; start += AT_ONCE)
    await db.commit(
      Array.from({ length: Math.min(AT_ONCE, to - start) }, (_, index) => {
        const { id, customer } = segmentCustomer(start + index);
        return write.set(['customer', id], customer);
      }),
    );
  const shards = await firestore.collection('feature_shards').listDocuments();
  for (const shard of shards) await shard.delete();
  await foldFeatures(context);
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

/** What a rule under edit costs to count, and how long that takes in milliseconds. */
async function preview(context: Context, meter: Meter): Promise<Previewed> {
  const input = { segmentId: 's1', criteria: inCity('Halle') };
  const caller = { uid: 'olga', role: 'marketing', territories: [] } as const;
  const ask = () => previewSegment.handle(context, { caller, input, remember: () => [] });
  // The settings are held for some seconds, as between two edits.
  await ask();
  const started = performance.now();
  const { reads, writes } = await meter.measure(ask);
  return { reads, writes, ms: performance.now() - started };
}

/** A rule is changed: what that costs, and whether only those are written whose membership changes. */
export async function run(): Promise<readonly Row[]> {
  const app = initializeApp({ projectId: 'demo-creamline-bench' }, 'bench-segments');
  try {
    const firestore = getFirestore(app);
    let now = AS_OF;
    const context = {
      db: new FirestoreDatabase(firestore),
      now: () => (now = new Date(now.getTime() + 1)),
      newId: () => 'id',
    };
    const meter = new Meter(firestore);
    const rows: Row[] = [];
    await context.db.commit([write.set(['segment', 's1'], segment(inCity('Nowhere')))]);
    let before = 0;
    for (const size of SIZES) {
      await prepare(firestore, context, before, size);
      before = size;
      const change = async (criteria: SegmentNode): Promise<Cost> => {
        // What was judged before is folded, and what held older rules has let them go.
        now = new Date(now.getTime() + 3_600_000);
        await foldFeatures(context);
        now = new Date(now.getTime() + 3_600_000);
        await context.db.commit([write.update(['segment', 's1'], { criteria })]);
        return meter.measure(() => recalculate(context));
      };
      const nobody = await change(inCity(`Nowhere ${size}`));
      now = new Date(now.getTime() + 3_600_000);
      await foldFeatures(context);
      const previewed = await preview(context, meter);
      const some = await change(inCity('Halle'));
      const members = (await context.db.get(['segment', 's1']))?.data.memberCount ?? 0;
      const shards = (await firestore.collection('feature_shards').count().get()).data().count;
      rows.push(...rowsOf(size, { nobody, some, previewed, members, shards }));
      await change(inCity(`Nowhere again ${size}`));
    }
    return rows;
  } finally {
    await deleteApp(app);
  }
}

interface Previewed {
  readonly reads: number;
  readonly writes: number;
  readonly ms: number;
}

interface Measured {
  readonly previewed: Previewed;
  readonly nobody: Cost;
  readonly some: Cost;
  readonly members: number;
  readonly shards: number;
}

function rowsOf(size: number, { nobody, some, previewed, members, shards }: Measured): readonly Row[] {
  const of = `${size.toLocaleString('en')} customers`;
  const pages = Math.ceil(members / PAGE.customers);
  const writes = members * WRITES_OF_AN_ENTRY + pages * PAGE.writes + JOB.writes;
  const again = Math.ceil(members / LAST_LOOK.customers) * LAST_LOOK.again;
  const ofThemselves = members * READS_OF_AN_ENTRY + again + pages * PAGE.reads + JOB.reads;
  return [
    // The question who was judged since costs a read also where nobody was.
    atMost(`${of}: reads to judge all of them`, shards + 1, size / 5_000),
    atMost(`${of}: all reads, where no membership changes`, nobody.reads, size / 5_000 + JOB.reads),
    // Beside the shards it asks who was judged since; who is gone comes with the shards.
    atMost(`${of}: reads of a preview`, previewed.reads, size / 5_000),
    atMost(`${of}: writes of a preview`, previewed.writes, 0),
    told(`${of}: time of a preview`, previewed.ms, 'ms'),
    told(`${of}: memberships that change`, members),
    atMost(`${of}: writes`, some.writes, writes),
    atMost(`${of}: all reads, those of whoever changes included`, some.reads, size / 5_000 + ofThemselves),
  ];
}
