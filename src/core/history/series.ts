import { matchEnvironments } from '../compare/match-environments.ts';
import type { Environment } from '../model/environment.ts';
import type { Metric } from '../model/metric.ts';
import type { NonEmpty } from '../model/parsed.ts';
import type { Report } from '../model/report.ts';
import type { BenchmarkResult, Evidence, Sample } from '../model/sample.ts';
import { median } from '../stats/quantile.ts';
import type { AcceptedLevel, History, MeasuredCommit } from './history.ts';

/** One metric of one benchmark at one commit. */
export interface SeriesPoint {
  readonly sha: string;
  /** In the metric's unit, in the order of the rounds; of a summary its one value. */
  readonly values: NonEmpty<number>;
  /** Median of the values. */
  readonly level: number;
  /** What a tool that keeps no raw values told. */
  readonly summary?: Summary;
}

/** The evidence of a tool that keeps no raw values. */
type Summary = Extract<Evidence, { kind: 'summary' }>;

/** What of a head is compared with the history. */
export interface Probe {
  readonly benchmark: BenchmarkResult;
  readonly metric: Metric;
  readonly environment: Environment;
  /** Other names under which the benchmark was measured. */
  readonly names?: readonly string[];
}

/** The comparable points of a history, oldest first, and how many measured commits are not comparable. */
export interface Series {
  readonly points: readonly SeriesPoint[];
  readonly unlike: number;
}

type Reading =
  | { readonly kind: 'point'; readonly point: SeriesPoint }
  | { readonly kind: 'unlike' }
  | { readonly kind: 'none' };

function findSample(benchmark: BenchmarkResult | undefined, metric: Metric): Sample | undefined {
  return benchmark?.head?.samples.find((sample) => sample.metric === metric.name);
}

function findBenchmark(report: Report, { benchmark, names = [] }: Probe): BenchmarkResult | undefined {
  const known = [benchmark.name, ...names];
  return known.flatMap((name) => report.benchmarks.find((other) => other.name === name) ?? [])[0];
}

function pointOf(sha: string, evidence: Exclude<Evidence, { kind: 'unmeasured' }>): SeriesPoint {
  if (evidence.kind === 'values') {
    const { values } = evidence;
    return { sha, values, level: median(values) };
  }
  return { sha, values: [evidence.value], level: evidence.value, summary: evidence };
}

/** The point of one commit. `unlike`: it was measured, and cannot be compared with the head. */
export function readPoint({ sha, report }: MeasuredCommit, probe: Probe): Reading {
  const { metric, environment } = probe;
  const benchmark = findBenchmark(report, probe);
  const sample = findSample(benchmark, metric);
  if (benchmark === undefined || sample === undefined || sample.evidence.kind === 'unmeasured')
    return { kind: 'none' };
  const own = findSample(probe.benchmark, metric);
  const listed = report.metrics.find((other) => other.name === metric.name);
  const same =
    own?.tool === sample.tool &&
    // A tool that was told to keep its raw values, or no more, measures something else.
    (own.evidence.kind === 'unmeasured' || own.evidence.kind === sample.evidence.kind) &&
    benchmark.command === probe.benchmark.command &&
    listed?.unit === metric.unit &&
    listed.nature === metric.nature;
  const match = matchEnvironments(report.environment, environment, [metric.nature]);
  if (!same || match.refused.has(metric.nature)) return { kind: 'unlike' };
  return { kind: 'point', point: pointOf(sha, sample.evidence) };
}

/** The first commit that has an accepted level: the one that brought it, or where that was not measured the next one. */
function isFrom(commit: MeasuredCommit, { sha, at }: AcceptedLevel): boolean {
  return commit.sha === sha || Date.parse(commit.report.created) >= Date.parse(at);
}

/** The commits that count for a benchmark: from its newest accepted level on. */
export function sinceAccepted(history: History, names: readonly string[]): readonly MeasuredCommit[] {
  const starts = history.accepted
    .filter(({ benchmark }) => names.includes(benchmark))
    .map((accepted) => {
      const start = history.commits.findIndex((commit) => isFrom(commit, accepted));
      // Accepted, and nothing was measured since: no commit is a measure.
      return start === -1 ? history.commits.length : start;
    });
  return history.commits.slice(Math.max(0, ...starts));
}

/** The series of one metric of a head's benchmark. */
export function buildSeries(history: History, probe: Probe): Series {
  const names = [probe.benchmark.name, ...(probe.names ?? [])];
  const readings = sinceAccepted(history, names).map((commit) => readPoint(commit, probe));
  return {
    points: readings.flatMap((reading) => (reading.kind === 'point' ? [reading.point] : [])),
    unlike: readings.filter(({ kind }) => kind === 'unlike').length,
  };
}
