import { currentView, readViews, withView, withoutView } from './saved-views';

const gold = { name: 'Gold', params: { tier: 'gold' } };

describe('saved views', () => {
  it.each([
    [null, []],
    ['not json', []],
    ['{"name":"x"}', []],
    ['[{"name":"x"}]', []],
    ['[{"name":"","params":{}}]', []],
    ['[{"name":"x","params":{"tier":1}}]', []],
    [JSON.stringify([{ ...gold, name: 'n'.repeat(61) }]), []],
    [JSON.stringify([gold]), [gold]],
  ])('reads %p', (text, views) => {
    expect(readViews(text)).toEqual(views);
  });

  it('replaces a view of the same name and removes by name', () => {
    const again = withView([gold], { name: ' Gold ', params: { tier: 'silver' } });
    expect(again).toEqual([{ name: 'Gold', params: { tier: 'silver' } }]);
    expect(withoutView(again, 'Gold')).toEqual([]);
  });

  it('knows which view is shown', () => {
    expect(currentView([gold], { tier: 'gold', status: null })).toBe(gold);
    expect(currentView([gold], { tier: 'gold', status: 'active' })).toBeUndefined();
  });
});
