import { MOST_COUNTED, totalFrom } from './total-from';

const says = (total: number | null) => () => Promise.resolve(total);
const fails = () => Promise.reject(new Error('offline'));

test.each([
  ['a count is the total, and no census is asked', 199, fails, 199, false],
  ['where counting ends, the census knows', MOST_COUNTED, says(328), 328, false],
  ['without a census there are at least so many', MOST_COUNTED, says(null), 200, true],
  ['a census that cannot be read says nothing', MOST_COUNTED, fails, 200, true],
  ['a census of fewer is out of date', MOST_COUNTED, says(150), 200, true],
])('%s', async (_, counted, census, count, isLeast) => {
  expect(await totalFrom(counted, census)).toEqual({ count, isLeast });
});
