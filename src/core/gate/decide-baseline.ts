import type { Decision, Reason } from '../model/decision.ts';
import type { Metric } from '../model/metric.ts';
import type { Policy } from '../model/policy.ts';
import type { BenchmarkResult } from '../model/sample.ts';
import { findBudget } from './budget-findings.ts';
import { findWholeSide, hasFailed, type SideProblem } from './side-findings.ts';

function isMeasured(benchmark: BenchmarkResult): boolean {
  return benchmark.head?.samples.some((sample) => sample.evidence.kind !== 'unmeasured') === true;
}

function judgeBenchmark(benchmark: BenchmarkResult): readonly Reason[] {
  const { name } = benchmark;
  const problem = benchmark.head?.problems[0]?.message.split('\n')[0] ?? 'nothing was measured';
  const about = { benchmark: name, message: `${name}: ${problem}` };
  if (hasFailed(benchmark)) return [{ kind: 'benchmark-failed', effect: 'blocks', ...about }];
  if (!isMeasured(benchmark)) return [{ kind: 'nothing-measured', effect: 'prevents-comparison', ...about }];
  return [];
}

function countBenchmarks(count: number): string {
  return count === 1 ? '1 benchmark' : `${count} benchmarks`;
}

/**
 * Decides about a run that measured one commit and compares it with nothing: every benchmark must have given numbers, and
 * the budgets hold. A commit that does not build, or a benchmark that fails, blocks; nothing measured is never a pass.
 */
export function decideBaseline(input: {
  readonly policy: Policy;
  readonly metrics: readonly Metric[];
  readonly benchmarks: readonly BenchmarkResult[];
  readonly problems: readonly SideProblem[];
}): Decision {
  const metrics = new Map(input.metrics.map((metric) => [metric.name, metric]));
  const reasons = [
    ...input.problems.flatMap(findWholeSide).map(({ reason }) => reason),
    ...input.benchmarks.flatMap(judgeBenchmark),
    ...input.policy.budgets
      .flatMap((budget) => findBudget(budget, input.benchmarks, metrics))
      .map(({ reason }) => reason),
  ];
  const [worst] = reasons.filter((reason) => reason.effect === 'blocks');
  if (worst !== undefined) return { kind: 'block', title: worst.message, reasons };
  const measured = input.benchmarks.filter(isMeasured).length;
  const stopped = reasons.some((reason) => reason.effect === 'prevents-comparison');
  if (measured === 0 || stopped) {
    const title = `${measured} of ${countBenchmarks(input.benchmarks.length)} measured`;
    return { kind: 'not-comparable', title, reasons };
  }
  return { kind: 'pass', title: `${countBenchmarks(measured)} measured`, reasons };
}
