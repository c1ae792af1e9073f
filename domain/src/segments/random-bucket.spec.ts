import { randomBucket } from './random-bucket.ts';

const ids = Array.from({ length: 20_000 }, (_, index) => `customer-${index}`);

test('the same customer is always in the same place', () =>
  expect(randomBucket('holdout', 'c1')).toBe(randomBucket('holdout', 'c1')));

test.each([5, 20, 50, 90])('%i per cent of customers are below %i', (percent) => {
  const share = (100 * ids.filter((id) => randomBucket('holdout', id) < percent).length) / ids.length;
  expect(Math.abs(share - percent)).toBeLessThan(1);
});

test('another seed splits independently', () => {
  const both = ids.filter((id) => randomBucket('a', id) < 50 && randomBucket('b', id) < 50).length;
  expect(Math.abs(both / ids.length - 0.25)).toBeLessThan(0.02);
});
