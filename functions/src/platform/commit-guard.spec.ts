import type { Write } from '@creamline/domain/paths';
import { MAX_BYTES, MAX_WRITES, checkCommit } from './commit-guard.ts';

const small: Write = {
  kind: 'set',
  path: 'jobs/j',
  data: { kind: 'segments', at: new Date(0), list: [1, 'a'] },
};
const text = (bytes: number): Write => ({ kind: 'set', path: 'packs/p', data: { text: 'x'.repeat(bytes) } });

describe('checkCommit', () => {
  it.each([
    ['nothing', []],
    ['as many writes as fit', Array.from({ length: MAX_WRITES }, () => small)],
    ['as many bytes as fit', [text(MAX_BYTES - 100)]],
  ])('takes %s', (_name, writes) => {
    expect(() => checkCommit(writes)).not.toThrow();
  });

  it.each([
    ['a write too many', Array.from({ length: MAX_WRITES + 1 }, () => small), '501 writes in one commit'],
    ['bytes too many', [text(MAX_BYTES / 2), text(MAX_BYTES / 2)], 'bytes in one commit; at most 10485760'],
    [
      'umlauts by their bytes',
      [{ ...small, data: { text: 'ä'.repeat(MAX_BYTES / 2) } }],
      'bytes in one commit',
    ],
  ])('refuses %s, and says so', (_name, writes, message) => {
    expect(() => checkCommit(writes)).toThrow(message);
  });
});
