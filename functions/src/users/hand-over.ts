import { auditEntry } from '@creamline/domain/audit';
import { write, type Write } from '@creamline/domain/paths';
import {
  countWorkSchema,
  handOverWorkSchema,
  judgeHandOver,
  type CountWork,
  type HandOverWork,
} from '@creamline/domain/users';
import type { CallableSpec } from '../platform/callable.ts';
import type { Database } from '../platform/index.ts';
import type { JobQueue } from '../platform/job-queue.ts';

/** How many customers and open tasks a member of staff has. */
export interface Work {
  readonly customers: number;
  readonly openTasks: number;
}

async function workOf(db: Database, uid: string): Promise<Work> {
  const [customers, openTasks] = await Promise.all([
    db.count({ from: ['customer'], where: [['assignedRepId', '==', uid]] }),
    db.count({
      from: ['task'],
      where: [
        ['assigneeId', '==', uid],
        ['state', '==', 'open'],
      ],
    }),
  ]);
  return { customers, openTasks };
}

/** Tells what somebody still has, and whether it is being handed over. */
export const countWork: CallableSpec<CountWork> = {
  name: 'countWork',
  input: countWorkSchema,
  handle: async ({ db }, { input: { uid } }) => {
    const [work, job] = await Promise.all([workOf(db, uid), db.get(['job', jobIdFor(uid)])]);
    return { ...work, underWay: job?.data.state === 'running' };
  },
};

/** Begins the job that gives somebody's customers and open tasks to a colleague, and records who asked for it. */
export function handOverWork(queue: JobQueue): CallableSpec<HandOverWork> {
  return {
    name: 'handOverWork',
    input: handOverWorkSchema,
    handle: async (context, { caller, input, remember }) => {
      const { fromUid, toUid } = input;
      const jobId = jobIdFor(fromUid);
      const work = await workOf(context.db, fromUid);
      const refused = await context.db.transaction(async (transaction) => {
        const [from, to, job] = await Promise.all([
          transaction.get(['user', fromUid]),
          transaction.get(['user', toUid]),
          transaction.get(['job', jobId]),
        ]);
        const problem = judgeHandOver(input, from?.data ?? null, to?.data ?? null);
        if (problem !== null) return problem;
        if (job?.data.state === 'running') return 'underWay';
        transaction.write([
          ...planBegin({ input, work, by: caller.uid, now: context.now(), id: context.newId() }),
          ...remember({ ...work }),
        ]);
        return null;
      });
      if (refused !== null) return { refused };
      await queue.add({ jobId, cursor: null });
      return { ...work };
    },
  };
}

export function jobIdFor(uid: string): string {
  return `handover_${uid}`;
}

interface Begin {
  readonly input: HandOverWork;
  readonly work: Work;
  readonly by: string;
  readonly now: Date;
  readonly id: string;
}

function planBegin({ input: { fromUid, toUid }, work, by, now, id }: Begin): Write[] {
  return [
    write.set(['job', jobIdFor(fromUid)], {
      kind: 'handOver',
      state: 'running',
      cursor: null,
      done: 0,
      total: work.customers + work.openTasks,
      input: { fromUid, toUid, by },
      startedAt: now,
      updatedAt: now,
    }),
    write.create(
      ['audit', `handover_${id}`],
      auditEntry({
        actor: by,
        role: 'admin',
        action: 'workHandedOver',
        collection: 'users',
        documentId: fromUid,
        before: { owner: fromUid },
        after: { owner: toUid, ...work },
        at: now,
      }),
    ),
  ];
}
