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
  'town',
  'type',
  'tier',
  'health',
  'lastOrder',
  'revenue',
  'rep',
  'next',
];

/** The columns a role may see. Every customer of a rep's list is theirs: it need not say so in each row. */
export function columnsFor(role: Role): readonly ColumnName[] {
  if (role === 'marketing' || role === 'executive') return cardColumns;
  return role === 'rep' ? columnNames.filter((column) => column !== 'rep') : columnNames;
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

/** Least width of a column in pixels. */
const leastWidth: Readonly<Record<ColumnName, number>> = {
  name: 180,
  town: 110,
  type: 110,
  status: 90,
  tier: 96,
  lifecycle: 110,
  health: 112,
  lastOrder: 132,
  revenue: 130,
  points: 80,
  rep: 110,
  next: 148,
};

/** Which column gives way first where the screen is narrow. */
const givesWay: readonly ColumnName[] = [
  'points',
  'status',
  'rep',
  'type',
  'lifecycle',
  'revenue',
  'next',
  'tier',
  'town',
  'lastOrder',
  'health',
];

/** The width of the checkboxes, where there is something to choose for. */
const TICK_PX = 48;

/** The columns that fit into `width` pixels, so that nothing has to be scrolled sideways. */
export function fittingColumns(
  shown: readonly ColumnName[],
  width: number,
  selectable: boolean,
): readonly ColumnName[] {
  let fitting = shown;
  const needed = (): number =>
    fitting.reduce((sum, column) => sum + leastWidth[column], selectable ? TICK_PX : 0);
  for (const column of givesWay) {
    if (needed() <= width) break;
    fitting = fitting.filter((each) => each !== column);
  }
  return fitting;
}

/** The grid that lines the columns up, the checkbox first where there is one. */
export function gridOf(columns: readonly ColumnName[], selectable: boolean): string {
  const tracks = columns.map((column) => `minmax(${leastWidth[column]}px, ${column === 'name' ? 2 : 1}fr)`);
  return [...(selectable ? [`${TICK_PX}px`] : []), ...tracks].join(' ');
}
