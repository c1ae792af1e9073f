import { evaluateCustomer, type Customer } from '@creamline/domain/customers';
import {
  PreviewTally,
  checkRule,
  judgeRow,
  previewSegmentSchema,
  rulesOf,
  type FeatureRow,
  type PreviewSegment,
  type RowJudge,
  type RuleSet,
  type SegmentNode,
  type SegmentPreview,
} from '@creamline/domain/segments';
import type { Company } from '@creamline/domain/territories';
import { businessDayOf } from '@creamline/domain/time';
import type { CallableSpec } from '../platform/callable.ts';
import { getFit, settingsOf, type Context, type Database, type Stored } from '../platform/index.ts';
import { changedPages, readFeatures, rowOf, rowsOf, type Features } from './feature-shards.ts';

/** Customers changed since the shards were folded that one preview reads: so many pages, which overlap by one. */
const PAGE = 300;
const PAGES = 2;
/** Customers whose row does not tell that one preview reads, each with its account. */
const UNTOLD_AT_MOST = 300;
/** What a segment that is not stored yet is called among the rules. */
const NEW = '';

/**
 * Counts who would be in a segment by a rule under edit, and who would enter and leave. Reads the feature shards, who
 * changed since they were folded, and whose row does not tell; writes nothing.
 */
export const previewSegment: CallableSpec<PreviewSegment> = {
  name: 'previewSegment',
  input: previewSegmentSchema,
  handle: async (context, { input: { segmentId, criteria } }) => {
    const { company, ruleSet } = await settingsOf(context);
    const others = ruleSet.rules.filter((rule) => rule.segmentId !== segmentId);
    const [problem] = checkRule(criteria, rulesOf({ ...ruleSet, rules: others }), segmentId);
    if (problem !== undefined) return { refused: problem.code };
    const features = await readFeatures(context.db, company.timeZone);
    if (features === null) return { refused: 'notPacked' };
    const edited = { segmentId: segmentId ?? NEW, ruleVersion: 0, criteria };
    return countMembers(context, {
      ...{ segmentId: edited.segmentId, criteria, company, features },
      ruleSet: { ...ruleSet, rules: [...others, edited] },
    });
  },
};

interface Question {
  readonly segmentId: string;
  readonly criteria: SegmentNode;
  /** The rules in force, with the one under edit in its place. */
  readonly ruleSet: RuleSet;
  readonly company: Company;
  readonly features: Features;
}

/** A customer whose row does not tell whether the rule fits; `customer` where it has been read. */
interface Untold {
  readonly row: FeatureRow;
  readonly customer: Customer | null;
}

async function countMembers(context: Context, question: Question): Promise<SegmentPreview> {
  const { segmentId, criteria, ruleSet, company, features } = question;
  const today = businessDayOf(context.now(), company.timeZone);
  const by: RowJudge = { rules: rulesOf(ruleSet), timeZone: company.timeZone, today };
  const tally = new PreviewTally(segmentId, criteria, by);
  const untold: Untold[] = [];
  const judge = (row: FeatureRow, customer: Customer | null): void => {
    const fits = judgeRow(criteria, row, by);
    if (fits === null) untold.push({ row, customer });
    else tally.add(row, fits);
  };
  const changed = await changedCustomers(context.db, features.changesFrom);
  const passed = new Set(changed.customers.keys());
  for (const each of changed.customers.values()) judge(rowOf(each, company.timeZone), each.data);
  for (const row of rowsOf(features)) {
    if (passed.has(row.id)) continue;
    passed.add(row.id);
    judge(row, null);
  }
  await Promise.all(
    untold.slice(0, UNTOLD_AT_MOST).map((each) => judgeByFacts(context, question, each, tally)),
  );
  // Whoever could not be read is counted as it stands.
  for (const { row } of untold.slice(UNTOLD_AT_MOST)) tally.add(row, row.segmentIds.includes(segmentId));
  return tally.result(changed.whole && untold.length <= UNTOLD_AT_MOST);
}

/** Customers judged since the shards were folded, and whether those are all of them. */
async function changedCustomers(
  db: Database,
  from: Date,
): Promise<{ readonly customers: ReadonlyMap<string, Stored<Customer>>; readonly whole: boolean }> {
  const customers = new Map<string, Stored<Customer>>();
  let full = 0;
  for await (const page of changedPages(db, from, PAGE)) {
    for (const each of page) customers.set(each.id, each);
    if (page.length === PAGE) full += 1;
    if (full === PAGES) return { customers, whole: false };
  }
  return { customers, whole: true };
}

/** Judges a customer as the job behind a saved rule would, by its document and account. */
async function judgeByFacts(
  { db, now }: Context,
  { segmentId, ruleSet, company }: Question,
  { row: { id }, customer: read }: Untold,
  tally: PreviewTally,
): Promise<void> {
  const [customer, account] = await Promise.all([
    read ?? getFit(db, ['customer', id]).then((stored) => stored?.data ?? null),
    getFit(db, ['loyaltyAccount', id]),
  ]);
  if (customer === null) return;
  const facts = { customerId: id, customer, account: account?.data ?? null };
  const { lifecycle, health, nextEvaluationAt, segmentIds } = evaluateCustomer({
    ...facts,
    ...{ ruleSet, company, now: now() },
  });
  const data = { ...customer, lifecycle, health, nextEvaluationAt };
  tally.add(rowOf({ id, data }, company.timeZone), segmentIds.includes(segmentId));
}
