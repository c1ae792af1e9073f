import type { Customer } from '@creamline/domain/customers';

/** A customer as far as others of the name can be told from them. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly town: string;
  /** Postal code, legal name, numbers in other systems, in words. */
  readonly keys: string;
}

/** Those of whom another has the same name and town, whatever the case; group by group. */
export function namesakesOf<T extends Omit<Named, 'keys'>>(found: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const each of found) {
    const key = `${each.name}\n${each.town}`.toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Those listed of whom another has the same name, whatever the case; each once, however often it is listed. */
export function sameNamed<T extends Pick<Named, 'id' | 'name'>>(listed: readonly T[]): readonly T[] {
  const once = new Map(listed.map((each) => [each.id, each]));
  const nowhere = [...once.values()].map(({ id, name }) => ({ id, name, town: '' }));
  return namesakesOf(nowhere)
    .flat()
    .flatMap(({ id }) => once.get(id) ?? []);
}

/** Where a customer is, as far as streets tell; empty where no address is known. */
export function streetOf({ basicInfo }: Pick<Customer, 'basicInfo'>): string {
  return basicInfo.address?.line1.trim() ?? '';
}

/**
 * What tells each of the customers of one name and town from the others, by id: the street where it is known and no
 * other has it, else the words of its keys that not all of them have. Who stands alone is not among them.
 */
export function apartOf(
  found: readonly Named[],
  streets: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    namesakesOf(found).flatMap((group) => group.map((each) => [each.id, wordsFor(each, group)])),
  );

  function wordsFor(each: Named, group: readonly Named[]): string {
    const street = streets.get(each.id);
    const others = group.filter(({ id }) => id !== each.id);
    if (street !== undefined && others.every(({ id }) => streets.get(id) !== street)) return street;
    const keys = group.map((one) => one.keys.split(' '));
    return each.keys
      .split(' ')
      .filter((word) => !keys.every((words) => words.includes(word)))
      .join(' ');
  }
}
