import { compareSummaries } from '../compare/compare-summaries.ts';
import { estimateChange } from '../compare/estimate-change.ts';
import { findGate } from '../compare/find-gate.ts';
import { judgeChange } from '../compare/judge-change.ts';
import type { Environment } from '../model/environment.ts';
import type { Metric } from '../model/metric.ts';
import { defaultDrift, type MetricGate, type Policy } from '../model/policy.ts';
import type { BenchmarkResult, Evidence } from '../model/sample.ts';
import type { Comparison } from '../model/verdict.ts';
import { findBestLevel, sustained } from './best-level.ts';
import { designOf } from './design.ts';
import type { History } from './history.ts';
import { findLevelChanges, type LevelChange } from './level-changes.ts';
import { otherNames } from './other-names.ts';
import {
  buildSeries,
  type Probe,
  readPoint,
  type Series,
  type SeriesPoint,
  sinceAccepted,
} from './series.ts';

/** A head that is surely worse than a level that its base branch held, by more than its gate allows one change. */
export interface Drift {
  readonly benchmark: string;
  readonly metric: Metric;
  readonly gate: MetricGate;
  /** The head against the best level of the window. */
  readonly best?: { readonly sha: string; readonly comparison: Comparison; readonly commits: number };
  /** The head against the newest release. */
  readonly release?: { readonly sha: string; readonly tag: string; readonly comparison: Comparison };
  /** Measured commits of the window that cannot be compared with the head. */
  readonly unlike: number;
  /** Where in the window the level changed. */
  readonly changes: readonly LevelChange[];
}

/** A head as measured, and by what it is held. */
export interface DriftInput {
  readonly history: History;
  readonly benchmarks: readonly BenchmarkResult[];
  readonly metrics: readonly Metric[];
  /** The head's. */
  readonly environment: Environment;
  readonly policy: Policy;
}

interface Held {
  readonly probe: Probe;
  readonly gate: MetricGate;
}

/** The change from a point of the history to the head, where it is surely a regression by the metric's own gate. */
function regressionFrom(point: SeriesPoint, { probe, gate }: Held): Comparison | undefined {
  const { benchmark, metric } = probe;
  const sample = benchmark.head?.samples.find((one) => one.metric === metric.name);
  const comparison = sample === undefined ? undefined : changeFrom(point, sample.evidence, metric);
  if (comparison === undefined) return undefined;
  return judgeChange(comparison, gate) === 'regressed' ? comparison : undefined;
}

/** Raw values against raw values, the summary of a tool against a summary; one without an interval says nothing. */
function changeFrom(point: SeriesPoint, evidence: Evidence, metric: Metric): Comparison | undefined {
  const { values, summary } = point;
  switch (evidence.kind) {
    case 'values': {
      if (summary !== undefined) return undefined;
      const change = estimateChange({ base: values, head: evidence.values }, designOf(metric));
      return change.kind === 'estimated' ? change.comparison : undefined;
    }
    case 'summary': {
      const change = summary === undefined ? undefined : compareSummaries({ base: summary, head: evidence });
      return change === undefined ? undefined : { ...change, method: 'summary' };
    }
    case 'unmeasured':
      return undefined;
  }
}

function againstBest({ points }: Series, held: Held): Drift['best'] {
  const best = findBestLevel(points, held.gate.better);
  const comparison = best === undefined ? undefined : regressionFrom(best, held);
  return best === undefined || comparison === undefined
    ? undefined
    : { sha: best.sha, comparison, commits: points.length };
}

/** A level that was accepted after the release makes the release no measure; one older than the window is not known. */
function againstRelease(history: History, held: Held): Drift['release'] {
  const { release } = history;
  if (release === undefined) return undefined;
  const names = [held.probe.benchmark.name, ...(held.probe.names ?? [])];
  const counted = sinceAccepted({ ...history, commits: [release] }, names).length === 1;
  const reading = counted ? readPoint(release, held.probe) : undefined;
  if (reading?.kind !== 'point') return undefined;
  const comparison = regressionFrom(reading.point, held);
  return comparison === undefined ? undefined : { sha: release.sha, tag: release.tag, comparison };
}

/** A metric of which measured commits are there, and none that can be compared with the head. */
export interface Unseen {
  readonly benchmark: string;
  readonly metric: string;
  /** Measured commits that were left out. */
  readonly unlike: number;
}

/** A metric of which fewer commits are known than make a level. */
export interface Young {
  readonly benchmark: string;
  readonly metric: string;
  /** Measured commits that can be compared with the head. */
  readonly commits: number;
}

/** What looking back on a base branch gave. */
export interface LookBack {
  readonly drifts: readonly Drift[];
  readonly unseen: readonly Unseen[];
  readonly young: readonly Young[];
}

const nothing: LookBack = { drifts: [], unseen: [], young: [] };

function lookBackOn(history: History, held: Held): LookBack {
  const { probe, gate } = held;
  const series = buildSeries(history, probe);
  const best = againstBest(series, held);
  const release = againstRelease(history, held);
  const subject = { benchmark: probe.benchmark.name, metric: probe.metric };
  const { unlike, points } = series;
  const named = { ...subject, metric: probe.metric.name };
  const commits = points.length;
  if (best === undefined && release === undefined) {
    const unseen = commits === 0 && unlike > 0 ? [{ ...named, unlike }] : [];
    const young = commits > 0 && commits < sustained ? [{ ...named, commits }] : [];
    return { drifts: [], unseen, young };
  }
  const drift: Drift = {
    ...subject,
    gate,
    ...(best === undefined ? {} : { best }),
    ...(release === undefined ? {} : { release }),
    unlike,
    changes: findLevelChanges(points, probe.metric),
  };
  return { ...nothing, drifts: [drift] };
}

/**
 * Holds a head against the best level that its base branch held over the policy's window and against the newest release:
 * many changes below the threshold add up to one above it. By the gate of each metric, with the whole interval. Commits
 * that were measured in an unlike environment, by another tool or with another command are left out, and counted.
 */
export function lookBack(input: DriftInput): LookBack {
  const { benchmarks, metrics, environment, policy } = input;
  const { on, window } = policy.drift ?? defaultDrift;
  if (on === 'off') return nothing;
  const history = { ...input.history, commits: input.history.commits.slice(-window) };
  const found = benchmarks.flatMap((benchmark) =>
    metrics.flatMap((metric) => {
      const gate = findGate(policy, benchmark.name, metric);
      const names = otherNames(policy, benchmark.name);
      return gate.on === 'off'
        ? []
        : [lookBackOn(history, { gate, probe: { benchmark, metric, environment, names } })];
    }),
  );
  return {
    drifts: found.flatMap(({ drifts }) => drifts),
    unseen: found.flatMap(({ unseen }) => unseen),
    young: found.flatMap(({ young }) => young),
  };
}

/** The drifts alone; see `lookBack`. */
export function findDrifts(input: DriftInput): readonly Drift[] {
  return lookBack(input).drifts;
}
