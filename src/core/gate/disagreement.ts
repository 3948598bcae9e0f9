import type { Reason } from '../model/decision.ts';
import { type Metric, metricNamed } from '../model/metric.ts';
import { describeChange, formatPercent, formatValue } from '../model/quantity-text.ts';
import type { Comparison, Estimate, Verdict } from '../model/verdict.ts';
import { type Finding, findingOf } from './finding.ts';
import type { JudgedBenchmark, VerdictContext } from './judged-benchmark.ts';

/** What instructions are held against: the first of these that was compared. */
const clocks = ['cycles', 'task_clock', 'wall_time'] as const;

/** What makes the same instructions take longer or shorter. */
const misses = ['branch_misses', 'cache_misses', 'l1d_misses', 'page_faults'] as const;

/** Hardware and valgrind count alike where they run the same code; above this fraction they did not. */
const unlikeCounts = 0.01;

interface Compared {
  readonly kind: Verdict['kind'];
  readonly metric: Metric;
  readonly comparison: Comparison;
  readonly relative: Estimate;
}

function findCompared(name: string, judged: JudgedBenchmark, context: VerdictContext): Compared | undefined {
  const verdict = judged.verdicts.find(({ metric }) => metric === name);
  if (verdict === undefined || !('comparison' in verdict) || verdict.comparison === undefined)
    return undefined;
  const { kind, comparison } = verdict;
  const { relative } = comparison;
  if (relative === undefined) return undefined;
  return { kind, metric: metricNamed(name, context.metrics), comparison, relative };
}

function hasMoved({ kind }: Compared): boolean {
  return kind === 'regressed' || kind === 'improved';
}

/** Whether the two say unlike things beyond their intervals, and at least one of them is past its threshold. */
function disagree(one: Compared, other: Compared): boolean {
  if (one.kind === other.kind || !(hasMoved(one) || hasMoved(other))) return false;
  return one.relative.high < other.relative.low || other.relative.high < one.relative.low;
}

function describeMisses(slower: boolean, judged: JudgedBenchmark, context: VerdictContext): string {
  const moved = misses
    .flatMap((name) => findCompared(name, judged, context) ?? [])
    .filter(({ relative }) => (slower ? relative.low > 0 : relative.high < 0));
  if (moved.length === 0) return slower ? 'it waits more for each' : 'it waits less for each';
  return `${slower ? 'more' : 'fewer'} ${moved.map(({ metric }) => metric.title).join(' and ')}`;
}

function findClockDisagreement(judged: JudgedBenchmark, context: VerdictContext): readonly Finding[] {
  const counted = findCompared('instructions', judged, context);
  const clock = clocks.flatMap((name) => findCompared(name, judged, context) ?? [])[0];
  if (counted === undefined || clock === undefined || judged.benchmark.binary?.identical === true) return [];
  if (!disagree(counted, clock)) return [];
  const slower = clock.relative.value > counted.relative.value;
  const changes = [counted, clock].map(({ comparison, metric }) => describeChange(comparison, metric));
  const message = `${judged.benchmark.name}: ${changes.join(' but ')}: ${describeMisses(slower, judged, context)}`;
  return [findingOf(reasonOf(judged, counted.metric, message))];
}

function reasonOf(judged: JudgedBenchmark, metric: Metric, message: string): Reason {
  const { name: benchmark } = judged.benchmark;
  return { kind: 'metrics-disagree', effect: 'informs', benchmark, metric: metric.name, message };
}

function findCountDisagreement(judged: JudgedBenchmark, context: VerdictContext): readonly Finding[] {
  const hardware = findCompared('instructions', judged, context);
  const simulated = findCompared('ir', judged, context);
  if (hardware === undefined || simulated === undefined) return [];
  if (!hasMoved(hardware) && !hasMoved(simulated)) return [];
  const excess = simulated.comparison.head / hardware.comparison.head - 1;
  if (Math.abs(excess) <= unlikeCounts) return [];
  const size = formatPercent(Number(Math.abs(excess).toPrecision(2)));
  const counts = [simulated, hardware].map(({ comparison, metric }) => formatValue(comparison.head, metric));
  const runs = `${simulated.comparison.runs.head} and ${hardware.comparison.runs.head} runs`;
  const message = `${judged.benchmark.name}: valgrind counts ${size} ${excess > 0 ? 'more' : 'fewer'} instructions than the hardware (${counts.join(' and ')} in the head, ${runs}), because it runs other variants of library functions or counts repeated string instructions otherwise; its lines still name the cause, and the hardware's number is the one that counts`;
  return [findingOf(reasonOf(judged, hardware.metric, message))];
}

/** Where metrics of one benchmark contradict each other, in words: no gate is changed by it. */
export function findDisagreements(judged: JudgedBenchmark, context: VerdictContext): readonly Finding[] {
  return [...findClockDisagreement(judged, context), ...findCountDisagreement(judged, context)];
}
