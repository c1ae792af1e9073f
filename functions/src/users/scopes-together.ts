import { territoriesScope } from '@creamline/domain/territories';
import { readPage, type Context } from '../platform/index.ts';

const MANAGERS_AT_MOST = 500;

/** The scopes of active managers with several territories, in their order: figures of each are kept together. */
export async function scopesTogether({ db }: Context): Promise<readonly string[]> {
  const { found: managers } = await readPage(db, {
    from: ['user'],
    where: [
      ['role', '==', 'manager'],
      ['active', '==', true],
    ],
    limit: MANAGERS_AT_MOST,
  });
  const several = managers.filter(({ data }) => new Set(data.territories).size > 1);
  return [...new Set(several.map(({ data }) => territoriesScope(data.territories) ?? ''))].sort();
}
