import { planRollups } from '@creamline/domain/orders';
import { monthOf } from '@creamline/domain/time';
import { keepPlace, type Context, type SweepPlace } from '../platform/index.ts';
import { scopesTogether } from '../users/index.ts';

/** What one run of the folding did. */
export interface FoldReport {
  readonly months: number;
  readonly written: number;
}

const JOB_ID = 'rollups';
const EPOCH = '1970-01-01T00:00:00.000Z';
/** Looked at again in each run: a settlement stamps a day before its transaction is through. */
const OVERLAP_MS = 15 * 60_000;
const MOST_SHARDS = 5_000;
const MOST_SCOPES = 2_000;
const MOST_MONTHS = 200;

async function changedMonths({ db }: Context, since: Date): Promise<string[]> {
  const shards = await db.list({
    from: ['dayShard'],
    where: [['updatedAt', '>=', since]],
    orderBy: [['updatedAt', 'asc']],
    limit: MOST_SHARDS,
  });
  return [...new Set(shards.map(({ data }) => monthOf(data.day)))].sort();
}

/** Every month that has figures. */
async function allMonths({ db }: Context): Promise<readonly string[]> {
  const rollups = await db.list({ from: ['rollup'], where: [['scope', '==', 'all']], limit: MOST_MONTHS });
  return rollups.map(({ data }) => data.month);
}

async function foldMonth({ db, now }: Context, month: string, together: readonly string[]): Promise<number> {
  return await db.transaction(async (transaction) => {
    const [shards, rollups] = await Promise.all([
      transaction.list({
        from: ['dayShard'],
        where: [
          ['day', '>=', `${month}-01`],
          ['day', '<=', `${month}-31`],
        ],
        limit: MOST_SHARDS,
      }),
      transaction.list({ from: ['rollup'], where: [['month', '==', month]], limit: MOST_SCOPES }),
    ]);
    const writes = planRollups(
      month,
      shards.map(({ data }) => data),
      rollups.map(({ data }) => data),
      together,
      now(),
    );
    transaction.write(writes);
    return writes.length;
  });
}

/**
 * Folds the days that changed since the last run into the dashboards' monthly figures; all months where somebody
 * manages other territories together than before.
 */
export async function foldRollups(context: Context): Promise<FoldReport> {
  const started = context.now();
  const [last, together] = await Promise.all([context.db.get(['job', JOB_ID]), scopesTogether(context)]);
  const scopes = together.join(' ');
  const since = new Date(Date.parse(last?.data.cursor ?? EPOCH) - OVERLAP_MS);
  const changed = await changedMonths(context, since);
  const others = (last?.data.input['together'] ?? '') === scopes ? [] : await allMonths(context);
  const months = [...new Set([...changed, ...others])].sort();
  let written = 0;
  for (const month of months) written += await foldMonth(context, month, together);
  const place: SweepPlace = {
    kind: 'rollups',
    cursor: started.toISOString(),
    done: months.length,
    input: { together: scopes },
    isDone: true,
    startedAt: started,
  };
  await context.db.commit([keepPlace(JOB_ID, place, context.now())]);
  return { months: months.length, written };
}
