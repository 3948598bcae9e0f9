import type { Metric } from '../model/metric.ts';
import type { SeriesPoint } from './series.ts';

/** Commits in a row that have to hold a level: one lucky measurement is not what a head is held to. */
export const sustained = 3;

/**
 * The point that stands for the best level that was held: of every three commits in a row the worst, and of those the
 * best, the latest of equal stretches. Undefined where there are fewer than three.
 */
export function findBestLevel(
  points: readonly SeriesPoint[],
  better: Metric['better'],
): SeriesPoint | undefined {
  const isBetter = (one: SeriesPoint, other: SeriesPoint): boolean =>
    better === 'lower' ? one.level < other.level : one.level > other.level;
  let best: SeriesPoint | undefined;
  for (let end = sustained; end <= points.length; end += 1) {
    const held = points.slice(end - sustained, end);
    const worst = held.reduce((one, other) => (isBetter(one, other) ? other : one));
    if (best === undefined || !isBetter(best, worst)) best = worst;
  }
  return best;
}
