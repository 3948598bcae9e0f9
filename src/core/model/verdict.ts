import type { Problem } from './problem.ts';

/** A point estimate with its confidence interval; `confidence` is between 0 and 1, exactly 1 for exact counts. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
}

/**
 * How an interval was found. `exact`: two numbers that repeat. `rank-sum`: order statistics of all differences.
 * `signed-rank`: the same of differences round by round. `round-swaps`: ranks of all values, held against swaps of base and
 * head inside the rounds. `rank-sum-and-t`: the widest rank interval, widened to Student's, where the ranks of so few rounds
 * cannot reach the confidence. `summary`: the intervals that a tool gave.
 */
export type Method = 'exact' | 'rank-sum' | 'signed-rank' | 'round-swaps' | 'rank-sum-and-t' | 'summary';

/** A threshold that was raised for this run, and why: what it was before stands in the policy. */
export interface RaisedThreshold {
  /** Fraction of the base, where there is a ratio. */
  readonly relative: number;
  /** In the metric's unit. */
  readonly absolute: number;
  /** `noise`: the base differed that much from itself. `layout`: moving code alone changes the metric that much. */
  readonly why: 'noise' | 'layout';
}

/** What evidence could have shown, and what more of it would. */
export interface Reach {
  /** The smallest regression that would have been called nine times in ten; a fraction of the base, where there is a ratio. */
  readonly relative?: number;
  /** The same in the metric's unit. */
  readonly absolute: number;
  /** Rounds a side that would decide the change as it was seen; absent above `mostRoundsToAsk`. */
  readonly rounds?: number;
}

/** Head against base for one metric. Positive is an increase, whichever direction is better. */
export interface Comparison {
  /** Median of the base's values, in the metric's unit. */
  readonly base: number;
  readonly head: number;
  /** head / base - 1; absent where a value is not above zero. */
  readonly relative?: Estimate;
  /** head - base, in the metric's unit. */
  readonly absolute: Estimate;
  readonly runs: { readonly base: number; readonly head: number };
  /** Absent in reports of older versions. */
  readonly method?: Method;
  /** How far the base differs from itself in this run: a fraction of the base, or in the metric's unit without a ratio. */
  readonly floor?: number;
  /** Where the threshold of the policy was too small for this run. */
  readonly raised?: RaisedThreshold;
}

interface Subject {
  readonly benchmark: string;
  readonly metric: string;
}

/** The answer for one pair of samples. Undecided is never "no change". */
export type Verdict = Subject &
  (
    | { readonly kind: 'regressed' | 'improved'; readonly comparison: Comparison }
    | {
        readonly kind: 'steady';
        readonly comparison: Comparison;
        /** Surely worse, by less than the threshold. */
        readonly drift?: boolean;
      }
    | {
        readonly kind: 'undecided';
        readonly comparison?: Comparison;
        readonly why: Problem;
        readonly reach?: Reach;
      }
    | { readonly kind: 'only-in-base' | 'only-in-head' }
  );
