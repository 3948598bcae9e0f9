import { caseMetrics, customPrefix, knownMetrics, scalingMetrics } from '../model/metric.ts';
import type { Policy } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type { BenchmarkResult, Side } from '../model/sample.ts';
import { sideNames } from '../model/side-name.ts';
import { reportLimits } from './limits.ts';

/** Counters that a report has room for beside every metric whose meaning is fixed. */
export const mostCounters =
  reportLimits.metrics - knownMetrics.length - caseMetrics.length - scalingMetrics.length;

/** Names in a message. */
const namesTold = 5;

/** The metrics that the policy holds: those are never left out before others. */
function heldBy(policy: Policy): ReadonlySet<string> {
  const gates = [
    policy.gate,
    ...Object.values(policy.benchmarkGates),
    ...(policy.patternGates ?? []).map(({ gate }) => gate),
  ];
  const gated = gates.flatMap((gate) =>
    Object.entries(gate).flatMap(([name, { on }]) => (on === 'off' ? [] : [name])),
  );
  return new Set([...gated, ...policy.budgets.map(({ metric }) => metric)]);
}

/** Every counter, those of the policy first, then those of the base, then those that only the head has. */
function rankCounters(benchmarks: readonly BenchmarkResult[], policy: Policy): readonly string[] {
  const names = new Set<string>();
  for (const side of sideNames) {
    for (const benchmark of benchmarks) {
      for (const { metric } of benchmark[side]?.samples ?? [])
        if (metric.startsWith(customPrefix)) names.add(metric);
    }
  }
  const held = heldBy(policy);
  const isHeld = (name: string): number => (held.has(name) ? 0 : 1);
  return [...names].sort((one, other) => isHeld(one) - isHeld(other));
}

function without(side: Side | undefined, dropped: ReadonlySet<string>): Side | undefined {
  return side && { ...side, samples: side.samples.filter(({ metric }) => !dropped.has(metric)) };
}

/**
 * The results with no more distinct counters than a report holds, and a problem that names what was left out. What the base's
 * policy gates or limits stays, then what the base has, so that a head's new counters cannot push out what it is judged by.
 */
export function fitCounters(
  benchmarks: readonly BenchmarkResult[],
  policy: Policy,
): { readonly benchmarks: readonly BenchmarkResult[]; readonly problems: readonly Problem[] } {
  const ranked = rankCounters(benchmarks, policy);
  const dropped = ranked.slice(mostCounters);
  if (dropped.length === 0) return { benchmarks, problems: [] };
  const names = new Set(dropped);
  const fitted = benchmarks.map((benchmark) => {
    const [base, head] = [without(benchmark.base, names), without(benchmark.head, names)];
    return { ...benchmark, ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
  });
  const told = dropped
    .slice(0, namesTold)
    .map((name) => name.slice(customPrefix.length))
    .join(', ');
  const more = dropped.length > namesTold ? ` and ${dropped.length - namesTold} more` : '';
  const problem: Problem = {
    code: 'counters-left-out',
    message: `the suites have ${ranked.length} counters, of which a report holds ${mostCounters}: ${told}${more} were left out`,
    hint: 'give cases counters of the same names, or gate those that matter, which are kept before others',
  };
  return { benchmarks: fitted, problems: [problem] };
}
