import { censusFrom, censusQuestions } from '@creamline/domain/customers';
import { ids, write } from '@creamline/domain/paths';
import type { Context } from '../platform/index.ts';

/** What one census did. */
export interface CensusReport {
  readonly scopes: number;
  readonly customers: number;
}

const TERRITORIES_AT_MOST = 1_000;
const STAFF_AT_MOST = 1_000;

async function countScope({ db, now }: Context, scope: string): Promise<number> {
  const answers = await Promise.all(
    censusQuestions(scope).map(async (question) => ({
      ...question,
      customers: await db.count({ from: ['customer'], where: question.where }),
    })),
  );
  const census = censusFrom(scope, answers, now());
  await db.commit([write.set(['census', ids.census(scope)], census)]);
  return census.total;
}

/** Counts the customers of the company, of each territory and of each rep by status, lifecycle, health and tier. */
export async function takeCensus(context: Context): Promise<CensusReport> {
  const [territories, reps] = await Promise.all([
    context.db.list({ from: ['territory'], limit: TERRITORIES_AT_MOST }),
    context.db.list({
      from: ['user'],
      where: [
        ['role', '==', 'rep'],
        ['active', '==', true],
      ],
      limit: STAFF_AT_MOST,
    }),
  ]);
  const scopes = [...territories.map(({ id }) => `territory:${id}`), ...reps.map(({ id }) => `rep:${id}`)];
  const customers = await countScope(context, 'all');
  // One scope after the other: a dozen and a half counts are under way at once already.
  for (const scope of scopes) await countScope(context, scope);
  return { scopes: scopes.length + 1, customers };
}
