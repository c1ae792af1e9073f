import { roles } from '@creamline/domain/access';
import { editableKeys } from '../edit/editable';
import { cellBeside, cellFields, editableColumns, type EditableColumn } from './editable-cells';

const columns: readonly EditableColumn[] = ['name', 'type', 'status', 'rep'];

it.each(roles)('lets %s change in the list what the form lets them change', (role) => {
  const inForm = columns.filter((column) => editableKeys(role).has(cellFields[column]));
  expect(editableColumns(role)).toEqual(inForm);
});

it('goes from cell to cell as they are shown, over those that stay as they are', () => {
  const shown = ['name', 'tier', 'status', 'rep'] as const;
  const beside = (column: EditableColumn, step: 1 | -1): string | undefined =>
    cellBeside({ id: 'c1', column }, step, shown, columns)?.column;
  expect(beside('name', 1)).toBe('status');
  expect(beside('rep', -1)).toBe('status');
  expect(beside('rep', 1)).toBeUndefined();
  expect(beside('name', -1)).toBeUndefined();
});

it('leaves out what a role may not change', () => {
  const shown = ['name', 'rep'] as const;
  expect(cellBeside({ id: 'c1', column: 'name' }, 1, shown, editableColumns('rep'))).toBeNull();
});
