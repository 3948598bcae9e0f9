import { findGate } from '../compare/find-gate.ts';
import { findMetric, type Metric, metricNamed } from '../model/metric.ts';
import type { Policy } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { BenchmarkResult, Side } from '../model/sample.ts';

/** By benchmark name, the metrics that its configuration measures. */
export type MeasuredMetrics = ReadonlyMap<string, readonly string[]>;

function withoutNumbers(side: Side, benchmark: string, metric: Metric): Side {
  const why: Problem = {
    code: 'benchmark-unmeasured',
    message: `the report has no numbers of ${metric.title} for ${benchmark}, which the base branch has measured`,
    hint: 'run the workflow again; if this stays, look at what the workflow of this head does',
  };
  const sample = { metric: metric.name, tool: 'none', evidence: { kind: 'unmeasured', why } } as const;
  return { ...side, samples: [...side.samples, sample] };
}

/**
 * A report in which the absence of every metric that could block stands as what it is: not measured. Without that, a report
 * that leaves them out would be judged by the advisory ones and pass. Benchmarks for which `measured` names no blocking
 * metric stay as they are, and so do those of which one is there, by whatever means the machine could count it.
 */
export function requireMetrics(report: Report, policy: Policy, measured: MeasuredMetrics): Report {
  const listed = new Map(report.metrics.map((metric) => [metric.name, metric]));
  const blocks = (benchmark: string, name: string): boolean =>
    findGate(policy, benchmark, metricNamed(name, listed)).on === 'block';
  const added = new Map<string, Metric>();
  const benchmarks = report.benchmarks.map((benchmark): BenchmarkResult => {
    const { name, base, head } = benchmark;
    const wanted = (measured.get(name) ?? []).find((metric) => blocks(name, metric));
    const metric = wanted === undefined ? undefined : findMetric(wanted);
    // Without any sample there is nothing that could pass.
    if (metric === undefined || head === undefined || head.samples.length === 0) return benchmark;
    if (head.samples.some((sample) => blocks(name, sample.metric))) return benchmark;
    added.set(metric.name, metric);
    return {
      ...benchmark,
      ...(base === undefined ? {} : { base: withoutNumbers(base, name, metric) }),
      head: withoutNumbers(head, name, metric),
    };
  });
  const metrics = [...report.metrics, ...[...added.values()].filter(({ name }) => !listed.has(name))];
  return { ...report, metrics, benchmarks };
}
