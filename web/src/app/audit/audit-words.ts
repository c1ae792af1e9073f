import type { AuditEntry } from '@creamline/domain/audit';
import { auditValue } from './audit-filter';

/** What turns recorded ids and codes into words; null where there is none. */
export interface Words {
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string | null;
  readonly user: (uid: string) => string | null;
  readonly territory: (id: string) => string | null;
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
      return value
        .split(', ')
        .map((id) => words.territory(id) ?? id)
        .join(', ');
    default:
      return words.user(value) ?? value;
  }
}

/**
 * The changes of an entry in words. Ids of what was dealt with are left out, for the entry names it, and conditions are
 * only told to have changed: their segment's page shows them.
 */
export function changeWords(changes: AuditEntry['changes'], words: Words): readonly ChangeWords[] {
  return changes
    .filter(({ field }) => field !== 'ids')
    .map(({ field, before, after }) => {
      const name = words.text(`audit.field.${field}`) ?? field;
      if (field === 'criteria') return { field: name, before: null, after: words.text('audit.changed') };
      const said = (json: string | null): string | null =>
        json === null ? null : valueWords(field, json, words);
      return { field: name, before: said(before), after: said(after) ?? '–' };
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
