import type { Metric, Nature } from '../model/metric.ts';
import type { Method } from '../model/verdict.ts';
import { fewestPairs, pairedInterval } from '../stats/paired-interval.ts';
import { pairsToCut } from '../stats/rank-sum.ts';
import { fewestValues, type Interval, type ShiftInterval, shiftInterval } from '../stats/shift-interval.ts';
import { mostSwapRounds, swapInterval } from '../stats/swap-interval.ts';
import { welchInterval } from '../stats/welch-interval.ts';
import { usualConfidence } from './block-level.ts';

/** What is known of a pair before its values are looked at; only this chooses the method. */
export interface PairDesign {
  readonly nature: Nature;
  /** Two-sided. */
  readonly confidence: number;
  /** Whether round i of the base ran next to round i of the head. */
  readonly interleaved: boolean;
  readonly runs: { readonly base: number; readonly head: number };
}

/**
 * Rounds beyond the fewest with which swaps of all of them reach the confidence. Right there every round has to agree, which
 * one stray run spoils; six more make the interval about as narrow as that of all differences where nothing drifts, and far
 * narrower where something does (decision 5).
 */
const roundsToSwapWell = 6;

/** The methods that need raw values. */
export type IntervalMethod = Exclude<Method, 'exact' | 'summary'>;

/** How the interval will be found, or the rounds that would be needed. */
export type MethodChoice =
  | { readonly kind: 'chosen'; readonly method: IntervalMethod }
  | { readonly kind: 'too-few'; readonly needed: number };

/**
 * Chooses by nature, number of rounds and confidence alone, never by the values, so that the choice cannot favour an answer.
 * Times are held against swaps inside their rounds where the rounds are many enough, else compared by ranks, and never by a
 * method that assumes a distribution. Counts of few rounds may lean on Student's distribution: their noise is a small sum of many interruptions.
 */
export function chooseMethod(design: PairDesign): MethodChoice {
  const { nature, confidence, runs } = design;
  const paired = design.interleaved && nature === 'timed' && runs.base === runs.head;
  if (paired && runs.base >= fewestPairs(confidence) + roundsToSwapWell) {
    return { kind: 'chosen', method: runs.base > mostSwapRounds ? 'signed-rank' : 'round-swaps' };
  }
  if (pairsToCut(runs.base, runs.head, confidence) > 0) return { kind: 'chosen', method: 'rank-sum' };
  if (nature !== 'timed' && pairsToCut(runs.base, runs.head, usualConfidence) > 0)
    return { kind: 'chosen', method: 'rank-sum-and-t' };
  return { kind: 'too-few', needed: fewestRounds(nature, confidence) };
}

/** The fewest rounds a side with which a pair could block at all, however large the regression. */
export function fewestRounds(nature: Nature, confidence: number): number {
  return fewestValues(nature === 'timed' ? confidence : usualConfidence);
}

/** An end of an interval that overflowed knows nothing: the furthest number, because a report cannot hold infinity. */
function bounded(end: number, furthest: number): number {
  return Number.isFinite(end) ? end : furthest;
}

/** The widest interval that ranks give, widened to Student's, with the estimate of the ranks. */
function widenedInterval(base: readonly number[], head: readonly number[], confidence: number): Interval {
  const ranks = found(shiftInterval(base, head, usualConfidence));
  const student = welchInterval(base, head, 1 - confidence);
  const least = Math.min(...head) - Math.max(...base);
  const most = Math.max(...head) - Math.min(...base);
  return {
    kind: 'interval',
    value: ranks.value,
    low: bounded(Math.min(least, student.low), -Number.MAX_VALUE),
    high: bounded(Math.max(most, student.high), Number.MAX_VALUE),
    confidence,
  };
}

function found(interval: ShiftInterval): Interval {
  if (interval.kind === 'interval') return interval;
  throw new RangeError(`the method was chosen for ${interval.needed} or more values`);
}

/** How an interval is found. */
export interface IntervalRequest {
  readonly method: IntervalMethod;
  /** Two-sided. */
  readonly confidence: number;
  /** Which direction of the metric is better: noise mostly makes values worse. */
  readonly better: Metric['better'];
}

function negate(values: readonly number[]): readonly number[] {
  return values.map((value) => 0 - value);
}

/** Noise of times and the like adds; that of rates takes away, so these are compared upside down. */
function swappedInterval(base: readonly number[], head: readonly number[], by: IntervalRequest): Interval {
  return by.better === 'lower'
    ? found(swapInterval(base, head, by.confidence))
    : found(swapInterval(negate(head), negate(base), by.confidence));
}

/**
 * The shift from base to head by the method that `chooseMethod` chose for their numbers. All values must be finite. Throws
 * RangeError for fewer values than the method needs, which is a bug of the caller.
 */
export function findInterval(
  base: readonly number[],
  head: readonly number[],
  by: IntervalRequest,
): Interval {
  switch (by.method) {
    case 'rank-sum':
      return found(shiftInterval(base, head, by.confidence));
    case 'rank-sum-and-t':
      return widenedInterval(base, head, by.confidence);
    case 'round-swaps':
      return swappedInterval(base, head, by);
    case 'signed-rank': {
      const differences = head.map((value, round) => value - (base[round] ?? 0));
      return found(pairedInterval(differences, by.confidence));
    }
  }
}
