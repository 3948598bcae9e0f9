/** Hardware events by the metric that they give. All are counted in user mode only. */
export const hardwareEvents = {
  instructions: 'instructions',
  cycles: 'cycles',
  branches: 'branches',
  branch_misses: 'branch-misses',
  cache_references: 'cache-references',
  cache_misses: 'cache-misses',
  l1d_misses: 'L1-dcache-load-misses',
} as const;

/** Events of the kernel and of perf itself, which cost no counter, by the metric that they give. */
export const softwareEvents = {
  page_faults: 'page-faults',
  context_switches: 'context-switches',
  task_clock: 'task-clock',
  wall_time: 'duration_time',
  user_time: 'user_time',
  system_time: 'system_time',
} as const;

/** Events of the kernel that perf alone can count, by the metric that they give; some need a permission or hardware of their own. */
export const kernelEvents = {
  cpu_migrations: 'cpu-migrations',
  syscalls: 'raw_syscalls:sys_enter',
  /** Of the whole machine while the program runs: no processor knows the energy of one program. */
  energy: 'power/energy-pkg/',
} as const;

/** Metrics that are the quotient of two counts of one run, each with its numerator and denominator. */
export const ratioMetrics = {
  ipc: ['instructions', 'cycles'],
  cache_miss_rate: ['cache_misses', 'cache_references'],
  branch_miss_rate: ['branch_misses', 'branches'],
} as const;

/** A metric that takes a hardware counter. */
export type HardwareMetric = keyof typeof hardwareEvents;
/** A metric that the kernel or perf itself counts. */
export type SoftwareMetric = keyof typeof softwareEvents;
/** A metric that only perf can take from the kernel. */
export type KernelMetric = keyof typeof kernelEvents;
/** A metric that is a quotient of two hardware metrics. */
export type RatioMetric = keyof typeof ratioMetrics;

/** Narrows a name of the configuration to a metric that takes a hardware counter. */
export function isHardwareMetric(name: string): name is HardwareMetric {
  return Object.hasOwn(hardwareEvents, name);
}

/** Narrows a name of the configuration to a metric that costs no counter. */
export function isSoftwareMetric(name: string): name is SoftwareMetric {
  return Object.hasOwn(softwareEvents, name);
}

/** Narrows a name of the configuration to a metric that only perf can take from the kernel. */
export function isKernelMetric(name: string): name is KernelMetric {
  return Object.hasOwn(kernelEvents, name);
}

/** Narrows a name of the configuration to a quotient of two counts. */
export function isRatioMetric(name: string): name is RatioMetric {
  return Object.hasOwn(ratioMetrics, name);
}

/** Every hardware metric, in the order in which counters are given to them. */
export const hardwareMetrics = Object.keys(hardwareEvents).filter(isHardwareMetric);
/** Every metric that costs no counter. */
export const softwareMetrics = Object.keys(softwareEvents).filter(isSoftwareMetric);
/** Every metric that only perf can take from the kernel. */
export const kernelMetrics = Object.keys(kernelEvents).filter(isKernelMetric);
