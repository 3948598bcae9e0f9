import type { Problem } from './problem.ts';

/** A point estimate with its confidence interval; `confidence` is between 0 and 1, exactly 1 for exact counts. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
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
}

interface Subject {
  readonly benchmark: string;
  readonly metric: string;
}

/** The answer for one pair of samples. Undecided is never "no change". */
export type Verdict = Subject &
  (
    | { readonly kind: 'regressed' | 'improved' | 'steady'; readonly comparison: Comparison }
    | { readonly kind: 'undecided'; readonly comparison?: Comparison; readonly why: Problem }
    | { readonly kind: 'only-in-base' | 'only-in-head' }
  );
