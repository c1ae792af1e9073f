import {
  businessTypes,
  customerStatuses,
  healthBands,
  lifecycleStages,
} from '@creamline/domain/customers/plain';
import { tiers } from '@creamline/domain/loyalty/plain';

/** What a list can be narrowed by; each is one equality, which the composite indexes can join freely. */
export const filterNames = [
  'status',
  'type',
  'tier',
  'lifecycle',
  'health',
  'segment',
  'rep',
  'territory',
] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export const sortNames = ['name', 'lastOrder', 'revenue', 'health', 'next'] as const;
export type SortName = (typeof sortNames)[number];

export interface Sort {
  readonly by: SortName;
  readonly direction: 'asc' | 'desc';
}

/** Everything about the list that its address restores. */
export interface ListState {
  readonly filters: Filters;
  readonly sort: Sort;
  /** What is typed in "filter in list". */
  readonly text: string;
}

/** The values a filter offers; null where they come from documents (segments, reps, territories). */
export const filterChoices: Readonly<Record<FilterName, readonly string[] | null>> = {
  status: customerStatuses,
  type: businessTypes,
  tier: tiers,
  lifecycle: lifecycleStages,
  health: healthBands,
  segment: null,
  rep: null,
  territory: null,
};

export const defaultSort: Sort = { by: 'name', direction: 'asc' };
export const emptyState: ListState = { filters: {}, sort: defaultSort, text: '' };

/** How each order reads best when chosen for the first time. */
export const firstDirection: Readonly<Record<SortName, Sort['direction']>> = {
  name: 'asc',
  lastOrder: 'desc',
  revenue: 'desc',
  health: 'asc',
  next: 'asc',
};

const idShape = /^[^/\s]{1,128}$/;

function acceptedValue(name: FilterName, value: string): boolean {
  return filterChoices[name]?.includes(value) ?? idShape.test(value);
}

/** Reads the list's state from an address; whatever an old or hand-made address got wrong is left out. */
export function readListState(get: (name: string) => string | null): ListState {
  const filters: Partial<Record<FilterName, string>> = {};
  for (const name of filterNames) {
    const value = get(name);
    if (value !== null && acceptedValue(name, value)) filters[name] = value;
  }
  return { filters, sort: readSort(get('sort')), text: (get('q') ?? '').slice(0, 100) };
}

function readSort(text: string | null): Sort {
  const by = sortNames.find((name) => name === text?.replace(/^-/, ''));
  if (by === undefined || text === null) return defaultSort;
  return { by, direction: text.startsWith('-') ? 'desc' : 'asc' };
}

/** The address parameters of a state; null removes a parameter, so the plain list has a plain address. */
export function listParams(state: ListState): Record<string, string | null> {
  const params: Record<string, string | null> = {};
  for (const name of filterNames) params[name] = state.filters[name] ?? null;
  const plain = state.sort.by === defaultSort.by && state.sort.direction === defaultSort.direction;
  params['sort'] = plain ? null : `${state.sort.direction === 'desc' ? '-' : ''}${state.sort.by}`;
  params['q'] = state.text === '' ? null : state.text;
  return params;
}

export function withFilter(state: ListState, name: FilterName, value: string | null): ListState {
  const { [name]: _gone, ...rest } = state.filters;
  return { ...state, filters: value === null ? rest : { ...rest, [name]: value } };
}

/** Another column starts in its own direction; the same column turns around. */
export function withSort(state: ListState, by: SortName): ListState {
  const direction =
    state.sort.by === by ? (state.sort.direction === 'asc' ? 'desc' : 'asc') : firstDirection[by];
  return { ...state, sort: { by, direction } };
}
