import {
  type Evidence,
  isNonEmpty,
  type Problem,
  type ProblemCode,
  type Sample,
  type Side,
} from '../../core/index.ts';
import type { Counters } from '../counters/counters.ts';
import { counterLimit, type Pass } from '../counters/passes.ts';
import {
  isHardwareMetric,
  isKernelMetric,
  isRatioMetric,
  isSoftwareMetric,
  type KernelMetric,
  kernelEvents,
  ratioMetrics,
} from '../counters/perf-events.ts';
import { type RunReading, usesPerf } from './benchmark-run.ts';
import { readMetric, rejectedProblem } from './readings.ts';

/** All that was seen of one side. */
export interface SideRuns {
  /** By round, then by pass; complete rounds only. */
  readonly rounds: readonly (readonly RunReading[])[];
  /** What ended the measuring of the side; then there are no samples. */
  readonly failure?: Problem;
  /** What did not end it. */
  readonly notes: readonly Problem[];
  /** The rounds of the side that ran next to it, where that one has samples too. */
  readonly beside?: SideRuns['rounds'];
}

/** Whether rounds of runs give this metric; exact counts come from another program. */
export function isRoundMetric(name: string): boolean {
  return (
    isHardwareMetric(name) ||
    isRatioMetric(name) ||
    isSoftwareMetric(name) ||
    isKernelMetric(name) ||
    name === 'peak_rss'
  );
}

const kernelHints: Readonly<Record<KernelMetric, string>> = {
  cpu_migrations: 'run: sudo sysctl kernel.perf_event_paranoid=1; or remove it from `metrics`',
  syscalls:
    'it is counted at a tracepoint, which perf reads with the capability CAP_PERFMON and a readable /sys/kernel/tracing; or remove it from `metrics`',
  energy:
    'it needs a processor that tells its energy (no virtual machine does) and kernel.perf_event_paranoid=0, since it is that of the whole machine; or remove it from `metrics`',
};

function notCountedByKernel(metric: KernelMetric): Problem {
  return {
    code: 'counters-unavailable',
    message: `${metric} was not measured: perf does not count ${kernelEvents[metric]} here`,
    hint: kernelHints[metric],
  };
}

function notCounted(metric: string, counters: Counters): Problem {
  if (isKernelMetric(metric)) return notCountedByKernel(metric);
  const known = counters.problems.find((problem) => problem.code.startsWith('counters-'));
  if (counters.hardware.length === 0 && known !== undefined) return known;
  const limit = counterLimit(counters);
  const events = isRatioMetric(metric) ? ratioMetrics[metric] : [metric];
  const lacking = events.filter((name) => !counters.hardware.some((event) => event === name));
  return {
    code: 'counters-unavailable',
    message:
      lacking.length > 0
        ? `${metric} was not measured: this machine does not count ${lacking.join(' and ')}`
        : `${metric} was not measured: it needs ${events.length} counters at once, and ${limit} can be trusted`,
    hint: `remove ${metric} from \`metrics\`, or use a machine that counts it`,
  };
}

function belowFloor(peak: number, floor: number): Problem {
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  return {
    code: 'counter-rejected',
    message: `peak_rss of ${megabytes(peak)} MB was not used: up to ${megabytes(floor)} MB the program that starts the benchmark hides it`,
    hint: 'give the benchmark more data, or measure peak_rss in a benchmark without hardware metrics, which sees down to 3 MB',
  };
}

/** Why the values of a metric mean nothing although every one was read; undefined where they are good. */
function findFlaw(metric: string, values: readonly number[], floor: number): Problem | undefined {
  const least = Math.min(...values);
  return metric === 'peak_rss' && least <= floor ? belowFloor(least, floor) : undefined;
}

interface SamplePlan {
  /** All that the benchmark asks for. */
  readonly metrics: readonly string[];
  readonly passes: readonly Pass[];
  readonly counters: Counters;
}

