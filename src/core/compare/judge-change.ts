import type { MetricGate } from '../model/policy.ts';
import type { Comparison, Estimate } from '../model/verdict.ts';

/** One interval turned so that positive is worse, with the minimum that it has to pass. */
interface Test {
  readonly low: number;
  readonly high: number;
  readonly minimum: number;
}

function testOf(estimate: Estimate, minimum: number, better: MetricGate['better']): Test {
  return better === 'lower'
    ? { low: estimate.low, high: estimate.high, minimum }
    : { low: -estimate.high, high: -estimate.low, minimum };
}

/**
 * Holds a change against a gate.
 * `regressed`: the whole interval is worse than both minima. `improved`: its mirror image.
 * `steady`: no value of the interval is a regression past both minima. `undecided`: everything between.
 * Where no ratio exists the absolute minimum decides alone.
 */
export function judgeChange(
  comparison: Comparison,
  gate: MetricGate,
): 'regressed' | 'improved' | 'steady' | 'undecided' {
  const { relative, absolute } = comparison;
  const tests = [testOf(absolute, gate.absolute, gate.better)];
  if (relative !== undefined) tests.push(testOf(relative, gate.relative, gate.better));
  if (tests.every((test) => test.low > test.minimum)) return 'regressed';
  if (tests.every((test) => -test.high > test.minimum)) return 'improved';
  if (tests.some((test) => test.high <= test.minimum)) return 'steady';
  return 'undecided';
}
