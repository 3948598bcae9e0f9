import type { BenchmarkConfig, Problem, SideName } from '../../core/index.ts';
import type { Pass } from '../counters/passes.ts';
import type { RunReading } from './benchmark-run.ts';
import { hasRejected, readInstructions } from './readings.ts';
import { findStrays } from './strays.ts';

/** A side while it is measured. */
export interface SideProgress {
  readonly name: SideName;
  /** By layout. */
  readonly trees: readonly string[];
  /** Readings by pass, then by round. */
  readonly runs: readonly RunReading[][];
  readonly notes: Problem[];
  failure: Problem | undefined;
}

/** One run that is to be made. */
export interface Slot {
  readonly side: SideProgress;
  readonly pass: number;
  readonly round: number;
}

/** The runs of a side that are measured once more: strayed from their siblings, or with a count that is not believed. */
export function findSuspects(side: SideProgress, passes: readonly Pass[], from: number): readonly Slot[] {
  if (side.failure !== undefined) return [];
  return passes.flatMap((events, pass) => {
    const runs = side.runs[pass] ?? [];
    const strays = events.includes('instructions') ? findStrays(runs.map(readInstructions)) : [];
    const bad = runs.flatMap((run, round) => (hasRejected(run, events) ? [round] : []));
    // A counter that fails in most rounds would fail again.
    const repeatable = bad.length * 2 <= runs.length ? bad : [];
    const rounds = [...new Set([...strays, ...repeatable])].filter((round) => round >= from);
    return rounds.map((round): Slot => ({ side, pass, round }));
  });
}

/** Which rounds were measured once more, in words. */
export function repeatedProblem(benchmark: BenchmarkConfig, slots: readonly Slot[]): Problem {
  const rounds = [...new Set(slots.map(({ round }) => round + 1))].sort((a, b) => a - b);
  return {
    code: 'round-repeated',
    message: `benchmark ${benchmark.name}: round ${rounds.join(', ')} strayed from its siblings and was measured once more`,
    hint: 'nothing to do where it happens now and then; else make the benchmark do the same work each time',
  };
}
