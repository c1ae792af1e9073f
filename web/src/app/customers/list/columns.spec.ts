import { columnsFor, shownColumns, toggledColumn } from './columns';

describe('columns', () => {
  it('shows cards nothing that a card does not hold', () => {
    expect(columnsFor('marketing')).not.toContain('revenue');
    expect(columnsFor('rep')).toContain('revenue');
  });

  it.each([
    [null, ['name', 'type', 'tier', 'health', 'lastOrder', 'revenue', 'rep', 'next']],
    ['town,secret', ['name', 'town']],
    ['', ['name']],
  ])('reads the stored choice %p', (stored, shown) => {
    expect(shownColumns('rep', stored)).toEqual(shown);
  });

  it('shows and hides', () => {
    expect(toggledColumn(['name', 'tier'], 'town')).toEqual(['name', 'town', 'tier']);
    expect(toggledColumn(['name', 'tier'], 'tier')).toEqual(['name']);
  });
});
