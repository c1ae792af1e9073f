import type { Chance } from './chance.ts';
import { RoundTour } from './round-tour.ts';
import type { Work } from './work-budget.ts';

/** How many near nodes are looked at as new neighbours. */
const NEAR = 8;
/** The longest piece that is moved as a whole. */
const LONGEST_PIECE = 3;
/** The longest stretch that a disturbance moves, so that it stays local. */
const LONGEST_STRETCH = 50;
/** How much longer, in parts of a usual leg, a tour may become in one step at the beginning; at the end nothing. */
const WARM = 0.4;
/** Gains below this part of the longest way are rounding. */
const ROUNDING = 1e-11;

/**
 * A short round tour of the nodes 0 … n−1 by iterated local search: 2-opt and Or-opt over lists of near
 * neighbours with don't-look bits (Bentley, Fast algorithms for geometric traveling salesman problems, ORSA
 * Journal on Computing 4, 1992), disturbed by double bridges of short stretches (Johnson and McGeoch, The
 * traveling salesman problem, 1997). What became longer is kept now and then, ever less (simulated annealing), as
 * in some towns the shortest tour cannot be reached otherwise. Never longer than `start`.
 *
 * `lengths` holds n × n symmetric numbers row by row.
 */
export function shortenTour(
  lengths: Float64Array,
  start: readonly number[],
  work: Work,
  chance: Chance,
): number[] {
  const search = new TourSearch(lengths, start);
  search.improve();
  if (search.tour.size >= 5) {
    const best = new RoundTour(start);
    const kept = new RoundTour(start);
    best.copyFrom(search.tour);
    kept.copyFrom(search.tour);
    const leg = usualLeg(lengths, search.tour);
    // How much longer than the best the kept tour is.
    let above = 0;
    while (work.more()) {
      const change = search.disturb(chance) + search.improve();
      const warmth = leg * WARM * (1 - work.spent());
      if (change > -warmth * Math.log(chance.next())) search.tour.copyFrom(kept);
      else {
        kept.copyFrom(search.tour);
        above += change;
        if (above < 0) {
          best.copyFrom(kept);
          above = 0;
        }
      }
    }
    search.tour.copyFrom(best);
  }
  return search.tour.nodesFrom(start[0] ?? 0);
}

/** The mean of the tour's legs, without those that only hold two nodes together. */
function usualLeg(lengths: Float64Array, tour: RoundTour): number {
  let sum = 0;
  for (let node = 0; node < tour.size; node++) {
    sum += Math.max(0, lengths[node * tour.size + tour.next(node)] ?? 0);
  }
  return sum / tour.size;
}

class TourSearch {
  readonly tour: RoundTour;
  private readonly lengths: Float64Array;
  private readonly near: Int32Array;
  private readonly nearCount: number;
  /** Nodes whose surroundings changed and that are to be looked at again. */
  private readonly waiting: number[] = [];
  private readonly isWaiting: Uint8Array;
  private readonly rounding: number;

  constructor(lengths: Float64Array, start: readonly number[]) {
    this.tour = new RoundTour(start);
    this.lengths = lengths;
    this.rounding = ROUNDING * lengths.reduce((most, each) => Math.max(most, each), 0);
    this.nearCount = Math.min(NEAR, start.length - 1);
    this.near = nearestNodes(lengths, start.length, this.nearCount);
    this.isWaiting = new Uint8Array(start.length);
    this.lookAgain(...start);
  }

  /** Moves that shorten, until there is none; returns the change of length. */
  improve(): number {
    let change = 0;
    for (let node = this.waiting.pop(); node !== undefined; node = this.waiting.pop()) {
      this.isWaiting[node] = 0;
      for (let gain = this.step(node); gain > 0; gain = this.step(node)) change -= gain;
    }
    return change;
  }

  /** Swaps two short neighbouring stretches somewhere; returns the change of length. */
  disturb(chance: Chance): number {
    const { tour } = this;
    const longest = Math.min(LONGEST_STRETCH, (tour.size - 2) >> 1);
    const [first, second] = [1 + chance.below(longest), 1 + chance.below(longest)];
    const before = chance.below(tour.size);
    const [p, a, b] = [tour.at(before), tour.at(before + 1), tour.at(before + first)];
    const [c, d, q] = [
      tour.at(before + first + 1),
      tour.at(before + first + second),
      tour.at(before + first + second + 1),
    ];
    tour.swapNeighbours(before + 1, first, second);
    this.lookAgain(p, a, b, c, d, q);
    return (
      this.length(p, c) +
      this.length(d, a) +
      this.length(b, q) -
      this.length(p, a) -
      this.length(b, c) -
      this.length(d, q)
    );
  }

