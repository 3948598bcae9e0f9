import {
  type BenchmarkResult,
  compareBenchmarks,
  type Decision,
  decide,
  findMetric,
  type Metric,
  type Plan,
  type Problem,
  type Report,
  type SideProblem,
  sideNames,
  type Verdict,
} from '../core/index.ts';
import { version } from './version.ts';

/** Every metric that a sample names, in the order of first sight. */
export function metricsOf(benchmarks: readonly BenchmarkResult[]): readonly Metric[] {
  const names = new Set(
    benchmarks.flatMap((benchmark) =>
      sideNames.flatMap((side) => benchmark[side]?.samples.map((sample) => sample.metric) ?? []),
    ),
  );
  return [...names].flatMap((name) => findMetric(name) ?? []);
}

/** Verdicts and the decision of a gate run. */
export function judge(
  plan: Plan,
  benchmarks: readonly BenchmarkResult[],
  sideProblems: readonly SideProblem[],
): { readonly verdicts: readonly Verdict[]; readonly decision: Decision } {
  const metrics = metricsOf(benchmarks);
  const { policy } = plan;
  const verdicts = compareBenchmarks({ benchmarks, metrics, policy });
  return { verdicts, decision: decide({ policy, metrics, benchmarks, verdicts, problems: sideProblems }) };
}

/** What differs between the reports of two runs of the same version. */
export type ReportBody = Omit<Report, 'format' | 'version' | 'generator' | 'created' | 'metrics'>;

/** A complete report, stamped with the time. */
export function assembleReport(body: ReportBody): Report {
  return {
    format: 'brakeline-report',
    version: 1,
    generator: { name: 'brakeline', version },
    created: new Date().toISOString(),
    metrics: metricsOf(body.benchmarks),
    ...body,
  };
}

/** Problems once each, in the order of first sight. */
export function uniqueProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
