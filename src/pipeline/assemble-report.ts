import {
  type BenchmarkResult,
  compareRun,
  type Decision,
  decide,
  findMetric,
  type Metric,
  type Plan,
  type Policy,
  type Problem,
  type Report,
  type RunComparison,
  renamePolicy,
  renamesOf,
  type SideProblem,
  sideNames,
} from '../core/index.ts';
import { version } from './version.ts';

/**
 * Every metric that a sample names, in the order of first sight. `listed` explains those that only a tool knows; of several of one
 * name the first, which is the base's, so that a head does not choose how it is read.
 */
export function metricsOf(
  benchmarks: readonly BenchmarkResult[],
  listed: readonly Metric[] = [],
): readonly Metric[] {
  const known = new Map(listed.toReversed().map((metric) => [metric.name, metric]));
  const names = new Set(
    benchmarks.flatMap((benchmark) =>
      sideNames.flatMap((side) => benchmark[side]?.samples.map((sample) => sample.metric) ?? []),
    ),
  );
  return [...names].flatMap((name) => findMetric(name) ?? known.get(name) ?? []);
}

/** A gate run that is decided. */
interface JudgedRun extends RunComparison {
  readonly decision: Decision;
  /** The plan's, under the names that the head gives to cases of suites. */
  readonly policy: Policy;
}

/** What the numbers of a gate run say, and the decision. */
export function judge(
  plan: Plan,
  measured: { readonly benchmarks: readonly BenchmarkResult[]; readonly metrics: readonly Metric[] },
  sideProblems: readonly SideProblem[],
): JudgedRun {
  const { benchmarks, metrics } = measured;
  // The names of a suite's cases are known only now.
  const policy = renamePolicy(plan.policy, renamesOf(benchmarks));
  const comparison = compareRun({ benchmarks, metrics, policy });
  const { removed } = plan;
  const decision = decide({ policy, metrics, benchmarks, ...comparison, removed, problems: sideProblems });
  return { ...comparison, decision, policy };
}

/** What differs between the reports of two runs of the same version. */
export type ReportBody = Omit<Report, 'format' | 'version' | 'generator' | 'created'>;

/** A complete report, stamped with the time. */
export function assembleReport(body: ReportBody): Report {
  return {
    format: 'brakeline-report',
    version: 1,
    generator: { name: 'brakeline', version },
    created: new Date().toISOString(),
    ...body,
  };
}

/** Problems once each, in the order of first sight. */
export function uniqueProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
