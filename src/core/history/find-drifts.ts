import { estimateChange } from '../compare/estimate-change.ts';
import { findGate } from '../compare/find-gate.ts';
import { judgeChange } from '../compare/judge-change.ts';
import type { Environment } from '../model/environment.ts';
import type { Metric } from '../model/metric.ts';
import { defaultDrift, type MetricGate, type Policy } from '../model/policy.ts';
import type { BenchmarkResult } from '../model/sample.ts';
import type { Comparison } from '../model/verdict.ts';
import { findBestLevel } from './best-level.ts';
import { designOf } from './design.ts';
import type { History } from './history.ts';
import { findLevelChanges, type LevelChange } from './level-changes.ts';
import { otherNames } from './other-names.ts';
import { buildSeries, type Probe, readPoint, type Series, sinceAccepted } from './series.ts';

/** A head that is surely worse than a level that its base branch held, by more than its gate allows one change. */
export interface Drift {
  readonly benchmark: string;
  readonly metric: Metric;
  readonly gate: MetricGate;
  /** The head against the best level of the window. */
  readonly best?: { readonly sha: string; readonly comparison: Comparison; readonly commits: number };
  /** The head against the newest release. */
  readonly release?: { readonly sha: string; readonly tag: string; readonly comparison: Comparison };
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
function regressionFrom(
  values: readonly [number, ...number[]],
  { probe, gate }: Held,
): Comparison | undefined {
  const { benchmark, metric } = probe;
  const sample = benchmark.head?.samples.find((one) => one.metric === metric.name);
  if (sample?.evidence.kind !== 'values') return undefined;
  const change = estimateChange({ base: values, head: sample.evidence.values }, designOf(metric));
  if (change.kind !== 'estimated') return undefined;
  return judgeChange(change.comparison, gate) === 'regressed' ? change.comparison : undefined;
}

function againstBest({ points }: Series, held: Held): Drift['best'] {
  const best = findBestLevel(points, held.gate.better);
  const comparison = best === undefined ? undefined : regressionFrom(best.values, held);
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
  const comparison = regressionFrom(reading.point.values, held);
  return comparison === undefined ? undefined : { sha: release.sha, tag: release.tag, comparison };
}

function driftOf(history: History, held: Held): readonly Drift[] {
  const { probe, gate } = held;
  const series = buildSeries(history, probe);
  const best = againstBest(series, held);
  const release = againstRelease(history, held);
  if (best === undefined && release === undefined) return [];
  return [
    {
      benchmark: probe.benchmark.name,
      metric: probe.metric,
      gate,
      ...(best === undefined ? {} : { best }),
      ...(release === undefined ? {} : { release }),
      changes: findLevelChanges(series.points, probe.metric),
    },
  ];
}

/**
 * Holds a head against the best level that its base branch held over the policy's window and against the newest release:
 * many changes below the threshold add up to one above it. By the gate of each metric, with the whole interval. Commits
 * that were measured in an unlike environment, by another tool or with another command are left out.
 */
export function findDrifts(input: DriftInput): readonly Drift[] {
  const { benchmarks, metrics, environment, policy } = input;
  const { on, window } = policy.drift ?? defaultDrift;
  if (on === 'off') return [];
  const history = { ...input.history, commits: input.history.commits.slice(-window) };
  return benchmarks.flatMap((benchmark) =>
    metrics.flatMap((metric) => {
      const gate = findGate(policy, benchmark.name, metric);
      const names = otherNames(policy, benchmark.name);
      return gate.on === 'off'
        ? []
        : driftOf(history, { gate, probe: { benchmark, metric, environment, names } });
    }),
  );
}
