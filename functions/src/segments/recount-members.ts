import { auditEntry } from '@creamline/domain/audit';
import { write } from '@creamline/domain/paths';
import type { Segment } from '@creamline/domain/segments';
import {
  forEachApart,
  getFit,
  keepPlace,
  putAside,
  readPageById,
  type Context,
  type Stored,
  type SweepPlace,
} from '../platform/index.ts';

/** What one run of the recount did. */
export interface RecountReport {
  readonly segments: number;
  /** Segments whose count was wrong, and is right now. */
  readonly corrected: number;
  /** Segments that changed again and again while they were counted: the next run tells whether their count is right. */
  readonly moving: number;
  readonly failed: number;
  /** Whether every segment was looked at; if not, the next run goes on from where this one ended. */
  readonly complete: boolean;
}

export interface RecountOptions {
  readonly pageSize: number;
  readonly budgetMs: number;
}

const defaults: RecountOptions = { pageSize: 100, budgetMs: 60_000 };
const HANDLER = 'recountMembers';
const JOB_ID = 'member_counts';
const TRIES = 3;

/**
 * Counts the members of every segment and corrects what is kept of them, as whoever enters or leaves is only added to
 * or taken from it. Costs a read for each segment and one for each thousand of its members; writes where a count was
 * wrong.
 */
export async function recountMembers(
  context: Context,
  options: Partial<RecountOptions> = {},
): Promise<RecountReport> {
  const { pageSize, budgetMs } = { ...defaults, ...options };
  const started = context.now();
  const place = (await context.db.get(['job', JOB_ID]))?.data.cursor ?? null;
  const found = { right: 0, corrected: 0, moving: 0 };
  let segments = 0;
  let failed = 0;
  let cursor = place;
  do {
    const page = await readPageById(context.db, 'segment', cursor, pageSize);
    await putAside(context, HANDLER, page.unfit);
    failed += page.unfit.length;
    failed += await forEachApart(context, HANDLER, page.found, async (segment) => {
      found[await recount(context, segment)] += 1;
    });
    segments += page.found.length;
    cursor = page.end;
  } while (cursor !== null && context.now().getTime() - started.getTime() < budgetMs);
  if (cursor !== place) {
    const next: SweepPlace = { kind: 'memberCounts', cursor, done: segments, startedAt: started };
    await context.db.commit([keepPlace(JOB_ID, next, context.now())]);
  }
  const { corrected, moving } = found;
  return { segments, corrected, moving, failed, complete: cursor === null };
}

/**
 * A member's entry is only written together with the segment's count, so that a segment that is of the same version
 * before and after its entries were counted had just those members all the while. The customers' own `segmentIds`
 * cannot be counted for this: one who is deleted has none any more before they are taken from the count.
 */
async function recount(
  context: Context,
  segment: Stored<Segment>,
): Promise<'right' | 'corrected' | 'moving'> {
  let seen = segment;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const counted = await context.db.count({ from: ['segmentMember', seen.id] });
    if (counted === seen.data.memberCount) return 'right';
    const current = await correct(context, seen, counted);
    if (current === 'corrected') return current;
    // One that is gone has no count.
    if (current === null) return 'right';
    seen = current;
  }
  return 'moving';
}

/** Writes the count if the segment is still the one that was seen; gives it as it is now if not. */
function correct(
  { db, now }: Context,
  { id, version }: Stored<Segment>,
  memberCount: number,
): Promise<'corrected' | Stored<Segment> | null> {
  return db.transaction(async (transaction) => {
    const current = await getFit(transaction, ['segment', id]);
    if (current === null || current.version !== version) return current;
    transaction.write([
      write.update(['segment', id], { memberCount }),
      write.create(
        ['audit', `members_${id}_${version}`],
        auditEntry({
          actor: HANDLER,
          role: 'system',
          action: 'memberCountCorrected',
          collection: 'segments',
          documentId: id,
          label: current.data.name,
          before: { memberCount: current.data.memberCount },
          after: { memberCount },
          at: now(),
        }),
      ),
    ]);
    return 'corrected';
  });
}
