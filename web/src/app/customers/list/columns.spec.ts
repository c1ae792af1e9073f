import { columnsFor, fittingColumns, gridOf, shownColumns, toggledColumn } from './columns';

describe('columns', () => {
  it('shows cards nothing that a card does not hold', () => {
    expect(columnsFor('marketing')).not.toContain('revenue');
    expect(columnsFor('rep')).toContain('revenue');
  });

  it.each([
    [null, ['name', 'town', 'type', 'tier', 'health', 'lastOrder', 'revenue', 'rep', 'next']],
    ['town,rep,secret', ['name', 'town', 'rep']],
    ['', ['name']],
  ])('reads the stored choice %p', (stored, shown) => {
    expect(shownColumns('manager', stored)).toEqual(shown);
  });

  it('names no rep where every row would name the reader', () => {
    expect(shownColumns('rep', 'town,rep')).toEqual(['name', 'town']);
  });

  it('shows and hides', () => {
    expect(toggledColumn(['name', 'tier'], 'town')).toEqual(['name', 'town', 'tier']);
    expect(toggledColumn(['name', 'tier'], 'tier')).toEqual(['name']);
  });
});

describe('a narrow screen', () => {
  const usual = shownColumns('manager', null);

  it.each([
    [2000, usual],
    [830, ['name', 'town', 'tier', 'health', 'lastOrder', 'next']],
    [700, ['name', 'town', 'tier', 'health', 'lastOrder']],
    [660, ['name', 'town', 'health', 'lastOrder']],
    [560, ['name', 'health', 'lastOrder']],
    [200, ['name']],
  ])('of %i pixels shows %j', (width, columns) => {
    expect(fittingColumns(usual, width, true)).toEqual(columns);
  });

  it('has room for one more column where nothing can be chosen', () => {
    expect(fittingColumns(usual, 550, true)).toEqual(['name', 'health', 'lastOrder']);
    expect(fittingColumns(usual, 550, false)).toEqual(['name', 'town', 'health', 'lastOrder']);
  });

  it.each([
    [true, '48px minmax(180px, 2fr) minmax(96px, 1fr)'],
    [false, 'minmax(180px, 2fr) minmax(96px, 1fr)'],
  ])('lines up what is shown, with checkboxes: %j', (selectable, grid) => {
    expect(gridOf(['name', 'tier'], selectable)).toBe(grid);
  });
});
