import { roles, type Actor } from '@creamline/domain/access';
import { memberTasksQuery } from './member-tasks-query';

const actorOf = (role: Actor['role'], territories = ['leipzig', 'halle']): Actor => ({
  uid: 'me',
  role,
  territories,
});

test('a manager asks for the tasks of one colleague, in the territories of the manager alone', () => {
  expect(memberTasksQuery(actorOf('manager'), 'rep-anna')?.where).toEqual([
    ['territoryId', 'in', ['leipzig', 'halle']],
    ['assigneeId', '==', 'rep-anna'],
    ['state', '==', 'open'],
  ]);
});

test('nobody else asks, nor does a manager without a territory', () => {
  for (const role of roles.filter((each) => each !== 'manager'))
    expect(memberTasksQuery(actorOf(role), 'rep-anna')).toBeNull();
  expect(memberTasksQuery(actorOf('manager', []), 'rep-anna')).toBeNull();
});
