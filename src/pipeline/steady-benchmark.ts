import { join } from 'node:path';
import type { Plan, PlannedBenchmark } from '../core/index.ts';
import { type Counters, type SteadyProgram, steadyProgram } from '../measure/index.ts';
import type { Progress } from './progress.ts';
import type { Scratch } from './scratch.ts';

interface SteadyContext {
  readonly plan: Plan;
  readonly scratch: Scratch;
  readonly counters: Counters;
  readonly signal: AbortSignal;
}

/**
 * The directory of one benchmark's measuring. Each has its own, so that what its setup left is still there when it is
 * explained; the paths have equal length, because that of `TMPDIR` moves a program's stack.
 */
export function benchmarkDirectory(
  planned: PlannedBenchmark,
  { plan, scratch }: Pick<SteadyContext, 'plan' | 'scratch'>,
): string {
  return join(scratch.directory, `benchmark-${String(plan.benchmarks.indexOf(planned)).padStart(5, '0')}`);
}

/** How a benchmark is run so that it does the same work each time. */
export function steadyBenchmark(planned: PlannedBenchmark, context: SteadyContext): Promise<SteadyProgram> {
  const { scratch, counters, signal } = context;
  return steadyProgram({
    benchmark: planned.config,
    trees: planned.sides.map((side) => scratch.trees[side]),
    aslr: counters.aslr,
    directory: join(benchmarkDirectory(planned, context), 'built'),
    signal,
  });
}

/** Says which runtime a benchmark has and what was applied. */
export function noteRuntime({ use }: SteadyProgram, name: string, progress: Progress): void {
  if (use === undefined || use.applied.length === 0) return;
  progress.note(`${name}: runs with ${use.applied.join(' and ')} (${use.name}, ${use.found})`);
}
