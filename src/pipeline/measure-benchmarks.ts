import {
  type BenchmarkResult,
  type Policy,
  planMoreRounds,
  type RoundsSpent,
  sideNames,
} from '../core/index.ts';
import { metricsOf } from './assemble-report.ts';
import { type BenchmarkSession, type MeasuringContext, openBenchmark } from './benchmark-session.ts';
import type { Progress } from './progress.ts';

/** Tells the problems of results, each once however often its result is given. */
function createTeller(progress: Progress): (result: BenchmarkResult) => void {
  const told = new Set<string>();
  return (result) => {
    for (const side of sideNames) {
      for (const problem of result[side]?.problems ?? []) {
        const key = JSON.stringify([result.name, side, problem]);
        if (!told.has(key)) progress.problem(problem);
        told.add(key);
      }
    }
  };
}

/** Rounds so far, from which the planner sees what is left of the budget. */
function countRounds(
  sessions: readonly BenchmarkSession[],
  results: readonly BenchmarkResult[],
): ReadonlyMap<string, RoundsSpent> {
  return new Map(
    sessions.map(({ name, first }, index) => {
      const extra = results[index]?.rounds?.extra ?? 0;
      return [name, { first, spent: first + extra }];
    }),
  );
}

/**
 * Goes on with the benchmarks whose blocking verdicts are open until all are decided or the budget is spent. Every benchmark
 * had its first rounds before, because how sure a verdict is depends on all pairs of the pull request.
 */
async function settleUndecided(
  sessions: readonly BenchmarkSession[],
  policy: Policy,
  context: MeasuringContext & { readonly tell: (result: BenchmarkResult) => void },
): Promise<readonly BenchmarkResult[]> {
  const { progress, signal, tell } = context;
  for (;;) {
    const benchmarks = sessions.map((session) => session.describe());
    if (signal.aborted) return benchmarks;
    const roundsSpent = countRounds(sessions, benchmarks);
    const plan = planMoreRounds({ benchmarks, metrics: metricsOf(benchmarks), policy, roundsSpent });
    if (plan.length === 0) return benchmarks;
    for (const { benchmark, rounds, metrics } of plan) {
      const session = sessions.find(({ name }) => name === benchmark);
      if (session === undefined || signal.aborted) continue;
      progress.step(`Measure ${benchmark} on: ${rounds} more rounds, as ${metrics.join(', ')} is undecided`);
      await session.measureMore(rounds, metrics);
      tell(session.describe());
    }
  }
}

/**
 * Measures every benchmark of the plan, one after the other, and then goes on with the undecided ones; stops early when the
 * run is interrupted.
 */
export async function measureBenchmarks(context: MeasuringContext): Promise<readonly BenchmarkResult[]> {
  const { plan, progress, signal } = context;
  const tell = createTeller(progress);
  const sessions: BenchmarkSession[] = [];
  for (const planned of plan.benchmarks) {
    if (signal.aborted) break;
    progress.step(`Measure ${planned.config.name}: ${planned.config.run}`);
    const session = await openBenchmark(planned, context);
    tell(session.describe());
    sessions.push(session);
  }
  return settleUndecided(sessions, plan.policy, { ...context, tell });
}
