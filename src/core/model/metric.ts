/** Base units only: values are converted on entry and the reader's unit returns in rendering. */
export type Unit = 'second' | 'byte' | 'joule' | 'count' | 'ratio';

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
  metric('sim_i1_misses', 'I1 misses (simulated)', 'count', 'exact'),
  metric('sim_d1_misses', 'D1 misses (simulated)', 'count', 'exact'),
  metric('sim_ll_misses', 'last-level misses (simulated)', 'count', 'exact'),
  metric('sim_branch_misses', 'branch mispredictions (simulated)', 'count', 'exact'),
  metric('heap_bytes', 'allocated bytes', 'byte', 'exact'),
  metric('heap_blocks', 'allocations', 'count', 'exact'),
  metric('heap_peak', 'peak heap', 'byte', 'exact'),
  metric('leaked_bytes', 'leaked memory', 'byte', 'exact'),
  metric('cycles', 'cycles', 'count', 'timed'),
  metric('branches', 'branches', 'count', 'counted'),
  metric('branch_misses', 'branch misses', 'count', 'timed'),
  metric('cache_references', 'cache references', 'count', 'timed'),
  metric('cache_misses', 'cache misses', 'count', 'timed'),
  metric('l1d_misses', 'L1 data misses', 'count', 'timed'),
  metric('page_faults', 'page faults', 'count', 'timed'),
  metric('context_switches', 'context switches', 'count', 'timed'),
  metric('cpu_migrations', 'moves between processors', 'count', 'timed'),
  metric('syscalls', 'system calls', 'count', 'counted'),
  metric('energy', 'energy of the processor package', 'joule', 'timed'),
  metric('task_clock', 'CPU time (task clock)', 'second', 'timed'),
  metric('wall_time', 'wall time', 'second', 'timed'),
  metric('user_time', 'user time', 'second', 'timed'),
  metric('system_time', 'system time', 'second', 'timed'),
  metric('peak_rss', 'peak memory (RSS)', 'byte', 'timed'),
  metric('ipc', 'instructions per cycle', 'ratio', 'timed', 'higher'),
  metric('cache_miss_rate', 'cache-miss rate', 'ratio', 'timed'),
  metric('branch_miss_rate', 'branch-miss rate', 'ratio', 'timed'),
];

/** What benchmark tools measure of one iteration of a case, beside the metrics above. */
export const caseMetrics: readonly Metric[] = [
  metric('time', 'time per iteration', 'second', 'timed'),
  metric('cpu_time', 'CPU time per iteration', 'second', 'timed'),
  metric('operations_per_second', 'operations per second', 'count', 'timed', 'higher'),
  metric('bytes_per_second', 'bytes per second', 'byte', 'timed', 'higher'),
  metric('latency', 'latency', 'second', 'timed'),
  metric('error_rate', 'share of failed requests', 'ratio', 'timed'),
  metric('allocations', 'allocations per iteration', 'count', 'counted'),
  metric('allocated_bytes', 'allocated bytes per iteration', 'byte', 'counted'),
  metric('l1_hits', 'L1 hits (valgrind)', 'count', 'exact'),
  metric('ll_hits', 'last-level hits (valgrind)', 'count', 'exact'),
  metric('ram_hits', 'RAM hits (valgrind)', 'count', 'exact'),
  metric('estimated_cycles', 'estimated cycles (valgrind)', 'count', 'exact'),
];

/** What the wall times of one benchmark with several numbers of threads tell together. */
export const scalingMetrics: readonly Metric[] = [
  metric('speed_up', 'speed-up', 'ratio', 'timed', 'higher'),
  metric('efficiency', 'parallel efficiency', 'ratio', 'timed', 'higher'),
];

const byName = new Map(
  [...knownMetrics, ...caseMetrics, ...scalingMetrics].map((known) => [known.name, known]),
);

/** The metric of that name whose meaning is fixed, or undefined. */
export function findMetric(name: string): Metric | undefined {
  return byName.get(name);
}

/** How the names of metrics begin that only their author can explain; no metric with a fixed meaning has such a name. */
export const customPrefix = 'counter_';

/**
 * A quantity that only its author can explain, such as a counter of a Google Benchmark. Nobody knows which direction is
 * better, so that it is shown and gated only where the policy says so.
 * @param known what the tool does tell of it.
 */
export function customMetric(name: string, known: Partial<Omit<Metric, 'name'>> = {}): Metric {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const id = `${customPrefix}${plain === '' ? 'unnamed' : plain}`.slice(0, 64);
  const title = name
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .slice(0, 200)
    .trim()
    .toWellFormed();
  return { ...metric(id, title === '' ? 'counter' : title, 'ratio', 'timed'), ...known };
}

/** A verdict may name a metric that no list explains; it is shown under its name and its default gate never blocks. */
export function metricNamed(name: string, listed: ReadonlyMap<string, Metric>): Metric {
  return listed.get(name) ?? findMetric(name) ?? metric(name, name, 'count', 'timed');
}
