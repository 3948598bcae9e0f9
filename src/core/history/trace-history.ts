import { findGate } from '../compare/find-gate.ts';
import type { Metric } from '../model/metric.ts';
import { isNonEmpty, type NonEmpty } from '../model/parsed.ts';
import type { Report } from '../model/report.ts';
import { rangeOf } from '../model/sample.ts';
import { type Drift, lookBack } from './find-drifts.ts';
import type { History } from './history.ts';
import { isImported, joinImported } from './imported.ts';
import { findLevelChanges, type LevelChange } from './level-changes.ts';
import { otherNames } from './other-names.ts';
import { buildSeries, type SeriesPoint } from './series.ts';

/** One commit of a trace, in the metric's unit. */
interface TracePoint {
  readonly sha: string;
  /** Median of the values, or what the tool told. */
  readonly value: number;
  /** Least and most of the values, or the ends of the tool's own interval. */
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

/** The history of one metric of one benchmark, oldest commit first, up to the newest report. */
export interface Trace {
  readonly benchmark: string;
  readonly metric: Metric;
  /** Another program kept its numbers, of an unknown machine: it is compared with nothing that was measured. */
  readonly imported?: true;
  readonly points: readonly TracePoint[];
  /** Measured commits that cannot be compared with the newest. */
  readonly unlike: number;
  readonly changes: readonly LevelChange[];
  /** The newest against what was before it, where it is surely worse. */
  readonly drift?: Drift;
}

function tracePoint({ sha, level, values, summary }: SeriesPoint): TracePoint {
  return { sha, value: level, ...rangeOf(summary ?? { kind: 'values', values }) };
}

/** Reports in the order of their time; of one commit the newest counts. */
function sortReports(reports: NonEmpty<Report>): readonly Report[] {
  const byTime = reports.toSorted((one, other) => Date.parse(one.created) - Date.parse(other.created));
  const newest = new Map(byTime.map((report) => [report.head.sha, report]));
  return byTime.filter((report) => newest.get(report.head.sha) === report);
}

function traceMeasured(reports: NonEmpty<Report>): readonly Trace[] {
  const sorted = sortReports(reports);
  return traceSeries(sorted, sorted.at(-1) ?? reports[0]);
}

/** The series of imported baselines, up to the last value of each benchmark. Without an interval nothing drifts. */
function traceImported(reports: NonEmpty<Report>): readonly Trace[] {
  const sorted = sortReports(reports);
  const traces = traceSeries(sorted, joinImported(sorted, sorted.at(-1) ?? reports[0]));
  return traces.map(({ drift: _, ...trace }) => ({ ...trace, imported: true }));
}

/**
 * The series of what was measured, by the newest report, and after them those of imported baselines, each by itself: on which
 * machine those were measured nobody knows.
 */
export function traceHistory(reports: NonEmpty<Report>): readonly Trace[] {
  const measured = reports.filter((report) => !isImported(report));
  const imported = reports.filter(isImported);
  return [
    ...(isNonEmpty(measured) ? traceMeasured(measured) : []),
    ...(isNonEmpty(imported) ? traceImported(imported) : []),
  ];
}

/**
 * The series of everything that the newest report measured of its head, with the commits at which a level changed, and where
 * the newest drifts from what was before. By the gates of the newest report; metrics whose gate is `off` are left out.
 */
function traceSeries(sorted: readonly Report[], newest: Report): readonly Trace[] {
  const commits = sorted.map((report) => ({ sha: report.head.sha, report }));
  const history: History = { commits, accepted: [] };
  const { drifts } = lookBack({ ...newest, history: { ...history, commits: commits.slice(0, -1) } });
  return newest.benchmarks.flatMap((benchmark) =>
    newest.metrics.flatMap((metric): readonly Trace[] => {
      const { policy, environment } = newest;
      if (findGate(policy, benchmark.name, metric).on === 'off') return [];
      const names = otherNames(policy, benchmark.name);
      const { points, unlike } = buildSeries(history, { benchmark, metric, environment, names });
      if (points.length === 0) return [];
      const drift = drifts.find((one) => one.benchmark === benchmark.name && one.metric.name === metric.name);
      const about = { benchmark: benchmark.name, metric, unlike };
      const changes = findLevelChanges(points, metric);
      return [
        { ...about, points: points.map(tracePoint), changes, ...(drift === undefined ? {} : { drift }) },
      ];
    }),
  );
}
