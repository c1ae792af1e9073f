import { ReadOnce } from './read-once';

/** Reads that are noted; those of `lost` fail. */
function reads(...lost: string[]) {
  const made: string[] = [];
  const once = new ReadOnce((id) => {
    made.push(id);
    return lost.includes(id) ? Promise.reject(new Error('offline')) : Promise.resolve(`${id} street`);
  });
  return { made, lost, once };
}

it('reads each id once, also while it is being read', async () => {
  const { made, once } = reads();
  const [first, second] = await Promise.all([once.ask(['a', 'b', 'a']), once.ask(['b', 'c'])]);
  expect(first).toEqual([
    ['a', 'a street'],
    ['b', 'b street'],
  ]);
  expect(second).toEqual([['c', 'c street']]);
  expect(await once.ask(['a', 'b', 'c'])).toEqual([]);
  expect(made).toEqual(['a', 'b', 'c']);
});

it('gives what could be read, and asks for the rest again', async () => {
  const { made, lost, once } = reads('b');
  expect(await once.ask(['a', 'b'])).toEqual([['a', 'a street']]);
  lost.length = 0;
  expect(await once.ask(['a', 'b'])).toEqual([['b', 'b street']]);
  expect(made).toEqual(['a', 'b', 'b']);
});
