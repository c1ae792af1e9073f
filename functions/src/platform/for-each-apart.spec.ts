import { write } from '@creamline/domain/paths';
import { HandlerWorld } from '../testing/index.ts';
import { forEachApart } from './for-each-apart.ts';

const documents = Array.from({ length: 24 }, (_, number) => ({
  path: `orders/o${100 + number}`,
  customerId: `c${number % 3}`,
}));

/** Which documents were handled, and the most that were under way at once, in all and of one customer. */
async function watch(keyed: boolean): Promise<{ handled: string[]; most: number; mostOfOne: number }> {
  const { context } = new HandlerWorld();
  const under: string[] = [];
  const seen = { handled: new Array<string>(), most: 0, mostOfOne: 0 };
  const handle = async ({ path, customerId }: (typeof documents)[number]): Promise<void> => {
    under.push(customerId);
    seen.most = Math.max(seen.most, under.length);
    seen.mostOfOne = Math.max(seen.mostOfOne, under.filter((each) => each === customerId).length);
    await new Promise((resolve) => setImmediate(resolve));
    under.splice(under.indexOf(customerId), 1);
    seen.handled.push(path);
  };
  const key = ({ customerId }: (typeof documents)[number]): string => customerId;
  await forEachApart(context, 'reconcile', documents, handle, ...(keyed ? [key] : []));
  return { ...seen, handled: seen.handled.toSorted() };
}

const paths = documents.map(({ path }) => path);

test('documents of one key are handled one after the other, of several side by side', async () => {
  expect(await watch(true)).toEqual({ handled: paths, most: 3, mostOfOne: 1 });
});

test('without keys some are handled at once, whomever they are about', async () => {
  expect(await watch(false)).toEqual({ handled: paths, most: 8, mostOfOne: 3 });
});

test('what fails is put aside, and the others of its key are handled all the same', async () => {
  const world = new HandlerWorld();
  const work = ({ path }: { readonly path: string }): Promise<void> =>
    path.endsWith('3')
      ? Promise.reject(new Error('cannot'))
      : world.db.commit([write.merge(['settlement', path.slice('orders/'.length)], {})]);
  expect(
    await forEachApart(world.context, 'reconcile', documents, work, ({ customerId }) => customerId),
  ).toBe(3);
  expect(world.paths('settlements')).toHaveLength(21);
  expect(world.paths('dead_letters')).toHaveLength(3);
});
