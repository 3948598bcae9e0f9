import { customPrefix, type Metric } from '../model/metric.ts';
import type { Problem } from '../model/problem.ts';
import { previewValue } from '../text/preview-value.ts';

/** Problems that are told one by one; their names stand in the report anyway. */
const mostTold = 10;

/** What a counter is called by its author and how it is read: two that agree in this are the same. */
function describe({ title, unit, better }: Metric): string {
  return `${previewValue(title)} (${unit}, ${better} is better)`;
}

/**
 * Counters of different cases, or of base and head, that have one name and were not written alike: they are compared case by case
 * as that one counter, whose first description holds. A problem each, so that nobody takes them for the same unseen.
 * @param metrics in the order of first sight, those of the base first.
 */
export function findSharedCounters(metrics: readonly Metric[]): readonly Problem[] {
  const groups = Map.groupBy(
    metrics.filter(({ name }) => name.startsWith(customPrefix)),
    ({ name }) => name,
  );
  const problems = [...groups].flatMap(([name, group]): readonly Problem[] => {
    const [first, second] = new Set(group.map(describe));
    if (first === undefined || second === undefined) return [];
    return [
      {
        code: 'counters-alike',
        message: `${name} stands for ${first} in one place and for ${second} in another; it is read as the first`,
        hint: 'write one counter in one way everywhere, and two in names that differ in their letters or digits',
      },
    ];
  });
  return problems.slice(0, mostTold);
}
