import { auditEntry } from '@creamline/domain/audit';
import { sameValue, write, type Fields, type Write } from '@creamline/domain/paths';
import { checkRule, type RuleSet, type Segment } from '@creamline/domain/segments';
import type { JobQueue } from '../platform/job-queue.ts';
import type { Context } from '../platform/index.ts';

export interface SegmentChange {
  readonly id: string;
  readonly before: () => Fields | null;
  readonly after: () => Fields | null;
}

const noRules: RuleSet = { version: 0, changedAt: new Date(0), rules: [], inactive: [] };

/**
 * A segment's rule or status was changed: the rule set gets the next version, and a job judges every customer by it.
 * The audit entry is written in the same transaction.
 */
export async function segmentWritten(
  context: Context,
  queue: JobQueue,
  { id, before, after }: SegmentChange,
): Promise<void> {
  const [old, fresh] = [before(), after()];
  if (old !== null && fresh !== null && !asksForALook(old, fresh)) return;
  const name = textIn(fresh ?? old, 'name');
  const jobId = await context.db.transaction(async (transaction) => {
    const [segment, stored] = await Promise.all([
      transaction.get(['segment', id]),
      transaction.get(['ruleSet']),
    ]);
    const ruleSet = stored?.data ?? noRules;
    const problems = segment === null ? [] : problemsOf(segment.data, ruleSet, id);
    const author = segment === null ? null : await transaction.get(['user', segment.data.updatedBy]);
    if (segment !== null && !sameValue(segment.data.ruleProblems, problems))
      transaction.write([write.update(['segment', id], { ruleProblems: problems })]);
    const sound = problems.length === 0;
    const change = changedRules(ruleSet, id, segment?.data ?? null, sound, context.now());
    // Nothing new: a second delivery, whose job may still wait for its first step.
    if (change === null) return jobOf(ruleSet.version);
    transaction.write(
      planRules(id, segment?.data ?? null, {
        ...change,
        role: author?.data.role ?? 'none',
        label: segment?.data.name ?? name,
        now: context.now(),
      }),
    );
    return jobOf(change.ruleSet.version);
  });
  await queue.add({ jobId, cursor: null });
}

/**
 * Whether the rule or status changed; or somebody saved a rule that is out of force again, as it is: the reason may have
 * lain with other segments, and be gone.
 */
function asksForALook(old: Fields, fresh: Fields): boolean {
  if (!sameValue(old['criteria'], fresh['criteria']) || old['status'] !== fresh['status']) return true;
  return old['rev'] !== fresh['rev'] && !sameValue(fresh['ruleProblems'] ?? [], []);
}

/** The recalculation for a version of the rule set. */
export function jobOf(version: number): string {
  return `segments_${version}`;
}

/**
 * What keeps an active segment's rule out of force. A segment it refers to may become active a moment later, in
 * whatever order the events come, so that a reference to an unknown one is no reason.
 */
function problemsOf({ status, criteria }: Segment, { rules }: RuleSet, id: string): Segment['ruleProblems'] {
  if (status !== 'active') return [];
  const others = new Map(rules.map((rule) => [rule.segmentId, rule.criteria]));
  return checkRule(criteria, others, id)
    .filter(({ code }) => code !== 'unknownSegment')
    .map(({ code, message }) => ({ code, message }));
}

interface RuleChange {
  readonly ruleSet: RuleSet;
  readonly before: object | null;
  readonly after: object | null;
  readonly ruleVersion: number;
}

/** The rule set after the segment's rule went in, changed or out; null where it stands as it is. */
function changedRules(
  ruleSet: RuleSet,
  segmentId: string,
  segment: Segment | null,
  sound: boolean,
  now: Date,
): RuleChange | null {
  const rule = ruleSet.rules.find((each) => each.segmentId === segmentId) ?? null;
  const resting = ruleSet.inactive.find((each) => each.segmentId === segmentId) ?? null;
  const criteria = sound && segment?.status === 'active' ? segment.criteria : null;
  if (criteria === null && rule === null && (segment !== null || resting === null)) return null;
  if (criteria !== null && rule !== null && sameValue(criteria, rule.criteria)) return null;
  const ruleVersion =
    Math.max(segment?.ruleVersion ?? 0, rule?.ruleVersion ?? 0, resting?.ruleVersion ?? 0) + 1;
  const others = ruleSet.rules.filter((each) => each !== rule);
  const asleep = ruleSet.inactive.filter((each) => each !== resting);
  return {
    ruleVersion,
    before: rule && { status: 'active', criteria: rule.criteria },
    after: segment && { status: segment.status, criteria: segment.criteria },
    ruleSet: {
      version: ruleSet.version + 1,
      changedAt: now,
      rules: criteria === null ? others : [...others, { segmentId, ruleVersion, criteria }],
      inactive: criteria === null && segment !== null ? [...asleep, { segmentId, ruleVersion }] : asleep,
    },
  };
}

/** A change with what the audit tells of it. */
interface TracedChange extends RuleChange {
  readonly role: string;
  /** The segment's name, also of one that is gone. */
  readonly label: string | null;
  readonly now: Date;
}

function textIn(fields: Fields | null, field: string): string | null {
  const value = fields?.[field];
  return typeof value === 'string' ? value : null;
}

function planRules(
  segmentId: string,
  segment: Segment | null,
  { ruleSet, before, after, ruleVersion, role, label, now }: TracedChange,
): Write[] {
  const jobId = jobOf(ruleSet.version);
  return [
    write.set(['ruleSet'], ruleSet),
    write.set(['job', jobId], {
      kind: 'segments',
      state: 'running',
      cursor: null,
      done: 0,
      // Counting all costs more than judging them: the job's first step knows how many there are.
      total: 0,
      input: { version: ruleSet.version, segmentId, recheckFrom: null },
      startedAt: now,
      updatedAt: now,
    }),
    ...(segment === null
      ? []
      : [write.update(['segment', segmentId], { ruleVersion, calculation: { jobId, done: 0, total: 0 } })]),
    // Rule versions begin again with a segment that is made again under its id; those of the rule set never do.
    write.create(
      ['audit', `segment_${segmentId}_${ruleSet.version}`],
      auditEntry({
        actor: segment?.updatedBy ?? 'segmentWritten',
        role: segment === null ? 'system' : role,
        action: 'segmentRuleChanged',
        collection: 'segments',
        documentId: segmentId,
        label,
        before,
        after,
        at: now,
      }),
    ),
  ];
}
