import type { Metric } from './metric.ts';
import type { Enforcement, MetricGate } from './policy.ts';

/** Relative minimum in percent, absolute minimum in the metric's unit, and what a crossing does. */
type Threshold = readonly [percent: number, absolute: number, on: Enforcement];

const millisecond = 1e-3;
const mebibyte = 1024 * 1024;

/** Only repeatable counts block, those of valgrind's simulations and heap tools where they are asked for; what depends on the machine's mood is shown, unless the policy says otherwise. */
const thresholds: ReadonlyMap<string, Threshold> = new Map([
  ['instructions', [0.2, 20_000, 'block']],
  ['ir', [0.1, 20_000, 'block']],
  ['sim_i1_misses', [2, 1_000, 'block']],
  ['sim_d1_misses', [2, 1_000, 'block']],
  ['sim_ll_misses', [2, 1_000, 'block']],
  ['sim_branch_misses', [2, 1_000, 'block']],
  ['heap_bytes', [1, 4_096, 'block']],
  ['heap_blocks', [1, 10, 'block']],
  ['heap_peak', [1, 4_096, 'block']],
  ['leaked_bytes', [0, 0, 'block']],
  ['branches', [0.5, 20_000, 'warn']],
  ['cycles', [3, 1_000_000, 'warn']],
  ['branch_misses', [10, 10_000, 'warn']],
  ['cache_references', [10, 10_000, 'warn']],
  ['cache_misses', [10, 10_000, 'warn']],
  ['l1d_misses', [10, 10_000, 'warn']],
  ['page_faults', [5, 100, 'warn']],
  ['context_switches', [10, 10, 'off']],
  ['cpu_migrations', [10, 10, 'off']],
  ['syscalls', [2, 10, 'warn']],
  ['energy', [5, 0.1, 'warn']],
  ['task_clock', [5, millisecond, 'warn']],
  ['wall_time', [5, millisecond, 'warn']],
  ['user_time', [5, millisecond, 'warn']],
  ['system_time', [10, millisecond, 'off']],
  ['peak_rss', [5, mebibyte, 'warn']],
  ['time', [5, 0, 'warn']],
  ['cpu_time', [5, 0, 'warn']],
  ['operations_per_second', [5, 0, 'warn']],
  ['bytes_per_second', [5, 0, 'warn']],
  ['latency', [5, 0, 'warn']],
  ['error_rate', [0, 0.001, 'warn']],
  ['allocations', [1, 0, 'warn']],
  ['allocated_bytes', [1, 0, 'warn']],
  ['speed_up', [5, 0.05, 'off']],
  ['efficiency', [5, 0.02, 'warn']],
  ['estimated_cycles', [1, 0, 'warn']],
]);

function thresholdOfUnit(unit: Metric['unit']): Threshold {
  switch (unit) {
    case 'second':
      return [5, millisecond, 'warn'];
    case 'byte':
      return [5, mebibyte, 'warn'];
    case 'joule':
    case 'count':
      return [5, 0, 'warn'];
    case 'ratio':
      return [5, 0, 'off'];
  }
}

/**
 * The gate of a metric that no configuration mentions. A metric that Brakeline does not measure itself gets one by its
 * unit, and never blocks.
 */
export function defaultGate(metric: Metric): MetricGate {
  const [percent, absolute, on] = thresholds.get(metric.name) ?? thresholdOfUnit(metric.unit);
  return { relative: percent / 100, absolute, better: metric.better, on };
}
