import { newestRev } from './newest-rev';

const update = (id: string, base: string, rev: string) => ({ ref: ['customer', id] as const, base, rev });

it('is the version shown where nothing was sent', () => {
  expect(newestRev([], ['customer', 'c1'], 'r1')).toBe('r1');
});

it('follows what was sent from that version, one after the other', () => {
  const sent = [update('c1', 'r1', 'r2'), update('c1', 'r2', 'r3')];
  expect(newestRev(sent, ['customer', 'c1'], 'r1')).toBe('r3');
  expect(newestRev(sent, ['customer', 'c1'], 'r2')).toBe('r3');
});

it('leaves out other records and other versions', () => {
  const sent = [update('c2', 'r1', 'r2'), update('c1', 'r0', 'r9')];
  expect(newestRev(sent, ['customer', 'c1'], 'r1')).toBe('r1');
});
