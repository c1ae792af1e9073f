import type { Change } from './engine';
import { haveArrived } from './have-arrived';

const create = (id: string, rev: string): Change => ({
  kind: 'create',
  ref: ['interaction', id],
  data: { rev },
});

/** A server that holds documents of these revisions, and cannot be asked for `closed`. */
const server = (held: Readonly<Record<string, string>>) => ({
  fromServer: ([, id]: readonly string[]) =>
    id === 'closed'
      ? Promise.reject(new Error('permission-denied'))
      : Promise.resolve(id !== undefined && id in held ? { rev: held[id] } : null),
});

describe('haveArrived', () => {
  it.each<[string, readonly Change[], Readonly<Record<string, string>>, boolean]>([
    ['what is there as it was sent', [create('a', 'r1')], { a: 'r1' }, true],
    ['what is not there', [create('a', 'r1')], {}, false],
    ['what is there by somebody else', [create('a', 'r1')], { a: 'r2' }, false],
    ['one of two', [create('a', 'r1'), create('b', 'r2')], { a: 'r1' }, false],
    ['both of two', [create('a', 'r1'), create('b', 'r2')], { a: 'r1', b: 'r2' }, true],
    ['what may not be read', [create('closed', 'r1')], { closed: 'r1' }, false],
    ['an update', [{ kind: 'update', ref: ['interaction', 'a'], data: { rev: 'r1' } }], { a: 'r1' }, false],
    ['nothing', [], {}, false],
  ])('%s', async (_, changes, held, arrived) => {
    expect(await haveArrived(server(held), changes)).toBe(arrived);
  });
});
