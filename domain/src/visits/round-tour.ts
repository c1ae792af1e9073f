/**
 * A round tour of the nodes 0 … n−1 that can be changed in place. Which way round it runs means nothing, so
 * of the two halves that a change could turn, the shorter is turned.
 */
export class RoundTour {
  readonly size: number;
  private readonly order: Int32Array;
  private readonly place: Int32Array;
  private readonly moved: Int32Array;

  constructor(order: readonly number[]) {
    this.size = order.length;
    this.order = Int32Array.from(order);
    this.place = new Int32Array(order.length);
    this.moved = new Int32Array(order.length);
    order.forEach((node, index) => (this.place[node] = index));
  }

  next(node: number): number {
    const index = (this.place[node] ?? 0) + 1;
    return this.order[index === this.size ? 0 : index] ?? 0;
  }

  previous(node: number): number {
    const index = this.place[node] ?? 0;
    return this.order[index === 0 ? this.size - 1 : index - 1] ?? 0;
  }

  /** The node at a place counted around the tour, from anywhere. */
  at(index: number): number {
    return this.order[index % this.size] ?? 0;
  }

  /** Replaces the neighbours a–b and c–d by a–c and b–d; b must follow a as d follows c. */
  exchange(a: number, b: number, c: number, d: number): void {
    if (this.next(a) === b) this.turn(this.place[b] ?? 0, this.place[c] ?? 0);
    else this.turn(this.place[a] ?? 0, this.place[d] ?? 0);
  }

  /** Swaps the `first` nodes from place `from` on with the `second` nodes after them. */
  swapNeighbours(from: number, first: number, second: number): void {
    const { size, order, place, moved } = this;
    const length = first + second;
    for (let index = 0; index < length; index++) moved[index] = order[(from + index) % size] ?? 0;
    for (let index = 0; index < length; index++) {
      const node = moved[index < second ? index + first : index - second] ?? 0;
      const to = (from + index) % size;
      order[to] = node;
      place[node] = to;
    }
  }

  copyFrom(other: RoundTour): void {
    this.order.set(other.order);
    this.place.set(other.place);
  }

  /** The nodes in their order, beginning with `first`. */
  nodesFrom(first: number): number[] {
    const from = this.place[first] ?? 0;
    return Array.from({ length: this.size }, (_, index) => this.at(from + index));
  }

  private turn(from: number, to: number): void {
    const { size, order, place } = this;
    let length = to - from + 1;
    if (length <= 0) length += size;
    let [left, right] = [from, to];
    if (length * 2 > size) {
      length = size - length;
      [left, right] = [to + 1, from - 1];
      if (left === size) left = 0;
      if (right < 0) right = size - 1;
    }
    for (let swaps = length >> 1; swaps > 0; swaps--) {
      const one = order[left] ?? 0;
      const other = order[right] ?? 0;
      order[left] = other;
      place[other] = left;
      order[right] = one;
      place[one] = right;
      if (++left === size) left = 0;
      if (--right < 0) right = size - 1;
    }
  }
}
