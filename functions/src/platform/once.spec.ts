import { once } from './once.ts';

test.each([
  ['a value', 1],
  ['nothing', null],
  ['no value', undefined],
])('%s is worked out once, and not before', (_, value) => {
  const work = jest.fn(() => value);
  const get = once(work);
  expect(work).not.toHaveBeenCalled();
  expect([get(), get()]).toEqual([value, value]);
  expect(work).toHaveBeenCalledTimes(1);
});
