import type { CustomerFacts } from '@creamline/domain/customers';
import { changesOf, type FactChanges } from '../edit/changes';
import { draftOf, judgeDraft, type DraftProblem } from '../edit/customer-draft';
import { cellFields, cellPaths, type EditableColumn } from './editable-cells';

/** What is wrong with it; `elsewhere` where it is another fact of the customer that does not fit. */
export type CellProblem = DraftProblem | 'elsewhere';

/** The facts as they are after it, and what to write; `undo` writes them back. */
export interface CellChanged {
  readonly kind: 'change';
  readonly facts: CustomerFacts;
  readonly changes: FactChanges;
  readonly undo: FactChanges;
}

/** What typing into a cell comes to. */
export type CellChange =
  { readonly kind: 'none' } | { readonly kind: 'problem'; readonly problem: CellProblem } | CellChanged;

/** Judges a cell by the schema of the whole customer, as the form does. */
export function cellChange(customer: CustomerFacts, column: EditableColumn, value: string): CellChange {
  const before = draftOf(customer);
  const key = cellFields[column];
  const hidden = { parentId: customer.parentId, location: customer.basicInfo.location };
  const judged = judgeDraft({ ...before, [key]: value }, hidden);
  if (!judged.ok) return { kind: 'problem', problem: judged.problems[key] ?? 'elsewhere' };
  const changes = only(changesOf(customer, judged.facts), column);
  if (Object.keys(changes).length === 0) return { kind: 'none' };
  return {
    kind: 'change',
    facts: judged.facts,
    changes,
    undo: only(changesOf(judged.facts, customer), column),
  };
}

/** The change of the cell alone: what else an edit would tidy up is left for the form. */
function only(changes: FactChanges, column: EditableColumn): FactChanges {
  return Object.fromEntries(Object.entries(changes).filter(([path]) => path === cellPaths[column]));
}
