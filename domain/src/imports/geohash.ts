const alphabet = '0123456789bcdefghjkmnpqrstuvwxyz';

/** The geohash of a place, 9 characters (about 5 m) unless told: neighbours share a prefix, so a range query finds them. */
export function geohash(latitude: number, longitude: number, length = 9): string {
  const latitudes = { from: -90, to: 90 };
  const longitudes = { from: -180, to: 180 };
  let hash = '';
  let even = true;
  while (hash.length < length) {
    let index = 0;
    for (let bit = 0; bit < 5; bit++) {
      const [bounds, value] = even ? [longitudes, longitude] : [latitudes, latitude];
      const middle = (bounds.from + bounds.to) / 2;
      const upper = value >= middle;
      index = index * 2 + (upper ? 1 : 0);
      bounds[upper ? 'from' : 'to'] = middle;
      even = !even;
    }
    hash += alphabet.charAt(index);
  }
  return hash;
}
