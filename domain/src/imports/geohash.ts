const alphabet = '0123456789bcdefghjkmnpqrstuvwxyz';

/** The geohash of a place, 9 characters (about 5 m) unless told: neighbours share a prefix, so a range query finds them. */
export function geohash(latitude: number, longitude: number, length = 9): string {
  const range = { latitude: [-90, 90] as [number, number], longitude: [-180, 180] as [number, number] };
  let hash = '';
  let even = true;
  while (hash.length < length) {
    let index = 0;
    for (let bit = 0; bit < 5; bit++) {
      const [bounds, value] = even ? [range.longitude, longitude] : [range.latitude, latitude];
      const middle = (bounds[0] + bounds[1]) / 2;
      const upper = value >= middle;
      index = index * 2 + (upper ? 1 : 0);
      bounds[upper ? 0 : 1] = middle;
      even = !even;
    }
    hash += alphabet.charAt(index);
  }
  return hash;
}
