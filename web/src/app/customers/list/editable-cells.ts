import type { Role } from '@creamline/domain/access';
import type { DraftKey } from '../edit/customer-draft';
import type { ColumnName } from './columns';

/** The columns that can be changed where they stand, each with the field of the form it is. */
export const cellFields = {
  name: 'name',
  type: 'businessType',
  status: 'status',
  rep: 'assignedRepId',
} as const satisfies Partial<Record<ColumnName, DraftKey>>;
export type EditableColumn = keyof typeof cellFields;

/** Where the fact of a column stands in the customer's document. */
export const cellPaths: Readonly<Record<EditableColumn, string>> = {
  name: 'basicInfo.name',
  type: 'businessType',
  status: 'status',
  rep: 'assignedRepId',
};

/** How editing a cell ended: the keyboard stays with its row, goes to the cell beside it, or has gone elsewhere. */
export type CellEnd = 'stay' | 'next' | 'previous' | 'left';

/** A cell under edit. */
export interface EditedCell {
  readonly id: string;
  readonly column: EditableColumn;
}

const facts: readonly EditableColumn[] = ['name', 'type', 'status'];

/** The columns a role may change in the list: those of the form it may change, told without loading the form. */
export function editableColumns(role: Role | null): readonly EditableColumn[] {
  switch (role) {
    case 'manager':
      return [...facts, 'rep'];
    case 'rep':
      return facts;
    default:
      return [];
  }
}

/** The cell beside one, in a row as it is shown; null at its ends. */
export function cellBeside(
  { id, column }: EditedCell,
  step: 1 | -1,
  shown: readonly ColumnName[],
  editable: readonly EditableColumn[],
): EditedCell | null {
  const inOrder = shown.flatMap((each) => editable.find((one) => one === each) ?? []);
  const beside = inOrder[inOrder.indexOf(column) + step];
  return beside === undefined ? null : { id, column: beside };
}
