import { addCensuses, censusFrom, censusQuestions } from '@creamline/domain/customers';
import { ids, write, type Census } from '@creamline/domain/paths';
import { territoriesTogether } from '@creamline/domain/territories';
import { readPage, type Context } from '../platform/index.ts';
import { scopesTogether } from '../users/index.ts';

/** What one census did. */
export interface CensusReport {
  readonly scopes: number;
  readonly customers: number;
}

const TERRITORIES_AT_MOST = 1_000;
const STAFF_AT_MOST = 1_000;

async function countScope({ db, now }: Context, scope: string): Promise<Census> {
  const answers = await Promise.all(
    censusQuestions(scope).map(async (question) => ({
      ...question,
      customers: await db.count({ from: ['customer'], where: question.where }),
    })),
  );
  const census = censusFrom(scope, answers, now());
  await db.commit([write.set(['census', ids.census(scope)], census)]);
  return census;
}

/**
 * Counts the customers of the company, of each territory and of each rep by status, lifecycle, health and tier. What a
 * manager of several territories works by is added up from theirs.
 */
export async function takeCensus(context: Context): Promise<CensusReport> {
  const [territories, together, reps] = await Promise.all([
    readPage(context.db, { from: ['territory'], limit: TERRITORIES_AT_MOST }),
    scopesTogether(context),
    readPage(context.db, {
      from: ['user'],
      where: [
        ['role', '==', 'rep'],
        ['active', '==', true],
      ],
      limit: STAFF_AT_MOST,
    }),
  ]);
  const scopes = [
    ...territories.found.map(({ id }) => `territory:${id}`),
    ...reps.found.map(({ id }) => `rep:${id}`),
  ];
  const { total } = await countScope(context, 'all');
  const counted = new Map<string, Census>();
  // One scope after the other: a dozen and a half counts are under way at once already.
  for (const scope of scopes) counted.set(scope, await countScope(context, scope));
  const added = together.map((scope) => {
    const parts = territoriesTogether(scope).map((id) => counted.get(`territory:${id}`));
    return addCensuses(
      scope,
      parts.filter((part) => part !== undefined),
      context.now(),
    );
  });
  await context.db.commit(added.map((census) => write.set(['census', ids.census(census.scope)], census)));
  return { scopes: scopes.length + added.length + 1, customers: total };
}