/** The rounds whose value of a metric is not used, with the reason. */
function findRejected(
  metric: string,
  rounds: SideRuns['rounds'],
  passes: SamplePlan['passes'],
): ReadonlyMap<number, string> {
  const readings = rounds.map((round) => readMetric(metric, passes, round));
  return new Map(
    readings.flatMap((reading, round) => (reading?.kind === 'rejected' ? [[round, reading.why]] : [])),
  );
}

/**
 * Rounds of which the other side has no value, so that value i of both sides comes from one round. None where most values of
 * the other side are missing, because it then has no sample that could be paired.
 */
function findUnpaired(
  metric: string,
  { beside = [] }: SideRuns,
  { passes }: SamplePlan,
): ReadonlySet<number> {
  const rejected = findRejected(metric, beside, passes);
  return new Set(rejected.size * 2 > beside.length ? [] : rejected.keys());
}

function unpairedProblem(metric: string, count: number, rounds: number): Problem {
  return {
    code: 'counter-rejected',
    message: `${metric}: ${count} of ${rounds} values were left out, because the other side has none of the same round`,
    hint: 'nothing to do: see the problem of the other side',
  };
}

function sampleOf(
  metric: string,
  runs: SideRuns,
  plan: SamplePlan,
): { sample: Sample; problems: readonly Problem[] } {
  const { passes, counters } = plan;
  const withPerf = usesPerf(plan.metrics, counters, passes[0] ?? []);
  const readings = runs.rounds.map((round) => readMetric(metric, passes, round));
  const good = readings.flatMap((reading, round) =>
    reading?.kind === 'value' ? [{ value: reading.value, tool: reading.tool, round }] : [],
  );
  const whys = [...findRejected(metric, runs.rounds, passes).values()];
  const rejection = whys.length > 0 ? rejectedProblem(metric, whys, readings.length) : undefined;
  const tool = good[0]?.tool ?? (metric === 'peak_rss' || !withPerf ? 'wait4' : 'perf stat');
  const make = (evidence: Evidence, problems: readonly Problem[] = []) => ({
    sample: { metric, tool, evidence },
    problems,
  });
  const unpaired = findUnpaired(metric, runs, plan);
  const values = good.filter(({ round }) => !unpaired.has(round)).map(({ value }) => value);
  if (!isNonEmpty(values)) {
    return make({ kind: 'unmeasured', why: rejection ?? notCounted(metric, counters) });
  }
  const flaw = findFlaw(metric, values, withPerf ? counters.rssFloor.perf : counters.rssFloor.plain);
  if (flaw !== undefined) return make({ kind: 'unmeasured', why: flaw });
  // Half of a metric's values would be a choice among them, not a measurement.
  if (rejection !== undefined && whys.length * 2 > readings.length) {
    return make({ kind: 'unmeasured', why: rejection });
  }
  const left = good.length - values.length;
  const unpairedWords = left > 0 ? [unpairedProblem(metric, left, readings.length)] : [];
  return make({ kind: 'values', values }, [
    ...(rejection === undefined ? [] : [rejection]),
    ...unpairedWords,
  ]);
}

/** Turns what was seen of a side into a sample for every metric, which says why where it has no values. */
export function describeSide(runs: SideRuns, plan: SamplePlan): Side {
  if (runs.failure !== undefined) return { samples: [], problems: [runs.failure, ...runs.notes] };
  const made = plan.metrics.filter(isRoundMetric).map((metric) => sampleOf(metric, runs, plan));
  return {
    samples: made.map(({ sample }) => sample),
    problems: [...runs.notes, ...made.flatMap(({ problems }) => problems)],
  };
}

/** Problems that end the measuring of a side. */
const endings: ReadonlySet<ProblemCode> = new Set([
  'setup-failed',
  'benchmark-crashed',
  'benchmark-timed-out',
  'benchmark-unmeasured',
  'tool-missing',
  'tool-failed',
  'interrupted',
]);

/** Whether the benchmark of a measured side ran in every round, also where no metric needed the rounds. */
export function ranToEnd(side: Side): boolean {
  return !side.problems.some((problem) => endings.has(problem.code));
}
