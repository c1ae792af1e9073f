import { openTasksQuery, volumeQuery } from './panel-queries';

it.each([
  ['rep', ['leipzig'], ['assigneeId', '==', 'u1']],
  ['service', [], ['assigneeId', '==', 'u1']],
  ['manager', ['leipzig'], ['territoryId', 'in', ['leipzig']]],
] as const)('a %s sees the tasks of their scope', (role, territories, scope) => {
  expect(openTasksQuery('c1', { uid: 'u1', role, territories })?.where?.[0]).toEqual(scope);
});

it('asks for no tasks of an executive', () => {
  expect(openTasksQuery('c1', { uid: 'u1', role: 'executive', territories: [] })).toBeNull();
});

it('starts the chart on a Monday of the company', () => {
  const query = volumeQuery('c1', [], '2026-11-22', 'Europe/Berlin');
  expect(query.where?.at(-1)).toEqual(['deliveredAt', '>=', new Date('2026-08-30T22:00:00Z')]);
});
