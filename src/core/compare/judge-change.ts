import type { MetricGate } from '../model/policy.ts';
import type { Comparison, Estimate, Reach } from '../model/verdict.ts';
import { normalQuantile } from '../stats/normal-tail.ts';

/** One interval turned so that positive is worse, with the minimum that it has to pass. */
interface Test {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly minimum: number;
}

/** What a change has to be past; both minima where there is a ratio. */
export type Threshold = Pick<MetricGate, 'relative' | 'absolute' | 'better'>;

function testOf({ value, low, high }: Estimate, minimum: number, better: MetricGate['better']): Test {
  return better === 'lower'
    ? { value, low, high, minimum }
    : { value: -value, low: -high, high: -low, minimum };
}

function testsOf({ relative, absolute }: Comparison, threshold: Threshold): readonly Test[] {
  const tests = [testOf(absolute, threshold.absolute, threshold.better)];
  if (relative !== undefined) tests.push(testOf(relative, threshold.relative, threshold.better));
  return tests;
}

/**
 * Holds a change against a threshold.
 * `regressed`: the whole interval is worse than both minima. `improved`: its mirror image.
 * `steady`: no value of the interval is a regression past both minima. `undecided`: everything between.
 * Where no ratio exists the absolute minimum decides alone.
 */
export function judgeChange(
  comparison: Comparison,
  threshold: Threshold,
): 'regressed' | 'improved' | 'steady' | 'undecided' {
  const tests = testsOf(comparison, threshold);
  if (tests.every((test) => test.low > test.minimum)) return 'regressed';
  if (tests.every((test) => -test.high > test.minimum)) return 'improved';
  if (tests.some((test) => test.high <= test.minimum)) return 'steady';
  return 'undecided';
}

/** Whether the whole interval is on the worse side of zero, however small the change. */
export function isSurelyWorse(comparison: Comparison, better: MetricGate['better']): boolean {
  return testsOf(comparison, { relative: 0, absolute: 0, better }).every((test) => test.low > 0);
}

/** More rounds than this nobody is asked for, and a report cannot hold them. */
const mostRoundsToAsk = 1_000;

/** The normal quantile of nine in ten. */
const usualPower = 1.2816;

/** Rounds until an end of the interval has passed the minimum: its distance shrinks with the root of their number. */
function roundsToDecide(test: Test, rounds: number): number {
  const gap = Math.abs(test.value - test.minimum);
  const reach = test.value > test.minimum ? test.value - test.low : test.high - test.value;
  return gap === 0 ? Number.POSITIVE_INFINITY : rounds * (reach / gap) ** 2;
}

/**
 * What an undecided comparison could have shown: the smallest regression whose interval would lie past the threshold nine
 * times in ten, and the rounds a side that would decide the change as it was estimated.
 *
 * With a half-width h, which is about z(confidence) standard errors, the estimate of a regression has to lie at minimum + h,
 * and lies there nine times in ten when the regression is 1.28 standard errors above it: minimum + h × (1 + 1.28 / z). The
 * half-width shrinks as 1/√rounds, so rounds × (h / distance from the minimum)² decide; a promise of the size, not an exact one.
 */
export function findReach(comparison: Comparison, threshold: Threshold): Reach {
  const tests = testsOf(comparison, threshold);
  const z = normalQuantile(Math.max((1 - comparison.absolute.confidence) / 2, 1e-300));
  const [absolute = 0, relative] = tests.map((test) =>
    Math.min(test.minimum + (test.value - test.low) * (1 + usualPower / z), Number.MAX_VALUE),
  );
  const spent = Math.min(comparison.runs.base, comparison.runs.head);
  const above = tests.every((test) => test.value > test.minimum);
  const deciding = above ? tests : tests.filter((test) => test.value <= test.minimum);
  const needs = deciding.map((test) => roundsToDecide(test, spent));
  // A regression needs all intervals past their minima, its absence one that stays below.
  const needed = Math.ceil(above ? Math.max(...needs) : Math.min(...needs));
  return {
    ...(relative === undefined ? {} : { relative }),
    absolute,
    ...(needed <= mostRoundsToAsk ? { rounds: Math.max(needed, spent + 1) } : {}),
  };
}
