import type { Actor } from '@creamline/domain/access';
import { foundQuery, lackingQuery, listKind, pageQuery } from './list-query';
import { emptyState, withFilter, withSort } from './list-state';

const actor = (role: Actor['role'], territories: string[] = []): Actor => ({ uid: 'u1', role, territories });

describe('the query of a list page', () => {
  it.each<[Actor, unknown]>([
    [actor('rep', ['leipzig']), [['assignedRepId', '==', 'u1']]],
    [actor('manager', ['leipzig']), [['territoryId', '==', 'leipzig']]],
    [actor('manager', ['leipzig', 'dresden']), [['territoryId', 'in', ['leipzig', 'dresden']]]],
    [actor('service'), []],
  ])('is bound to the scope of %j', (who, where) => {
    expect(pageQuery(who, 'customer', emptyState, null)?.where).toEqual(where);
  });

  it.each([actor('admin'), actor('manager', [])])('asks nothing for %j', (who) => {
    expect(pageQuery(who, 'customer', emptyState, null)).toBeNull();
  });

  it('narrows a manager to one of their own territories only', () => {
    const mara = actor('manager', ['leipzig', 'dresden']);
    const where = (id: string) =>
      pageQuery(mara, 'customer', withFilter(emptyState, 'territory', id), null)?.where;
    expect(where('dresden')).toEqual([['territoryId', '==', 'dresden']]);
    expect(where('erfurt')).toEqual([['territoryId', 'in', ['leipzig', 'dresden']]]);
  });

  it('does not let a rep ask for another', () => {
    const state = withFilter(emptyState, 'rep', 'u2');
    expect(pageQuery(actor('rep'), 'customer', state, null)?.where).toEqual([['assignedRepId', '==', 'u1']]);
  });

  it('joins equalities with one order and the id', () => {
    const state = withSort(withFilter(withFilter(emptyState, 'tier', 'gold'), 'segment', 's1'), 'revenue');
    expect(pageQuery(actor('service'), 'customer', state, [900, 'c9'])).toEqual({
      from: ['customer'],
      where: [
        ['tier', '==', 'gold'],
        ['segmentIds', 'array-contains', 's1'],
      ],
      orderBy: [
        ['yearRevenueMinor', 'desc'],
        ['__name__', 'desc'],
      ],
      limit: 50,
      startAfter: [900, 'c9'],
    });
  });

  it('orders cards by name, whatever was asked', () => {
    const query = pageQuery(actor('executive'), 'customerCard', withSort(emptyState, 'revenue'), null);
    expect(query?.orderBy?.[0]).toEqual(['name', 'asc']);
  });
});

describe('rows found by name', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `c${index}`);

  it.each([
    [actor('rep'), 30],
    [actor('manager', ['a', 'b', 'c']), 10],
  ])('names at most thirty combinations for %j', (who, named) => {
    expect(foundQuery(who, 'customer', ids)?.where?.at(-1)?.[2]).toHaveLength(named);
  });

  it('asks nothing where nothing was found', () => {
    expect(foundQuery(actor('rep'), 'customer', [])).toBeNull();
  });
});

it.each([
  ['rep', 'customer'],
  ['service', 'customer'],
  ['marketing', 'customerCard'],
  ['executive', 'customerCard'],
] as const)('shows %s a %s', (role, kind) => {
  expect(listKind({ role })).toBe(kind);
});

describe('those an order has no place for', () => {
  const sorted = (by: 'name' | 'lastOrder' | 'revenue' | 'health' | 'next') =>
    by === 'name' ? emptyState : withSort(withFilter(emptyState, 'tier', 'bronze'), by);

  it.each([
    ['lastOrder', 'stats'],
    ['revenue', 'stats'],
    ['health', 'health'],
    ['next', 'nextFollowUpAt'],
  ] as const)('by %s are found by their missing %s, with the same filters', (by, field) => {
    expect(lackingQuery(actor('rep'), 'customer', sorted(by), null)).toMatchObject({
      where: [
        ['assignedRepId', '==', 'u1'],
        ['tier', '==', 'bronze'],
        [field, '==', null],
      ],
      orderBy: [['__name__', 'asc']],
    });
  });

  it('are none by name, and none among cards', () => {
    expect(lackingQuery(actor('rep'), 'customer', sorted('name'), null)).toBeNull();
    expect(lackingQuery(actor('marketing'), 'customerCard', sorted('revenue'), null)).toBeNull();
  });

  it('do not come first by next step', () => {
    expect(pageQuery(actor('service'), 'customer', sorted('next'), null)?.where).toContainEqual([
      'nextFollowUpAt',
      '>',
      new Date(0),
    ]);
  });
});
