import type { AnalyticsProblem } from './problem.ts';

/** What a deal is judged by besides its stage, such as source, type of customer or region. */
export type DealFeatures = Readonly<Record<string, string>>;

/** What is asked of a deal that is still open. */
export interface OpenDeal {
  /** Its place among the stages, 0 for the first. */
  readonly stage: number;
  readonly features: DealFeatures;
  /** What a person set by hand, 0 to 1; null where nobody did. */
  readonly override: number | null;
}

/** A deal that came to an end within the time looked back on. */
export interface EndedDeal {
  readonly won: boolean;
  /** The last stage it reached; a deal that was won reached all of them. */
  readonly stage: number;
  readonly features: DealFeatures;
}

/** What a feature does to the odds, for whoever asks why. */
export interface WinReason {
  readonly feature: string;
  readonly value: string;
  /** The factor by which the odds of winning change: above 1 it helps. */
  readonly oddsRatio: number;
}

/** How likely a deal is won, how that was found, and what moved it. */
export interface WinProbability {
  /** 0.01 to 0.99, unless a person said otherwise. */
  readonly probability: number;
  /** A person's word, else what the features of enough deals say, else what became of deals of this stage. */
  readonly method: 'override' | 'bayes' | 'stage';
  /** What the stage alone says. */
  readonly byStage: number;
  /** The strongest first; empty where features were not asked. */
  readonly reasons: readonly WinReason[];
}

/** Deals of each kind from which on features are asked, and imagined deals that stand in for experience of a stage. */
const ENOUGH = 50;
const PRIOR_DEALS = 20;
/** Added to every count of a feature, so that what was never seen is not impossible. */
const SMOOTHING = 1;
const CERTAIN = 0.99;

/**
 * How likely an open deal is to be won. By its stage: (won + 20 p) / (n + 20) of the n deals that reached it,
 * where p is `defaults[stage]`. From fifty won and fifty lost deals on by naive Bayes with Laplace smoothing: the odds
 * of the stage times those of each feature. A value nobody has had says nothing. The order of `ended` and of
 * features changes nothing.
 *
 * Errors: `out-of-range` for a stage that has no default, a default or override outside [0, 1] (`row` for an
 * ended deal or a default).
 */
export function winProbability(
  deal: OpenDeal,
  ended: readonly EndedDeal[],
  defaults: readonly number[],
): WinProbability | AnalyticsProblem {
  const isShare = (value: number): boolean => value >= 0 && value <= 1;
  const isStage = (stage: number): boolean =>
    Number.isInteger(stage) && stage >= 0 && stage < defaults.length;
  const badDefault = defaults.findIndex((each) => !isShare(each));
  if (badDefault >= 0) return { problem: 'out-of-range', field: 'defaults', row: badDefault };
  if (!isStage(deal.stage)) return { problem: 'out-of-range', field: 'stage' };
  if (deal.override !== null && !isShare(deal.override))
    return { problem: 'out-of-range', field: 'override' };
  const row = ended.findIndex(({ stage }) => !isStage(stage));
  if (row >= 0) return { problem: 'out-of-range', field: 'stage', row };
  const won = ended.filter((each) => each.won);
  const lost = ended.filter((each) => !each.won);
  const reached = won.length + lost.filter(({ stage }) => stage >= deal.stage).length;
  const prior = defaults[deal.stage] ?? 0;
  const byStage = (won.length + PRIOR_DEALS * prior) / (reached + PRIOR_DEALS);
  const clipped = (probability: number): number => Math.min(CERTAIN, Math.max(1 - CERTAIN, probability));
  if (deal.override !== null)
    return { probability: deal.override, method: 'override', byStage: clipped(byStage), reasons: [] };
  if (won.length < ENOUGH || lost.length < ENOUGH)
    return { probability: clipped(byStage), method: 'stage', byStage: clipped(byStage), reasons: [] };
  const reasons = reasonsOf(deal.features, won, lost);
  const odds = reasons.reduce(
    (product, { oddsRatio }) => product * oddsRatio,
    clipped(byStage) / (1 - clipped(byStage)),
  );
  return { probability: clipped(odds / (1 + odds)), method: 'bayes', byStage: clipped(byStage), reasons };
}

function reasonsOf(
  features: DealFeatures,
  won: readonly EndedDeal[],
  lost: readonly EndedDeal[],
): readonly WinReason[] {
  const reasons = Object.entries(features).flatMap(([feature, value]): readonly WinReason[] => {
    const values = new Set([...won, ...lost].flatMap((each) => each.features[feature] ?? []));
    if (!values.has(value)) return [];
    const share = (deals: readonly EndedDeal[]): number => {
      const known = deals.filter((each) => each.features[feature] !== undefined);
      const same = known.filter((each) => each.features[feature] === value).length;
      return (same + SMOOTHING) / (known.length + SMOOTHING * values.size);
    };
    return [{ feature, value, oddsRatio: share(won) / share(lost) }];
  });
  const strength = ({ oddsRatio }: WinReason): number => Math.abs(Math.log(oddsRatio));
  return reasons.sort(
    (one, other) => strength(other) - strength(one) || (one.feature < other.feature ? -1 : 1),
  );
}
