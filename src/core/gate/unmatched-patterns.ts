import type { JudgedGrowth } from '../model/growth.ts';
import type { PatternGates, Policy } from '../model/policy.ts';
import type { BenchmarkResult } from '../model/sample.ts';
import { matchesBenchmark } from '../renames/rename-results.ts';
import { matchesGlob } from '../text/name-glob.ts';
import { type Finding, findingOf } from './finding.ts';

function isOn({ gate }: PatternGates): boolean {
  return Object.values(gate).some(({ on }) => on !== 'off');
}

/**
 * The gates, trade-offs and growth limits of a policy whose pattern fits nothing that this run knows: whoever wrote them
 * believes that something is held which is not. They warn, as a run may have a part of the benchmarks only.
 */
export function findUnmatchedPatterns(
  policy: Policy,
  benchmarks: readonly BenchmarkResult[],
  growths: readonly Pick<JudgedGrowth, 'family'>[],
): readonly Finding[] {
  const isUnmatched = (glob: string): boolean =>
    !benchmarks.some((benchmark) => matchesBenchmark(glob, benchmark));
  const gates = (policy.patternGates ?? []).filter(isOn).map(({ benchmark }) => benchmark);
  const trades = (policy.tradeoffs ?? []).map(({ benchmark }) => benchmark);
  // A family whose cases were renamed may be meant by the name that it had.
  const isRenamed = benchmarks.some(({ formerName }) => formerName !== undefined);
  const families = isRenamed ? [] : (policy.growth?.families ?? []).filter(({ on }) => on !== 'off');
  const unmatched = [
    ...gates.filter(isUnmatched).map((glob) => `the gates for ${glob} hold no benchmark`),
    ...trades.filter(isUnmatched).map((glob) => `the trade-off for ${glob} is one of no benchmark`),
    ...families
      .filter(({ family: glob }) => !growths.some(({ family }) => matchesGlob(glob, family)))
      .map(({ family }) => `the limit of growth for ${family} holds no family of benchmarks`),
  ];
  return [...new Set(unmatched)].map((words) =>
    findingOf({ kind: 'nothing-measured', effect: 'warns', message: `${words} of this run` }),
  );
}
