import type { GuardedKind, Operation } from '@creamline/domain/access';
import { addDays, instantOf } from '@creamline/domain/time';
import type { QueryScalar, QuerySpec, Where } from '../platform';

/** What of the audit trail is shown; empty texts narrow nothing. */
export interface AuditFilter {
  readonly collection: string;
  readonly actor: string;
  /** One business day, `2026-11-28`. */
  readonly day: string;
}

/** Collections in which privileged changes are recorded. */
export const auditedCollections = [
  'users',
  'segments',
  'settings',
  'territories',
  'orders',
  'outbox',
  'dead_letters',
] as const;

/** The filter as the address holds it; what is no day or no audited collection narrows nothing. */
export function auditFilter(
  params: Readonly<Record<'collection' | 'actor' | 'day', string | undefined>>,
): AuditFilter {
  const day = params.day ?? '';
  return {
    collection: auditedCollections.find((each) => each === params.collection) ?? '',
    actor: params.actor ?? '',
    day: /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : '',
  };
}

/** The entries of the filter, newest first. */
export function auditQuery(
  { collection, actor, day }: AuditFilter,
  timeZone: string,
  after: readonly QueryScalar[] | null,
): QuerySpec<'audit'> {
  const where: Where[] = [
    ...(collection === '' ? [] : [['collection', '==', collection] as const]),
    ...(actor === '' ? [] : [['actor', '==', actor] as const]),
    ...(day === ''
      ? []
      : [
          ['at', '>=', instantOf(day, timeZone)] as const,
          ['at', '<', instantOf(addDays(day, 1), timeZone)] as const,
        ]),
  ];
  return {
    from: ['audit'],
    where,
    orderBy: [
      ['at', 'desc'],
      ['__name__', 'desc'],
    ],
    limit: 50,
    startAfter: after ?? undefined,
  };
}

type Can = (operation: Operation, kind: GuardedKind) => boolean;

/** Where the record of an entry is shown; null where no page shows it, or none that is open to the reader. */
export function auditLink(collection: string, documentId: string, can: Can): readonly string[] | null {
  switch (collection) {
    case 'users':
      return can('update', 'territory') ? ['/staff', documentId] : null;
    case 'territories':
      return can('update', 'territory') ? ['/staff/territories', documentId] : null;
    case 'segments':
      return can('list', 'segment') ? ['/segments', documentId] : null;
    case 'settings':
      return settingLink(documentId, can);
    default:
      return null;
  }
}

function settingLink(documentId: string, can: Can): readonly string[] | null {
  if (documentId === 'loyalty') return can('update', 'programme') ? ['/loyalty'] : null;
  if (documentId === 'company') return can('update', 'territory') ? ['/staff/dairy'] : null;
  return null;
}

/** A recorded value in plain words: a list by commas, a text without its quotes. */
export function auditValue(json: string | null): string {
  if (json === null) return '–';
  try {
    const value: unknown = JSON.parse(json);
    if (Array.isArray(value)) return value.map(String).join(', ') || '–';
    return typeof value === 'string' ? value : json;
  } catch {
    // Long values are cut off, and no longer whole.
    return json;
  }
}
