import type { Metric } from './metric.ts';
import type { GrowthGate } from './policy.ts';
import type { Estimate } from './verdict.ts';

/** What one size cost, by the geometric mean of its middle values, in the metric's unit. */
export interface GrowthPoint {
  readonly size: number;
  readonly base: number;
  readonly head: number;
}

/** How the cost of a family grows with its size: as the size to the power of `base` and of `head`. */
export interface Growth {
  readonly family: string;
  readonly metric: Metric;
  readonly points: readonly GrowthPoint[];
  /** Exponents; of a rate, where higher is better, that of the time of one operation. */
  readonly base: number;
  readonly head: number;
  /** head - base; absent where the noise of a size is not known. */
  readonly rise?: Estimate;
  /** Sizes of the base at which the head has no cost above zero, which stand in no point. */
  readonly lacking?: number;
  /** The fewest values of one size. */
  readonly runs: { readonly base: number; readonly head: number };
  /** Some values come with intervals of their tool's making, of which nobody can tell how sure they are. */
  readonly bySummary: boolean;
}

/** What the growth of a family says. */
export type GrowthVerdict = 'faster' | 'slower' | 'steady' | 'undecided';

/** A growth under the policy of its report. */
export interface JudgedGrowth extends Growth {
  readonly verdict: GrowthVerdict;
  /** What the policy allows this family. */
  readonly gate: GrowthGate;
}
