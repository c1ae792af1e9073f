import type { OrderWarning } from '@creamline/domain/orders';
import { accepting, openKeys, warningsByLine } from './line-warnings';

const nuts: OrderWarning = { kind: 'allergenConflict', sku: 'nougat', values: { allergen: 'nuts' } };
const soya: OrderWarning = { kind: 'allergenUnknown', sku: 'nougat', values: { allergen: 'soya' } };
const short: OrderWarning = { kind: 'shortShelfLife', sku: 'cream', values: { days: 3 } };
const keys = ['allergenConflict:nougat:nuts', 'allergenUnknown:nougat:soya'];

describe('warnings', () => {
  it('stand with their product and are accepted once', () => {
    expect([...warningsByLine([nuts, short, soya])]).toEqual([
      ['nougat', { warnings: [nuts, soya], keys }],
      ['cream', { warnings: [short], keys: [] }],
    ]);
  });

  it.each([
    ['none accepted', [], keys],
    ['one accepted', [keys[0] ?? ''], [keys[1]]],
    ['all accepted', keys, []],
    ['others accepted', ['allergenConflict:other:nuts'], keys],
  ])('still to be accepted: %s', (_, accepted, expected) => {
    expect(openKeys([nuts, short, soya], accepted)).toEqual(expected);
  });

  it('are accepted and taken back beside those of other products', () => {
    const both = accepting(['other'], keys, true);
    expect(both).toEqual(['other', ...keys]);
    expect(accepting(both, keys, true)).toEqual(both);
    expect(accepting(both, keys, false)).toEqual(['other']);
  });
});
