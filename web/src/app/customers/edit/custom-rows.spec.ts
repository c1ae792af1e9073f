import { customOf, customProblems, rowsOf, type CustomRow } from './custom-rows';

const row = (name: string, value: string, kind: CustomRow['kind'] = 'text'): CustomRow => ({
  name,
  kind,
  value,
});

test('further details come back as they were', () => {
  const custom = { crates: 4.5, note: 'blue door', ramp: true, stairs: false };
  expect(rowsOf(custom)).toEqual([
    row('crates', '4.5', 'number'),
    row('note', 'blue door'),
    row('ramp', 'yes', 'yesNo'),
    row('stairs', 'no', 'yesNo'),
  ]);
  expect(customOf(rowsOf(custom))).toEqual(custom);
});

test.each([
  ['a decimal comma', row('crates', ' 4,5 ', 'number'), { crates: 4.5 }],
  ['spaces around', row(' note ', ' blue door '), { note: 'blue door' }],
  ['a text nobody filled in', row('note', ''), { note: '' }],
  ['a row nobody filled in', row('  ', ''), {}],
  ['a yes or no without a name', row('', 'no', 'yesNo'), {}],
])('saves %s', (_, typed, expected) => {
  expect(customOf([typed])).toEqual(expected);
  expect(customProblems([typed])).toEqual([null]);
});

test.each([
  ['a value without a name', row(' ', 'blue door'), 'nameMissing'],
  ['a long name', row('x'.repeat(41), ''), 'nameTooLong'],
  ['a name of the database', row('__id__', 'x'), 'nameReserved'],
  ['a name given twice', row(' first ', 'x'), 'nameTwice'],
  ['no number', row('crates', 'four', 'number'), 'number'],
  ['an empty number', row('crates', '', 'number'), 'number'],
  ['a long text', row('note', 'x'.repeat(501)), 'valueTooLong'],
])('refuses %s', (_, typed, problem) => {
  expect(customProblems([row('first', ''), typed])).toEqual([null, problem]);
});
