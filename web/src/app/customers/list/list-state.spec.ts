import { emptyState, listParams, readListState, withFilter, withSort } from './list-state';

const read = (query: string): ReturnType<typeof readListState> => {
  const params = new URLSearchParams(query);
  return readListState((name) => params.get(name));
};

describe('the list in its address', () => {
  it.each([
    ['', {}, 'name', 'asc', ''],
    ['status=active&tier=gold', { status: 'active', tier: 'gold' }, 'name', 'asc', ''],
    ['status=nonsense&tier=gold', { tier: 'gold' }, 'name', 'asc', ''],
    ['segment=weekly-cream&sort=-revenue', { segment: 'weekly-cream' }, 'revenue', 'desc', ''],
    ['segment=a/b&sort=price', {}, 'name', 'asc', ''],
    ['q=amsel&sort=lastOrder', {}, 'lastOrder', 'asc', 'amsel'],
  ])('reads %p', (query, filters, by, direction, text) => {
    expect(read(query)).toEqual({ filters, sort: { by, direction }, text });
  });

  it.each(['status=active', 'type=retail&sort=-name', 'health=risk&q=s%C3%BCd', 'rep=rep-anna&sort=next'])(
    'writes what it reads: %p',
    (query) => {
      const written = new URLSearchParams();
      for (const [name, value] of Object.entries(listParams(read(query))))
        if (value !== null) written.set(name, value);
      expect([...written].sort()).toEqual([...new URLSearchParams(query)].sort());
    },
  );

  it('leaves the plain list with a plain address', () => {
    expect(Object.values(listParams(emptyState)).every((value) => value === null)).toBe(true);
  });
});

describe('changing the list', () => {
  it('sets and removes a filter', () => {
    const gold = withFilter(emptyState, 'tier', 'gold');
    expect(gold.filters).toEqual({ tier: 'gold' });
    expect(withFilter(gold, 'tier', null).filters).toEqual({});
  });

  it('starts a column in its own direction and turns it around', () => {
    const revenue = withSort(emptyState, 'revenue');
    expect(revenue.sort).toEqual({ by: 'revenue', direction: 'desc' });
    expect(withSort(revenue, 'revenue').sort).toEqual({ by: 'revenue', direction: 'asc' });
  });
});
