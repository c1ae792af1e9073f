import type { Role } from '@creamline/domain/access';
import type { SortName } from './list-state';

export const columnNames = [
  'name',
  'town',
  'type',
  'status',
  'tier',
  'lifecycle',
  'health',
  'lastOrder',
  'revenue',
  'points',
  'rep',
  'next',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** How the list is ordered by a column; columns that are not here cannot be. */
export const columnSort: Readonly<Partial<Record<ColumnName, SortName>>> = {
  name: 'name',
  health: 'health',
  lastOrder: 'lastOrder',
  revenue: 'revenue',
  next: 'next',
};

const cardColumns: readonly ColumnName[] = ['name', 'town', 'type', 'status', 'tier', 'lifecycle', 'health'];
const usual: readonly ColumnName[] = [
  'name',
  'type',
  'tier',
  'health',
  'lastOrder',
  'revenue',
  'rep',
  'next',
];

/** The columns a role may see. */
export function columnsFor(role: Role): readonly ColumnName[] {
  return role === 'marketing' || role === 'executive' ? cardColumns : columnNames;
}

/** The columns shown: what was chosen before, as far as the role may see it; the name always. */
export function shownColumns(role: Role, stored: string | null): readonly ColumnName[] {
  const allowed = columnsFor(role);
  const wanted = stored?.split(',') ?? (allowed === cardColumns ? cardColumns : usual);
  return allowed.filter((column) => column === 'name' || wanted.includes(column));
}

/** Shows a hidden column and hides a shown one, in the list's own order. */
export function toggledColumn(shown: readonly ColumnName[], column: ColumnName): readonly ColumnName[] {
  return columnNames.filter((each) => (each === column ? !shown.includes(each) : shown.includes(each)));
}
