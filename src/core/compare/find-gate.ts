import { defaultGate } from '../model/default-gate.ts';
import type { Metric } from '../model/metric.ts';
import type { MetricGate, Policy } from '../model/policy.ts';

/** Names come from files, and `constructor` is a legal one: only own keys count. */
function ownEntry<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

/** The gate of one metric of one benchmark: the benchmark's own, else the policy's, else the default of the metric. */
export function findGate(policy: Policy, benchmark: string, metric: Metric): MetricGate {
  const own = ownEntry(policy.benchmarkGates, benchmark);
  return (
    (own === undefined ? undefined : ownEntry(own, metric.name)) ??
    ownEntry(policy.gate, metric.name) ??
    defaultGate(metric)
  );
}
