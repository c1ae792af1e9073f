import { packLine, packLines, packText, readCells } from './pack.ts';
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
});

test('lines stand by columns, in the order of their names, and are read back', () => {
  const text = packText(['b2\tMilch Süd\tJena\t07743', 'a1\tKern\t\t', 'c3\tMilch Süd\tGera\t07545 K-3']);
  expect(text).toBe('a1\nc3\nb2\tKern\nMilch Süd\nMilch Süd\t\nGera\nJena\t\n07545 K-3\n07743');
  expect(packLines(text)).toEqual([
    'a1\tKern\t\t',
    'c3\tMilch Süd\tGera\t07545 K-3',
    'b2\tMilch Süd\tJena\t07743',
  ]);
  expect(packLines(packText([]))).toEqual([]);
});

test('a pack of many is read in small steps', () => {
  const lines = Array.from({ length: 5000 }, (_, number) => `c${number}\tKern ${number}\tJena\t07743`);
  const reading = readCells(packText(lines));
  let steps = 0;
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) {
      expect(value.count).toBe(5000);
      break;
    }
    steps += 1;
  }
  // Twenty thousand cells, a thousand or so at a time.
  expect(steps).toBeGreaterThanOrEqual(15);
});

test.each(['a\nb\tKern\t\t', 'a\tKern', 'a\tKern\tJena\t1\t2', 'broken'])(
  '%j is no text of a pack',
  (text) => {
    expect(() => packLines(text)).toThrow(RangeError);
  },
);

test('a customer who moved leaves the packs they were in', () => {
  const before = cardOf(sampleCustomer());
  const customer = sampleCustomer({ assignedRepId: 'rep-ben', territoryId: null });
  expect(packScopes(customer)).toEqual(['all', 'rep:rep-ben']);
  const journal = planPackJournal('c1', customer, before, now).map((each) => [
    each.path,
    'data' in each && each.data['line'] !== null,
  ]);
  expect(journal).toEqual([
    ['packs/all__c1', true],
    ['packs/rep:rep-ben__c1', true],
    ['packs/territory:leipzig__c1', false],
    ['packs/rep:rep-anna__c1', false],
  ]);
});

test('a deleted customer leaves every pack, and the rows of the segments', () => {
  const journal = planPackJournal('c1', null, cardOf(sampleCustomer()), now);
  expect(journal.map((each) => [each.path, 'data' in each && (each.data['line'] ?? null)])).toEqual([
    ['packs/all__c1', null],
    ['packs/territory:leipzig__c1', null],
    ['packs/rep:rep-anna__c1', null],
    ['feature_shards/without_c1', null],
  ]);
});
