import { editsLeave, oneEditApart } from './edits.ts';
import type { Column, Encoded } from './encode.ts';
import { houseNumbers } from './fold-place.ts';
import { sortedWords } from './fold-name.ts';
import { looseValue } from './fold-value.ts';
import { pooledJaroWinkler } from './jaro-winkler.ts';
import { agreements, type Agreement, type MatchValueKind } from './record.ts';
import type { ValuePool } from './value-pool.ts';

/** Agreements as numbers: the place in {@link agreements}. */
export const levels: Readonly<Record<Agreement, number>> = {
  missing: 0,
  different: 1,
  close: 2,
  sounds: 3,
  crossed: 4,
  similar: 5,
  same: 6,
  shared: 7,
};
/** How many agreements there are. */
export const LEVELS = agreements.length;

/** From this likeness on two texts are close, which tells something, but not that they are one. */
const CLOSE = 0.8;
const SIMILAR = 0.92;

const soft: ReadonlySet<MatchValueKind> = new Set(['person', 'company', 'address', 'text']);

/** Whether values of a kind may be similar; others are equal or one slip apart. */
export function isSoft(kind: MatchValueKind): boolean {
  return soft.has(kind);
}

/** Something found out about a text once and kept, as a number of the pool. */
class Derived {
  readonly #pool: ValuePool;
  readonly #of: (text: string) => string;
  readonly #known: number[] = [];
  constructor(pool: ValuePool, of: (text: string) => string) {
    this.#pool = pool;
    this.#of = of;
  }
  get(value: number): number {
    const known = this.#known[value];
    if (known !== undefined) return known;
    const number = this.#pool.number(this.#of(this.#pool.text(value)));
    this.#known[value] = number;
    return number;
  }
}

/** Judges how far two records agree in one field. The same both ways round. */
export class Comparer {
  readonly column: Column;
  readonly values: Int32Array;
  readonly soft: boolean;
  readonly #pool: ValuePool;
  readonly #partner: Int32Array | null;
  readonly #least: number;
  readonly #edits: boolean;
  readonly #sound: Derived | null;
  readonly #sorted: Derived | null;
  readonly #houses: Derived | null;

  constructor(column: Column, { pool, columns }: Encoded) {
    const { field } = column;
    this.column = column;
    this.values = column.values;
    this.soft = isSoft(field.kind);
    this.#pool = pool;
    this.#partner = columns.find((each) => each.field.field === field.crosses)?.values ?? null;
    this.#least = field.least ?? SIMILAR;
    this.#edits = field.by === 'edits';
    const named = field.kind === 'person' || field.kind === 'company';
    this.#sound = named ? new Derived(pool, (text) => looseValue(field.kind, text)) : null;
    this.#sorted = named ? new Derived(pool, sortedWords) : null;
    this.#houses = field.kind === 'address' ? new Derived(pool, houseNumbers) : null;
  }

  /** The level of two records; without `close`, what is no agreement is only different. */
  level(left: number, right: number, close = true): number {
    const one = this.values[left] ?? -1;
    const other = this.values[right] ?? -1;
    if (one === other && one >= 0)
      return this.column.shared.size > 0 && this.column.shared.has(one) ? levels.shared : levels.same;
    const level = one < 0 || other < 0 ? levels.missing : this.#unequal(one, other, close);
    if (this.#partner === null || level > levels.close) return level;
    const crossed =
      this.#alike(one, this.#partner[right] ?? -1) || this.#alike(other, this.#partner[left] ?? -1);
    return crossed ? levels.crossed : level;
  }

  #unequal(one: number, other: number, close: boolean): number {
    if (!this.soft) return this.#unequalCode(one, other, close);
    const least = close ? Math.min(CLOSE, this.#least) : this.#least;
    const likeness = this.#edits
      ? editsLeave(this.#pool, one, other, this.#least)
        ? 1
        : 0
      : pooledJaroWinkler(this.#pool, one, other, least);
    if (this.#houses !== null && this.#houses.get(one) !== this.#houses.get(other))
      return likeness >= CLOSE ? levels.close : levels.different;
    if (likeness >= this.#least) return levels.similar;
    if (this.#reordered(one, other)) return levels.crossed;
    if (this.#sound !== null && this.#sound.get(one) >= 0 && this.#sound.get(one) === this.#sound.get(other))
      return levels.sounds;
    return likeness >= CLOSE ? levels.close : levels.different;
  }

  #unequalCode(one: number, other: number, close: boolean): number {
    const { kind } = this.column.field;
    if (kind === 'date' || kind === 'vat') {
      const [left, right] = [this.#pool.text(one), this.#pool.text(other)];
      // A birthday without its year, a VAT number without its country.
      const part = kind === 'date' ? left.length !== right.length : /^\d/.test(left) !== /^\d/.test(right);
      if (part && (left.endsWith(right) || right.endsWith(left))) return levels.similar;
    }
    return close && oneEditApart(this.#pool, one, other) ? levels.close : levels.different;
  }

  /** Whether the words of two names are alike once both are sorted. */
  #reordered(one: number, other: number): boolean {
    if (this.#sorted === null) return false;
    const [left, right] = [this.#sorted.get(one), this.#sorted.get(other)];
    return (left !== one || right !== other) && this.#alike(left, right);
  }

  #alike(one: number, other: number): boolean {
    if (one < 0 || other < 0) return false;
    return one === other || pooledJaroWinkler(this.#pool, one, other, this.#least) >= this.#least;
  }
}
