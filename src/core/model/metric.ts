/** Base units only: values are converted on entry and the reader's unit returns in rendering. */
export type Unit = 'second' | 'byte' | 'count' | 'ratio';

/**
 * How repeatable a metric is by nature, which chooses the statistics:
 * `exact` repeats to the last digit, `counted` is a hardware count with tiny noise, `timed` depends on the machine's mood.
 */
export type Nature = 'exact' | 'counted' | 'timed';

/** A quantity that is measured: its unit, which direction is better, and how far to trust one value. */
export interface Metric {
  readonly name: string;
  readonly title: string;
  readonly unit: Unit;
  readonly better: 'lower' | 'higher';
  readonly nature: Nature;
}

function metric(
  name: string,
  title: string,
  unit: Unit,
  nature: Nature,
  better: Metric['better'] = 'lower',
): Metric {
  return { name, title, unit, better, nature };
}

/** The metrics that Brakeline measures itself. Their names are the words of the configuration. */
export const knownMetrics: readonly Metric[] = [
  metric('instructions', 'instructions', 'count', 'counted'),
  metric('ir', 'instructions (valgrind)', 'count', 'exact'),
  metric('cycles', 'cycles', 'count', 'timed'),
  metric('branches', 'branches', 'count', 'counted'),
  metric('branch_misses', 'branch misses', 'count', 'timed'),
  metric('cache_references', 'cache references', 'count', 'timed'),
  metric('cache_misses', 'cache misses', 'count', 'timed'),
  metric('l1d_misses', 'L1 data misses', 'count', 'timed'),
  metric('page_faults', 'page faults', 'count', 'timed'),
  metric('context_switches', 'context switches', 'count', 'timed'),
  metric('task_clock', 'CPU time (task clock)', 'second', 'timed'),
  metric('wall_time', 'wall time', 'second', 'timed'),
  metric('user_time', 'user time', 'second', 'timed'),
  metric('system_time', 'system time', 'second', 'timed'),
  metric('peak_rss', 'peak memory (RSS)', 'byte', 'timed'),
  metric('ipc', 'instructions per cycle', 'ratio', 'timed', 'higher'),
  metric('cache_miss_rate', 'cache-miss rate', 'ratio', 'timed'),
  metric('branch_miss_rate', 'branch-miss rate', 'ratio', 'timed'),
];

/** The known metric of that name, or undefined. */
export function findMetric(name: string): Metric | undefined {
  return knownMetrics.find((known) => known.name === name);
}

/** A verdict may name a metric that no list explains; it is shown under its name and its default gate never blocks. */
export function metricNamed(name: string, listed: ReadonlyMap<string, Metric>): Metric {
  return listed.get(name) ?? findMetric(name) ?? metric(name, name, 'count', 'timed');
}
