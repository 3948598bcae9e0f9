import { type Metric, metricNamed } from '../model/metric.ts';
import { defaultRigour, type Policy, type Rigour } from '../model/policy.ts';
import type { BenchmarkResult } from '../model/sample.ts';
import type { Verdict } from '../model/verdict.ts';
import { canBlock } from './block-level.ts';
import { compareBenchmarks } from './compare-benchmarks.ts';

/** Rounds a side of one benchmark so far. */
export interface RoundsSpent {
  /** What was planned at first; the looks are at multiples of it. */
  readonly first: number;
  /** All rounds that were run, the first among them. */
  readonly spent: number;
}

/** What is known when rounds have ended. */
export interface RoundsInput {
  readonly benchmarks: readonly BenchmarkResult[];
  readonly metrics: readonly Metric[];
  readonly policy: Policy;
  /** By benchmark name; a benchmark without entry gets no more rounds. */
  readonly roundsSpent: ReadonlyMap<string, RoundsSpent>;
}

/** A benchmark that is worth more rounds. */
interface MoreRounds {
  readonly benchmark: string;
  /** How many a side, beyond those spent. */
  readonly rounds: number;
  /** The undecided metrics for which they run. */
  readonly metrics: readonly string[];
}

/** Whether more values could decide the pair: it has values on both sides, and a regression would block. */
function isWorthRounds(verdict: Verdict, benchmark: BenchmarkResult, context: RoundsInput): boolean {
  if (verdict.kind !== 'undecided') return false;
  const metric = metricNamed(verdict.metric, new Map(context.metrics.map((one) => [one.name, one])));
  if (!canBlock(benchmark, metric, context.policy)) return false;
  return verdict.comparison !== undefined || verdict.why.code === 'too-few-rounds';
}

function roundsLeft(spent: Iterable<RoundsSpent>, rigour: Rigour): number {
  let left = 0;
  for (const { first, spent: all } of spent) left += rigour.extraRounds * first - Math.max(0, all - first);
  return Math.max(0, Math.floor(left));
}

/** Rounds up to the next look: the next multiple of the first rounds. 0 after the last look. */
function roundsToNextLook({ first, spent }: RoundsSpent, looks: number): number {
  if (first < 1 || spent < first) return 0;
  const next = (Math.floor(spent / first) + 1) * first;
  return next > looks * first ? 0 : next - spent;
}

/**
 * The benchmarks that are worth more rounds, and how many: only those with a pair that could block and is still undecided,
 * up to their next look, in the order of the list while the budget of the whole gate lasts. Empty when all is decided,
 * after the last look, or when the budget is spent: then the verdicts stand.
 *
 * A benchmark whose rest of the budget does not reach its next look gets none: looks are at fixed places, because the
 * confidence of every verdict is set for that number of looks (docs/decisions/0005).
 */
export function planMoreRounds(input: RoundsInput): readonly MoreRounds[] {
  const rigour = input.policy.rigour ?? defaultRigour;
  const verdicts = Map.groupBy(compareBenchmarks(input), (verdict) => verdict.benchmark);
  let left = roundsLeft(input.roundsSpent.values(), rigour);
  const plan: MoreRounds[] = [];
  for (const benchmark of input.benchmarks) {
    const spent = input.roundsSpent.get(benchmark.name);
    const undecided = (verdicts.get(benchmark.name) ?? []).filter((verdict) =>
      isWorthRounds(verdict, benchmark, input),
    );
    if (spent === undefined || undecided.length === 0) continue;
    const rounds = roundsToNextLook(spent, rigour.looks);
    if (rounds === 0 || rounds > left) continue;
    left -= rounds;
    plan.push({ benchmark: benchmark.name, rounds, metrics: undecided.map(({ metric }) => metric) });
  }
  return plan;
}
