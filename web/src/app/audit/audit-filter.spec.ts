import { may, type Role } from '@creamline/domain/access';
import { auditFilter, auditLink, auditQuery, auditValue } from './audit-filter';

const none = { collection: undefined, actor: undefined, day: undefined };

it.each([
  [{}, { collection: '', actor: '', day: '' }],
  [
    { collection: 'users', actor: 'sam', day: '2026-11-28' },
    { collection: 'users', actor: 'sam', day: '2026-11-28' },
  ],
  [
    { collection: 'customers', day: '2026-13-45' },
    { collection: '', actor: '', day: '' },
  ],
  [{ day: 'yesterday' }, { collection: '', actor: '', day: '' }],
])('%j is %j', (params, filter) => {
  expect(auditFilter({ ...none, ...params })).toEqual(filter);
});

it('asks for the whole day of the dairy, newest first', () => {
  const filter = auditFilter({ collection: 'users', actor: 'sam', day: '2026-03-29' });
  expect(auditQuery(filter, 'Europe/Berlin', null)).toMatchObject({
    where: [
      ['collection', '==', 'users'],
      ['actor', '==', 'sam'],
      ['at', '>=', new Date('2026-03-28T23:00:00Z')],
      ['at', '<', new Date('2026-03-29T22:00:00Z')],
    ],
    orderBy: [
      ['at', 'desc'],
      ['__name__', 'desc'],
    ],
  });
  expect(auditQuery(auditFilter(none), 'Europe/Berlin', null).where).toEqual([]);
});

it.each<[Role, string, string, readonly string[] | null]>([
  ['admin', 'users', 'anna', ['/staff', 'anna']],
  ['executive', 'users', 'anna', null],
  ['admin', 'territories', 'dresden', ['/staff/territories', 'dresden']],
  ['executive', 'territories', 'dresden', null],
  ['executive', 'segments', 's1', ['/segments', 's1']],
  ['admin', 'segments', 's1', null],
  ['admin', 'settings', 'loyalty', ['/loyalty']],
  ['executive', 'settings', 'loyalty', null],
  ['admin', 'settings', 'company', ['/staff/dairy']],
  ['executive', 'settings', 'company', null],
  ['admin', 'settings', 'segments', null],
  ['admin', 'outbox', 'm1', null],
])('for an %s an entry of %s %s leads to %j', (role, collection, id, link) => {
  expect(auditLink(collection, id, (operation, kind) => may(role, operation, kind))).toEqual(link);
});

it.each([
  [null, '–'],
  ['"rep"', 'rep'],
  ['["leipzig","dresden"]', 'leipzig, dresden'],
  ['[]', '–'],
  ['true', 'true'],
  ['{"kind":"all"}', '{"kind":"all"}'],
  ['{"kind":"al', '{"kind":"al'],
])('%j reads %j', (json, words) => {
  expect(auditValue(json)).toBe(words);
});
