import { newestRev } from './newest-rev';

const update = (id: string, base: string, rev: string) => ({ ref: ['customer', id] as const, base, rev });

it('is the version shown where nothing is on its way', () => {
  expect(newestRev([], ['customer', 'c1'], 'r1')).toBe('r1');
});

it('follows what is on its way from that version, one after the other', () => {
  const underway = [update('c1', 'r1', 'r2'), update('c1', 'r2', 'r3')];
  expect(newestRev(underway, ['customer', 'c1'], 'r1')).toBe('r3');
  expect(newestRev(underway, ['customer', 'c1'], 'r2')).toBe('r3');
});

it('leaves out other records and other versions', () => {
  const underway = [update('c2', 'r1', 'r2'), update('c1', 'r0', 'r9')];
  expect(newestRev(underway, ['customer', 'c1'], 'r1')).toBe('r1');
});
