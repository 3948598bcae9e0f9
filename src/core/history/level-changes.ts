import { estimateChange } from '../compare/estimate-change.ts';
import type { Metric } from '../model/metric.ts';
import { isNonEmpty } from '../model/parsed.ts';
import type { Comparison } from '../model/verdict.ts';
import { findChangePoints } from '../stats/change-points.ts';
import { designOf } from './design.ts';
import type { SeriesPoint } from './series.ts';

/** A commit with which the level of a series changed. */
export interface LevelChange {
  readonly sha: string;
  /** All values of the stretch from this commit on against all of the stretch before it. */
  readonly comparison: Comparison;
}

/** Levels on the scale on which changes are ratios, where all are above zero. */
function scale(points: readonly SeriesPoint[]): readonly number[] {
  const isPositive = points.every(({ level }) => level > 0);
  return points.map(({ level }) => (isPositive ? Math.log(level) : level));
}

/**
 * The commits at which the level of a series changed, oldest first, found by E-divisive on the medians (on their
 * logarithms, where they have some). A slope without a step has none, or some where it is cut.
 */
export function findLevelChanges(points: readonly SeriesPoint[], metric: Metric): readonly LevelChange[] {
  const found = findChangePoints(scale(points));
  return found.flatMap(({ index }, position): readonly LevelChange[] => {
    const start = found[position - 1]?.index ?? 0;
    const end = found[position + 1]?.index ?? points.length;
    const base = points.slice(start, index).flatMap(({ values }) => values);
    const head = points.slice(index, end).flatMap(({ values }) => values);
    const sha = points[index]?.sha;
    if (sha === undefined || !isNonEmpty(base) || !isNonEmpty(head)) return [];
    const change = estimateChange({ base, head }, designOf(metric));
    return change.kind === 'estimated' ? [{ sha, comparison: change.comparison }] : [];
  });
}
