/** Whether two stored values are equal all the way down; dates by their moment, an absent key like `undefined`. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Date || other instanceof Date || Array.isArray(one) !== Array.isArray(other))
    return false;
  const [left, right] = [Object.keys(one), Object.keys(other)];
  return (
    left.every((key) => sameValue(ownValue(one, key), ownValue(other, key))) &&
    right.every((key) => Object.hasOwn(one, key) || ownValue(other, key) === undefined)
  );
}

function ownValue(of: object, key: string): unknown {
  return Object.hasOwn(of, key) ? Reflect.get(of, key) : undefined;
}
