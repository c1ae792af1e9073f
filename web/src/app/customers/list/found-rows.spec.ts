import type { FoundCustomer } from '../../platform';
import { foundRows } from './found-rows';
import { rowOfCustomer, type ListRow } from './list-row';
import { sampleStored } from './sample-stored';

const match = (id: string, keys: string, name = 'Café Amsel'): FoundCustomer => ({
  ...{ id, name, town: 'Leipzig', keys },
});
function row(id: string, line1: string): ListRow {
  const customer = sampleStored();
  const { basicInfo } = customer;
  const address = basicInfo.address === null ? null : { ...basicInfo.address, line1 };
  return rowOfCustomer({ ...customer, id, basicInfo: { ...basicInfo, address } });
}
/** A row as who sees cards alone has it: without the customer, so without a street. */
const card = (id: string): ListRow => ({ ...row(id, ''), customer: null });
const told = (rows: readonly ListRow[], matches: readonly FoundCustomer[]) =>
  foundRows(rows, matches).map(({ id, apart }) => [id, apart]);

it('rows come in the order of the search, and only those that were read', () => {
  const rows = [row('a', 'Markt 1'), row('b', 'Ring 7')];
  const matches = [match('b', 'K2', 'Hofladen'), match('gone', 'K3'), match('a', 'K1')];
  expect(told(rows, matches)).toEqual([
    ['b', undefined],
    ['a', undefined],
  ]);
  expect(foundRows(rows, matches)[0]).toBe(rows[1]);
});

it('namesakes are told apart by the street that was read with them', () => {
  const rows = [row('a', 'Markt 1'), row('b', 'Ring 7'), row('c', 'Ring 7')];
  expect(told(rows, [match('a', '04109 K1'), match('b', '04109 K2'), match('c', '04109 K3')])).toEqual([
    ['a', 'Markt 1'],
    ['b', 'K2'],
    ['c', 'K3'],
  ]);
});

it('cards are told apart by what everybody may search by', () => {
  expect(told([card('a'), card('b')], [match('a', '04109 K1'), match('b', '04229 K1')])).toEqual([
    ['a', '04109'],
    ['b', '04229'],
  ]);
});
