import { defaultGate } from '../model/default-gate.ts';
import type { Metric } from '../model/metric.ts';
import type { MetricGate, Policy } from '../model/policy.ts';
import { matchesGlob } from '../text/name-glob.ts';

/** Names come from files, and `constructor` is a legal one: only own keys count. */
function ownEntry<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

/** The gate of the last pattern that fits; cases of suites have names that no configuration lists. */
function findPatternGate(policy: Policy, benchmark: string, metric: string): MetricGate | undefined {
  return policy.patternGates
    ?.filter((one) => Object.hasOwn(one.gate, metric))
    .findLast((one) => matchesGlob(one.benchmark, benchmark))?.gate[metric];
}

/**
 * The gate of one metric of one benchmark: the benchmark's own, else that of the last pattern that fits, else the
 * policy's, else the default of the metric.
 */
export function findGate(policy: Policy, benchmark: string, metric: Metric): MetricGate {
  const own = ownEntry(policy.benchmarkGates, benchmark);
  return (
    (own === undefined ? undefined : ownEntry(own, metric.name)) ??
    findPatternGate(policy, benchmark, metric.name) ??
    ownEntry(policy.gate, metric.name) ??
    defaultGate(metric)
  );
}
