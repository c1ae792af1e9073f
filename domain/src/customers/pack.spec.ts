import { PACK_LINES, foldJournal, packCount, packEntry, packLine } from './pack.ts';
import { cardOf, packScopes, planPackJournal } from './plan-card.ts';
import { sampleCustomer } from './sample-customer.ts';

const now = new Date('2026-06-01T08:00:00Z');

test('a line holds what people search by, and no contact data', () => {
  const customer = sampleCustomer({ externalIds: { erp: 'K-1007' } });
  const basicInfo = {
    ...customer.basicInfo,
    email: 'kern@example.com',
    phone: '+4934112345',
    legalName: 'Kern\tGmbH',
  };
  expect(packLine('c1', { ...customer, basicInfo })).toBe(
    'c1\tKäserei Kern\tLeipzig\t04109 Kern GmbH K-1007',
  );
  expect(packEntry('c1\tKäserei Kern\tLeipzig\t04109')).toEqual({
    id: 'c1',
    name: 'Käserei Kern',
    town: 'Leipzig',
  });
});

test.each<[string, string[], [string, string | null][], string[]]>([
  ['into nothing', [], [['a', 'a\tA']], ['a\tA']],
  ['a new one', ['a\tA'], [['b', 'b\tB']], ['a\tA\nb\tB']],
  ['a changed one', ['a\tA\nb\tB'], [['a', 'a\tX']], ['a\tX\nb\tB']],
  ['one that left', ['a\tA\nb\tB'], [['a', null]], ['b\tB']],
  ['the last one leaves', ['a\tA'], [['a', null]], ['']],
  ['one that left and was not there', ['a\tA'], [['b', null]], ['a\tA']],
  ['an id that begins another', ['ab\tA'], [['a', 'a\tA']], ['ab\tA\na\tA']],
  ['in the second pack', ['a\tA', 'b\tB'], [['b', 'b\tX']], ['a\tA', 'b\tX']],
  [
    'the same twice',
    ['a\tA'],
    [
      ['b', 'b\tB'],
      ['b', 'b\tX'],
    ],
    ['a\tA\nb\tX'],
  ],
])('folds %s', (_, packs, changes, folded) => {
  const journal = changes.map(([customerId, line]) => ({ customerId, line }));
  expect(foldJournal(packs, journal)).toEqual(folded);
  expect(foldJournal(folded, journal)).toEqual(folded);
});

test('a full pack is followed by another', () => {
  const full = Array.from({ length: PACK_LINES }, (_, index) => `c${index}\tName`).join('\n');
  const packs = foldJournal([full], [{ customerId: 'new', line: 'new\tName' }]);
  expect(packs.map(packCount)).toEqual([PACK_LINES, 1]);
});

test('a customer who moved leaves the packs they were in', () => {
  const before = cardOf(sampleCustomer());
  const customer = sampleCustomer({ assignedRepId: 'rep-ben', territoryId: null });
  expect(packScopes(customer)).toEqual(['all', 'rep:rep-ben']);
  const journal = planPackJournal('c1', customer, before, now).map((each) => [
    each.path,
    'data' in each && each.data['line'] !== null,
  ]);
  expect(journal).toEqual([
    ['pack_journal/all__c1', true],
    ['pack_journal/rep:rep-ben__c1', true],
    ['pack_journal/territory:leipzig__c1', false],
    ['pack_journal/rep:rep-anna__c1', false],
  ]);
});

test('a deleted customer leaves every pack, and the rows of the segments', () => {
  const journal = planPackJournal('c1', null, cardOf(sampleCustomer()), now);
  expect(journal.map((each) => 'data' in each && [each.data['scope'], each.data['line']])).toEqual([
    ['all', null],
    ['territory:leipzig', null],
    ['rep:rep-anna', null],
    ['features', null],
  ]);
});
