import type { Actor } from '@creamline/domain/access';
import { figuresScope } from '@creamline/domain/territories';
import { addMonths, monthOf, type BusinessDay } from '@creamline/domain/time';
import type { QuerySpec } from '../platform';

/**
 * This month's figures and those of the months before, `months` in all, of what somebody works by: a document each,
 * however many territories a manager has. Null for nobody, and for a manager without territories.
 */
export function monthsQuery(
  actor: Actor | null,
  today: BusinessDay,
  months: number,
): QuerySpec<'rollup'> | null {
  const scope = actor === null ? null : figuresScope(actor);
  if (scope === null) return null;
  const names = Array.from({ length: months }, (_, ago) => monthOf(addMonths(today, -ago)));
  return {
    from: ['rollup'],
    where: [
      ['scope', '==', scope],
      ['month', 'in', names],
    ],
    limit: 100,
  };
}