  private step(node: number): number {
    for (const onward of [true, false]) {
      const gain = this.uncross(node, onward) || this.movePiece(node, onward);
      if (gain > 0) return gain;
    }
    return 0;
  }

  /** 2-opt: gives `a` a nearer neighbour in place of the one that follows it. */
  private uncross(a: number, onward: boolean): number {
    const b = this.after(a, onward);
    const broken = this.length(a, b);
    for (let rank = 0; rank < this.nearCount; rank++) {
      const c = this.near[a * this.nearCount + rank] ?? 0;
      const shorter = broken - this.length(a, c);
      if (shorter <= this.rounding) return 0;
      const d = this.after(c, onward);
      const gain = shorter + this.length(c, d) - this.length(b, d);
      if (gain > this.rounding) {
        this.tour.exchange(a, b, c, d);
        this.lookAgain(a, b, c, d);
        return gain;
      }
    }
    return 0;
  }

  /** Or-opt: puts the piece that begins at `a` beside a node near `a`. */
  private movePiece(a: number, onward: boolean): number {
    const p = this.after(a, !onward);
    let e = a;
    for (let count = 1; count <= LONGEST_PIECE; count++) {
      const n = this.after(e, onward);
      if (n === p) return 0;
      const freed = this.length(p, a) + this.length(e, n) - this.length(p, n);
      const gain = this.placePiece(p, a, e, n, freed, onward);
      if (gain > 0) return gain;
      e = n;
    }
    return 0;
  }

  /** The tour runs p, a … e, n. Joins `a` to a near node, turned or not, where that gains. */
  private placePiece(p: number, a: number, e: number, n: number, freed: number, onward: boolean): number {
    for (let rank = 0; rank < this.nearCount; rank++) {
      const c = this.near[a * this.nearCount + rank] ?? 0;
      const most = freed - this.length(a, c);
      if (most <= this.rounding) return 0;
      if (this.within(c, a, e, onward)) continue;
      for (const turned of [true, false]) {
        const x = this.after(c, turned ? !onward : onward);
        // Beside its own gap the piece stays where it is.
        if (turned ? c === p || c === n : c === p) continue;
        const gain = most + this.length(c, x) - this.length(e, x);
        if (gain <= this.rounding) continue;
        this.carry(p, a, e, n, c, x, turned);
        return gain;
      }
    }
    return 0;
  }

  /** Takes a … e from between p and n to between c and x, with `a` beside c. */
  private carry(p: number, a: number, e: number, n: number, c: number, x: number, turned: boolean): void {
    const { tour } = this;
    const [close, far] = turned ? [x, c] : [c, x];
    tour.exchange(p, a, close, far);
    if (close !== n) tour.exchange(p, close, n, e);
    if (!turned) tour.exchange(c, e, a, x);
    this.lookAgain(p, a, e, n, c, x);
  }

  private within(node: number, from: number, to: number, onward: boolean): boolean {
    for (let each = from; ; each = this.after(each, onward)) {
      if (each === node) return true;
      if (each === to) return false;
    }
  }

  private after(node: number, onward: boolean): number {
    return onward ? this.tour.next(node) : this.tour.previous(node);
  }

  private length(from: number, to: number): number {
    return this.lengths[from * this.tour.size + to] ?? 0;
  }

  private lookAgain(...nodes: readonly number[]): void {
    for (const node of nodes) {
      if (this.isWaiting[node] === 1) continue;
      this.isWaiting[node] = 1;
      this.waiting.push(node);
    }
  }
}

/** For every node its nearest others, nearest first. */
function nearestNodes(lengths: Float64Array, size: number, count: number): Int32Array {
  const nearest = new Int32Array(size * count);
  for (let node = 0; node < size; node++) {
    const row = lengths.subarray(node * size, (node + 1) * size);
    const others = Array.from(row.keys()).filter((other) => other !== node);
    others.sort((one, other) => (row[one] ?? 0) - (row[other] ?? 0) || one - other);
    nearest.set(others.slice(0, count), node * count);
  }
  return nearest;
}
