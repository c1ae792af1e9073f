import type { BusinessDay } from '../time/index.ts';
import { median } from '../figures/index.ts';
import { orderRhythm, type Closures } from './order-rhythm.ts';
import { isProblem, type AnalyticsProblem } from './problem.ts';
import { theilSen } from './theil-sen.ts';

/** What customers of the same type do, for whoever has too little history of their own. */
export interface ChurnPeers {
  /** Delivery days between orders of such customers. */
  readonly gaps: readonly number[];
}

/** What else is known of the customer. */
export interface ChurnOptions {
  /** Volumes of the latest whole weeks, oldest first, in any unit; null where the dairy did not deliver. */
  readonly weeklyVolumes?: readonly (number | null)[];
}

/** Why somebody is at risk, in figures that a screen can put into words. */
export type ChurnReason =
  /** Only `share` of the gaps that are usual are as long as this silence; `missed` deliveries are overdue. */
  | {
      readonly kind: 'silence';
      readonly sinceLast: number;
      readonly usualGap: number;
      readonly missed: number;
      readonly share: number;
    }
  /** The volume falls by this share of its usual size each week, `lost` of it over the weeks looked at. */
  | { readonly kind: 'falling'; readonly perWeek: number; readonly weeks: number; readonly lost: number }
  /** Own gaps are few, so those of the type count as well. */
  | { readonly kind: 'borrowed'; readonly ownGaps: number; readonly peerGaps: number };

/** How likely a customer is slipping away, with the reasons. */
export interface ChurnRisk {
  /** From 0 to 1, rising with the silence and with the loss of volume; a score, not a probability. */
  readonly risk: number;
  /** Whether the silence is rarer than one gap in twenty and two deliveries or more are missed. */
  readonly atRisk: boolean;
  /** Share of the usual gaps that are at least as long as the present silence. */
  readonly share: number;
  /** Delivery days gone by beyond the usual gap. */
  readonly missed: number;
  readonly reasons: readonly ChurnReason[];
}

/** A silence rarer than this is told from chance. */
const RARE = 0.05;
const MISSED = 2;
/** Own gaps from which on those of others are no help any more, and what others weigh until then, in gaps. */
const OWN_GAPS = 8;
const PEER_WEIGHT = 4;
/** Weeks of volume looked at, and those needed to speak of a slope. */
const SLOPE_WEEKS = 12;
const FEWEST_WEEKS = 6;

/**
 * How likely a customer is slipping away: the share of own past gaps at least as long as the present silence,
 * all in delivery days, so that closures never count. With fewer than eight gaps those of the type in `peers`
 * are blended in. A falling volume (slope by Theil and Sen) adds to the risk.
 *
 * Errors: `empty` without an order up to today, `no-repeat` where neither the customer nor the peers have a
 * gap, `out-of-range` for a day that is none, a gap below 1 or a volume that is negative or not finite.
 */
export function churnRisk(
  orderDates: readonly BusinessDay[],
  closures: Closures,
  today: BusinessDay,
  peers: ChurnPeers = { gaps: [] },
  { weeklyVolumes = [] }: ChurnOptions = {},
): ChurnRisk | AnalyticsProblem {
  const rhythm = orderRhythm(orderDates, closures, today);
  if (isProblem(rhythm)) return rhythm;
  const wrong = peers.gaps.findIndex((gap) => !(Number.isFinite(gap) && gap >= 1));
  if (wrong >= 0) return { problem: 'out-of-range', field: 'peers', row: wrong };
  const row = weeklyVolumes.findIndex((each) => each !== null && !(Number.isFinite(each) && each >= 0));
  if (row >= 0) return { problem: 'out-of-range', field: 'weeklyVolumes', row };
  const { gaps, sinceLast } = rhythm;
  const borrows = gaps.length < OWN_GAPS && peers.gaps.length > 0;
  if (gaps.length === 0 && !borrows) return { problem: 'no-repeat' };
  const own = gaps.filter((gap) => gap >= sinceLast).length;
  const theirs = borrows ? shareAtLeast(peers.gaps, sinceLast) * PEER_WEIGHT : 0;
  const share = (own + theirs) / (gaps.length + (borrows ? PEER_WEIGHT : 0));
  // Two gaps make a habit; until then the type's is the best guess.
  const usualGap = gaps.length >= 2 || !borrows ? median(gaps) : median(peers.gaps);
  const missed = Math.max(0, sinceLast - Math.ceil(usualGap));
  const falling = fallOf(weeklyVolumes);
  const reasons: ChurnReason[] = [];
  if (missed > 0) reasons.push({ kind: 'silence', sinceLast, usualGap, missed, share });
  if (falling !== null) reasons.push(falling);
  if (borrows) reasons.push({ kind: 'borrowed', ownGaps: gaps.length, peerGaps: peers.gaps.length });
  return {
    // Who stays must both not have gone silent and not be taking their volume elsewhere.
    risk: 1 - share * (1 - (falling?.lost ?? 0)),
    atRisk: share < RARE && missed >= MISSED,
    share,
    missed,
    reasons,
  };
}

function shareAtLeast(gaps: readonly number[], length: number): number {
  return gaps.filter((gap) => gap >= length).length / gaps.length;
}

function fallOf(volumes: readonly (number | null)[]): Extract<ChurnReason, { kind: 'falling' }> | null {
  const points = volumes
    .slice(-SLOPE_WEEKS)
    .flatMap((volume, week) => (volume === null ? [] : [{ x: week, y: volume }]));
  if (points.length < FEWEST_WEEKS) return null;
  const usual = median(points.map(({ y }) => y));
  const slope = theilSen(points);
  if (!(usual > 0) || slope >= 0) return null;
  const weeks = (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0);
  const perWeek = -slope / usual;
  return { kind: 'falling', perWeek, weeks, lost: Math.min(1, perWeek * weeks) };
}
