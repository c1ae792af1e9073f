import type { OrderBy, QueryScalar, QueryValue, Where } from './live';

/** Whether order values come before others in a list that is ordered so: as the server orders what is of one type. */
export function comesBefore(
  a: readonly QueryScalar[],
  b: readonly QueryScalar[],
  orderBy: readonly OrderBy[],
): boolean {
  for (const [index, [, direction]] of orderBy.entries()) {
    const [one, other] = [plain(a[index]), plain(b[index])];
    if (one === other) continue;
    const isLess = one === null || (other !== null && one < other);
    return isLess === (direction === 'asc');
  }
  return false;
}

/** Whether a document meets the conditions of a query. Of those a long list has: others are taken as met. */
export function meets(document: object, where: readonly Where[]): boolean {
  return where.every(([path, operator, wanted]) => {
    const value = valueAt(document, path);
    switch (operator) {
      case '==':
        return plain(value) === plain(wanted);
      case '>':
        return value !== null && value !== undefined && Number(value) > Number(wanted);
      case 'in':
        return isList(wanted) && wanted.some((each) => plain(each) === plain(value));
      case 'array-contains':
        return Array.isArray(value) && value.includes(wanted);
      default:
        return true;
    }
  });
}

function valueAt(document: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : null),
      document,
    );
}

function plain<T>(value: T): Exclude<T, Date | undefined> | number | null;
function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : (value ?? null);
}

function isList(value: QueryValue): value is readonly QueryScalar[] {
  return Array.isArray(value);
}
