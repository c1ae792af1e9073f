import type { FoundCustomer } from '../../platform';
import { apartOf, streetOf } from '../../platform/tell-apart';
import type { ListRow } from './list-row';

/**
 * The rows that were read of a search's matches, the best match first. Where several have one name and town, each says
 * what tells it apart: the street that was read with it, else what the search packs hold.
 */
export function foundRows(rows: readonly ListRow[], matches: readonly FoundCustomer[]): readonly ListRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const streets = rows.flatMap(({ id, customer }) => {
    const street = customer === null ? '' : streetOf(customer);
    return street === '' ? [] : [[id, street] as const];
  });
  const shown = matches.filter(({ id }) => byId.has(id));
  const apart = apartOf(shown, new Map(streets));
  return shown.flatMap(({ id }) => {
    const row = byId.get(id);
    const words = apart.get(id) ?? '';
    if (row === undefined) return [];
    return words === '' ? [row] : [{ ...row, apart: words }];
  });
}
