import type { AuditEntry } from '@creamline/domain/audit';
import { auditValue } from './audit-filter';

/** What turns recorded ids and codes into words; null where there is none. */
export interface Words {
  readonly text: (key: string) => string | null;
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
      return words.text(`shell.role.${value}`) ?? value;
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
