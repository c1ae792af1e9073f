import type { AuditEntry } from '@creamline/domain/audit';
import { auditValue } from './audit-filter';

/** What turns recorded ids and codes into words; null where there is none. */
export interface Words {
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string | null;
  readonly user: (uid: string) => string | null;
  readonly territory: (id: string) => string | null;
  readonly number: (value: number) => string;
  /** The name of an ISO weekday. */
  readonly weekday: (day: number) => string;
  readonly day: (day: string) => string;
}

/** One changed field as a person reads it; `after` alone where there was nothing before. */
export interface ChangeWords {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

function valueWords(field: string, json: string, words: Words): string {
  const value = auditValue(json);
  switch (field) {
    case 'role':
      return words.text(`access.role.${value}`) ?? value;
    case 'active':
      return words.text(value === 'true' ? 'shell.yes' : 'shell.no') ?? value;
    case 'status':
      return words.text(`audit.status.${value}`) ?? value;
    case 'territories':
      return each(value, words.territory);
    case 'repIds':
    case 'managerIds':
      return each(value, words.user);
    case 'deliveryDays':
      return each(value, (day) => words.weekday(Number(day)));
    case 'closures':
      return each(value, (day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? words.day(day) : null));
    default:
      return isNumber(json) ? words.number(Number(json)) : (words.user(value) ?? value);
  }
}

function each(list: string, word: (item: string) => string | null): string {
  if (list === auditValue(null)) return list;
  return list
    .split(', ')
    .map((item) => word(item) ?? item)
    .join(', ');
}

/** As JSON writes one; text stands in quotes. */
const isNumber = (json: string): boolean => /^-?\d+(\.\d+)?$/.test(json);

/** A field, or what of it: `tiers.gold.from`, `postalCodes.added`. */
function fieldWords(field: string, side: string | undefined, { text }: Words): string {
  const [, tier, part] = field.split('.');
  const ofTier = { tier: text(`ui.tier.${tier}`) ?? '', field: text(`audit.tier.${part}`) ?? '' };
  const name = (part === undefined ? text(`audit.field.${field}`) : text('audit.ofTier', ofTier)) ?? field;
  return side === undefined ? name : (text(`audit.${side}`, { field: name }) ?? name);
}

/**
 * The changes of an entry in words. Ids of what was dealt with are left out, for the entry names it, and conditions are
 * only told to have changed: their segment's page shows them.
 */
export function changeWords(changes: AuditEntry['changes'], words: Words): readonly ChangeWords[] {
  return changes
    .filter(({ field }) => field !== 'ids')
    .map(({ field: path, before, after }) => {
      const [, field = path, side] = /^(.*?)(?:\.(added|removed))?$/.exec(path) ?? [];
      const name = fieldWords(field, side, words);
      if (field === 'criteria') return { field: name, before: null, after: words.text('audit.changed') };
      const said = (json: string | null): string | null =>
        json === null ? null : valueWords(field, json, words);
      return side === undefined
        ? { field: name, before: said(before), after: said(after) ?? '–' }
        : { field: name, before: null, after: said(before ?? after) };
    });
}

/**
 * What a delivery was that somebody retried or discarded: whom a mail was for, what an event was to do, or how many
 * there were. Null for other records.
 */
export function deliveryWords(
  { collection, documentId, label }: Pick<AuditEntry, 'collection' | 'documentId' | 'label'>,
  { text }: Words,
): string | null {
  if (collection !== 'outbox' && collection !== 'dead_letters') return null;
  const isMail = collection === 'outbox';
  // Of several the entry says how many.
  if (/^\d+$/.test(documentId))
    return text(isMail ? 'audit.mails' : 'audit.events', { count: Number(documentId) });
  if (isMail) return label === null ? text('audit.mail') : text('audit.mailTo', { name: label });
  const [handler = ''] = documentId.split('__');
  const what = text(`messages.handler.${handler}`);
  return what === null ? text('audit.event') : text('audit.eventOf', { what });
}

/** Which settings an entry is about; null for other records. */
export function settingWords(
  { collection, documentId }: Pick<AuditEntry, 'collection' | 'documentId'>,
  { text }: Words,
): string | null {
  return collection === 'settings' ? text(`audit.setting.${documentId}`) : null;
}
