import { type PerfCount, type Problem, plainEventName } from '../../core/index.ts';
import type { Pass } from '../counters/passes.ts';
import {
  type HardwareMetric,
  hardwareEvents,
  isHardwareMetric,
  isKernelMetric,
  isRatioMetric,
  isSoftwareMetric,
  type KernelMetric,
  kernelEvents,
  ratioMetrics,
  softwareEvents,
} from '../counters/perf-events.ts';
import type { RunReading } from './benchmark-run.ts';

/** One value of one metric, or why what the counter said is not used. */
export type MetricReading =
  | { readonly kind: 'value'; readonly value: number; readonly tool: string }
  | { readonly kind: 'rejected'; readonly why: string };

/** Metrics of which any program has thousands: the dead counters of some machines read 0 or a few dozen. */
const large: readonly HardwareMetric[] = ['instructions', 'cycles', 'branches'];
const fewest = 1_000;
/** No processor retires more instructions a cycle. */
const mostPerCycle = 16;

function rejected(why: string): MetricReading {
  return { kind: 'rejected', why };
}

function value(number: number, tool: string): MetricReading {
  return { kind: 'value', value: number, tool };
}

/** The count of an event; of two kinds of cores the one that counted. */
function findCount(counts: readonly PerfCount[], event: string): PerfCount | undefined {
  const rows = counts.filter((count) => plainEventName(count.event) === event);
  return rows.find((count) => count.kind === 'counted') ?? rows[0];
}

/** A hardware count, or why it is not believed whatever perf claims. */
function readHardware(run: RunReading, metric: HardwareMetric): MetricReading {
  const event = hardwareEvents[metric];
  const count = findCount(run.counts ?? [], event);
  if (count === undefined) return rejected(`perf wrote no ${event}`);
  if (count.kind !== 'counted') return rejected(`perf says ${event} is <${count.kind.replace('-', ' ')}>`);
  if (count.runningPercent < 100) {
    return rejected(`${event} was counted ${count.runningPercent} % of the run only`);
  }
  if (count.value === 0) return rejected(`${event} read 0`);
  if (large.includes(metric) && count.value < fewest) {
    return rejected(`${event} read ${count.value}, too few for any program`);
  }
  const limit = findLimit(run, metric);
  return limit !== undefined && count.value > limit.most
    ? rejected(`${event} read ${count.value}, more than ${limit.than} allow`)
    : value(count.value, 'perf stat');
}

/** The most that another count of the same run allows. */
function findLimit(run: RunReading, metric: HardwareMetric): { most: number; than: string } | undefined {
  const of = (event: HardwareMetric): number | undefined => {
    const count = findCount(run.counts ?? [], hardwareEvents[event]);
    return count?.kind === 'counted' && count.value >= fewest ? count.value : undefined;
  };
  const [cycles, branches] = [of('cycles'), of('branches')];
  if (metric === 'instructions' && cycles !== undefined) {
    return { most: cycles * mostPerCycle, than: `${cycles} cycles` };
  }
  if (metric === 'branch_misses' && branches !== undefined) {
    return { most: branches, than: `${branches} branches` };
  }
  return undefined;
}

/** What perf alone can take from the kernel. */
function readKernel(run: RunReading, metric: KernelMetric): MetricReading | undefined {
  const counts = metric === 'energy' ? run.machineCounts : run.counts;
  if (counts === undefined) return undefined;
  const event = kernelEvents[metric];
  const count = findCount(counts, event);
  if (count?.kind !== 'counted') return rejected(`perf wrote no number of ${event}`);
  return value(count.value, 'perf stat');
}

/** Metrics that need no counter: from perf where it ran, which leaves its own share out, else from the kernel. */
function readUsage(run: RunReading, metric: string): MetricReading | undefined {
  if (metric === 'peak_rss') return value(run.usage.peakRss, 'wait4');
  if (!isSoftwareMetric(metric)) return undefined;
  const count = findCount(run.counts ?? [], softwareEvents[metric]);
  if (count?.kind === 'counted') return value(count.value, 'perf stat');
  // Perf calls a time of zero not counted.
  if (count?.kind === 'not-counted') return value(0, 'perf stat');
  const { wall, user, system, pageFaults, contextSwitches } = run.usage;
  const found = {
    wall_time: wall,
    user_time: user,
    system_time: system,
    task_clock: user + system,
    page_faults: pageFaults,
    context_switches: contextSwitches,
  };
  return value(found[metric], 'wait4');
}

/**
 * The reading of one metric from the runs of one round, one run a pass. A ratio's operands come from the same run.
 * @returns undefined where no pass counts the metric.
 */
export function readMetric(
  metric: string,
  passes: readonly Pass[],
  runs: readonly RunReading[],
): MetricReading | undefined {
  const runOf = (...needed: HardwareMetric[]): RunReading | undefined =>
    runs[passes.findIndex((pass) => needed.every((name) => pass.includes(name)))];
  if (isHardwareMetric(metric)) {
    const run = runOf(metric);
    return run === undefined ? undefined : readHardware(run, metric);
  }
  if (isRatioMetric(metric)) {
    const [above, below] = ratioMetrics[metric];
    const run = runOf(above, below);
    if (run === undefined) return undefined;
    const [over, under] = [readHardware(run, above), readHardware(run, below)];
    if (over.kind === 'rejected') return over;
    return under.kind === 'rejected' ? under : value(over.value / under.value, 'perf stat');
  }
  const [first] = runs;
  if (first !== undefined && isKernelMetric(metric)) return readKernel(first, metric);
  return first === undefined ? undefined : readUsage(first, metric);
}

/** The instructions that a run counted, undefined where it counted none that are believed. */
export function readInstructions(run: RunReading): number | undefined {
  const reading = readHardware(run, 'instructions');
  return reading.kind === 'value' ? reading.value : undefined;
}

/** Whether any hardware count of the run is not believed. */
export function hasRejected(run: RunReading, pass: Pass): boolean {
  return pass.some((metric) => readHardware(run, metric).kind === 'rejected');
}

/** The problem of values that were not used. */
export function rejectedProblem(metric: string, whys: readonly string[], rounds: number): Problem {
  return {
    code: 'counter-rejected',
    message: `${metric}: ${whys.length} of ${rounds} values were not used: ${whys[0] ?? ''}`,
    hint: 'another user of the counters, or a fault of a virtual machine; `brakeline doctor` tells, and nothing is compared with it',
  };
}
