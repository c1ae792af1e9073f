import { comesBefore, meets } from './in-order';
import type { OrderBy, QueryScalar, Where } from './live';

const upwards: readonly OrderBy[] = [
  ['name', 'asc'],
  ['__name__', 'asc'],
];
const downwards: readonly OrderBy[] = [
  ['score', 'desc'],
  ['__name__', 'desc'],
];
const [early, late] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-02-01T00:00:00Z')];

test.each<[string, readonly OrderBy[], readonly QueryScalar[], readonly QueryScalar[]]>([
  ['the smaller name', upwards, ['Ada', 'z'], ['Bea', 'a']],
  ['of two of one name the smaller id', upwards, ['Ada', 'a'], ['Ada', 'b']],
  ['nothing', upwards, [null, 'b'], ['Ada', 'a']],
  ['the earlier time', upwards, [early, 'b'], [late, 'a']],
  ['downwards the greater figure', downwards, [9, 'a'], [7, 'b']],
  ['downwards of two of one figure the greater id', downwards, [7, 'b'], [7, 'a']],
  ['downwards something', downwards, [0, 'a'], [null, 'b']],
])('%s comes first', (_, orderBy, first, second) => {
  expect([comesBefore(first, second, orderBy), comesBefore(second, first, orderBy)]).toEqual([true, false]);
});

test('what is the same comes neither before nor behind', () => {
  expect(comesBefore([new Date(early), 'a'], [early, 'a'], upwards)).toBe(false);
});

const document = {
  status: 'active',
  territoryId: 'leipzig',
  health: null,
  nextFollowUpAt: early,
  segmentIds: ['gold'],
  lifecycle: { stage: 'lost' },
};

test.each<[Where, Where]>([
  [
    ['status', '==', 'active'],
    ['status', '==', 'closed'],
  ],
  [
    ['lifecycle.stage', '==', 'lost'],
    ['lifecycle.stage', '==', 'active'],
  ],
  [
    ['health', '==', null],
    ['lifecycle', '==', null],
  ],
  [
    ['territoryId', 'in', ['erfurt', 'leipzig']],
    ['territoryId', 'in', ['erfurt']],
  ],
  [
    ['segmentIds', 'array-contains', 'gold'],
    ['segmentIds', 'array-contains', 'new'],
  ],
  [
    ['nextFollowUpAt', '>', new Date(0)],
    ['nextFollowUpAt', '>', late],
  ],
])('a document meets %j and not %j', (met, failed) => {
  expect([meets(document, [met]), meets(document, [failed])]).toEqual([true, false]);
  expect([meets(document, [met, failed]), meets(document, [])]).toEqual([false, true]);
});

test('who has no next step meets no condition on its time', () => {
  expect(meets({ nextFollowUpAt: null }, [['nextFollowUpAt', '>', new Date(0)]])).toBe(false);
});
