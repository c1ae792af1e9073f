import { cellChange } from './cell-change';
import { sampleStored } from './sample-stored';

const customer = sampleStored();

it('writes the one fact, and what takes it back', () => {
  expect(cellChange(customer, 'name', ' Café Adler ')).toMatchObject({
    kind: 'change',
    changes: { 'basicInfo.name': 'Café Adler' },
    undo: { 'basicInfo.name': 'Café Amsel' },
  });
  expect(cellChange(customer, 'rep', '')).toMatchObject({
    changes: { assignedRepId: null },
    undo: { assignedRepId: 'u1' },
  });
});

it('writes nothing where nothing changed', () => {
  expect(cellChange(customer, 'status', 'active')).toEqual({ kind: 'none' });
  expect(cellChange(customer, 'name', 'Café Amsel ')).toEqual({ kind: 'none' });
});

it.each([
  ['name', '', 'required'],
  ['name', '   ', 'required'],
  ['name', 'x'.repeat(1000), 'tooLong'],
  ['type', 'dragon', 'choice'],
] as const)('refuses %s %j', (column, value, problem) => {
  expect(cellChange(customer, column, value)).toEqual({ kind: 'problem', problem });
});

it('says so where another fact is what does not fit', () => {
  const odd = { ...customer, basicInfo: { ...customer.basicInfo, phone: 'ring twice' } };
  expect(cellChange(odd, 'status', 'inactive')).toEqual({ kind: 'problem', problem: 'elsewhere' });
});
