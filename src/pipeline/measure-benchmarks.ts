import {
  addThreadScaling,
  type BenchmarkResult,
  planMoreRounds,
  type RoundsSpent,
  sideNames,
} from '../core/index.ts';
import { metricsOf } from './assemble-report.ts';
import { type BenchmarkSession, type MeasuringContext, openBenchmark } from './benchmark-session.ts';
import type { SuiteResults } from './measure-suites.ts';
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

/** What is judged together with the open benchmarks and gets no rounds here: the cases of suites. */
type Others = Pick<SuiteResults, 'benchmarks' | 'metrics'>;

/** Benchmarks after their first rounds. */
export interface OpenBenchmarks {
  /**
   * Goes on with those whose blocking verdicts are open until all are decided or the budget is spent, and gives what was
   * measured. How sure a verdict has to be depends on all blocking pairs of the pull request, those of `others` among them.
   */
  readonly settle: (others: Others) => Promise<readonly BenchmarkResult[]>;
}

async function settleUndecided(
  sessions: readonly BenchmarkSession[],
  others: Others,
  context: MeasuringContext & { readonly tell: (result: BenchmarkResult) => void },
): Promise<readonly BenchmarkResult[]> {
  const { progress, signal, tell, plan } = context;
  const { policy } = plan;
  const threads = new Map(
    plan.benchmarks.flatMap(({ config }) =>
      config.threads === undefined ? [] : [[config.name, config.threads] as const],
    ),
  );
  for (;;) {
    const described = sessions.map((session) => session.describe());
    const own = addThreadScaling(described, threads);
    if (signal.aborted) return own;
    const benchmarks = [...own, ...others.benchmarks];
    const metrics = metricsOf(benchmarks, others.metrics);
    const more = planMoreRounds({ benchmarks, metrics, policy, roundsSpent: countRounds(sessions, own) });
    if (more.length === 0) return own;
    for (const { benchmark, rounds, metrics: open } of more) {
      const session = sessions.find(({ name }) => name === benchmark);
      if (session === undefined || signal.aborted) continue;
      progress.step(`Measure ${benchmark} on: ${rounds} more rounds, as ${open.join(', ')} is undecided`);
      await session.measureMore(rounds, open);
      tell(session.describe());
      // Efficiency has a value only for rounds that the reference has too.
      const few = threads.get(benchmark)?.reference.name;
      const reference = sessions.find(({ name }) => name === few);
      if (reference !== undefined && open.some((metric) => metric === 'efficiency' || metric === 'speed_up'))
        await reference.measureMore(rounds, ['wall_time']);
    }
  }
}

/** Measures the first rounds of every benchmark of the plan, one after the other; stops early when the run is interrupted. */
export async function openBenchmarks(context: MeasuringContext): Promise<OpenBenchmarks> {
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
  return { settle: (others) => settleUndecided(sessions, others, { ...context, tell }) };
}
