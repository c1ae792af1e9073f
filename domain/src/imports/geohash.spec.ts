import { geohash } from './geohash.ts';

describe('geohash', () => {
  // The worked example of the format's own description, and its corners.
  it.each([
    [57.64911, 10.40744, 11, 'u4pruydqqvj'],
    [-90, -180, 4, '0000'],
    [90, 180, 4, 'zzzz'],
    [51.34, 12.37, 9, 'u30u16pt1'],
  ])('of %d, %d with %d characters is %s', (latitude, longitude, length, expected) => {
    expect(geohash(latitude, longitude, length)).toBe(expected);
  });
});
