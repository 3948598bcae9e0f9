import type { Metric } from '../model/metric.ts';
import type { MetricGate } from '../model/policy.ts';
import type { Comparison, RaisedThreshold } from '../model/verdict.ts';

/**
 * How much moving code alone was seen to change a metric, as a fraction: an unused function of 16 bytes to 8 KiB in front of
 * otherwise equal code moved cycles by up to 2.6 % and branch misses by up to 8.5 %. No repetition removes it.
 */
const layoutEffects: ReadonlyMap<string, number> = new Map([
  ['cycles', 0.03],
  ['ipc', 0.03],
  ['branch_misses', 0.09],
  ['branch_miss_rate', 0.09],
]);

/** Of times and of energy, which is power held for a time. */
const timeEffect = 0.03;

/** How much moving code alone is held to change a metric, as a fraction; 0 for counts. */
export function layoutEffect(metric: Metric): number {
  if (metric.nature !== 'timed') return 0;
  return (
    layoutEffects.get(metric.name) ?? (metric.unit === 'second' || metric.unit === 'joule' ? timeEffect : 0)
  );
}

/** What makes a threshold too small. */
export interface RaiseContext {
  readonly metric: Metric;
  /** On how many layouts the rounds ran, from 1. */
  readonly layouts: number;
  /** Whether both sides run the same machine code, which then lies in the same places. */
  readonly identical: boolean;
}

/**
 * The threshold that holds in this run: that of the policy, or what code layout or the noise of the base's own rounds make
 * necessary where that is more. Absent where the policy's is large enough. The luck of n layouts is that of a mean of n draws:
 * it shrinks with the root of n. A report that claims layouts it never ran on only gets smaller thresholds, and so stricter gates.
 */
export function raiseThreshold(
  comparison: Comparison,
  gate: MetricGate,
  { metric, layouts, identical }: RaiseContext,
): RaisedThreshold | undefined {
  const floor = comparison.floor ?? 0;
  const { relative, absolute } = gate;
  if (comparison.relative === undefined) {
    return floor > absolute ? { relative, absolute: floor, why: 'noise' } : undefined;
  }
  const layout = identical ? 0 : layoutEffect(metric) / Math.sqrt(layouts);
  const least = Math.max(floor, layout);
  if (least <= relative) return undefined;
  return { relative: least, absolute, why: floor > layout ? 'noise' : 'layout' };
}
