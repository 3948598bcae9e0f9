import type { Runtime, Steadying } from './config.ts';
import type { NonEmpty } from './parsed.ts';
import type { Problem } from './problem.ts';

/** What was seen of one metric: every raw value in the order of the rounds, or why there is none. */
export type Evidence =
  | { readonly kind: 'values'; readonly values: NonEmpty<number> }
  | { readonly kind: 'unmeasured'; readonly why: Problem };

/** One metric of one benchmark on one side. Values are in the metric's base unit. */
export interface Sample {
  readonly metric: string;
  /** The program that produced the values, such as `perf stat` or `cachegrind`. */
  readonly tool: string;
  readonly evidence: Evidence;
}

/** All that was measured of one benchmark for one commit. */
export interface Side {
  readonly samples: readonly Sample[];
  /** Why the benchmark gave no or fewer values. */
  readonly problems: readonly Problem[];
}

/** Whether base and head run the same machine code; debug information and the build id do not count. */
export interface BinaryComparison {
  readonly path: string;
  readonly identical: boolean;
}

/** What was done so that a program does the same work each time. */
export interface RuntimeUse {
  readonly name: Runtime;
  /** Whether the configuration names the runtime, or the command told. */
  readonly found: 'configured' | 'detected';
  /** Empty where nothing could be applied. */
  readonly applied: readonly Steadying[];
}

/** Runs a side: those of the configuration, and those that followed because verdicts were open. */
export interface RoundCount {
  readonly first: number;
  readonly extra: number;
}

/** One benchmark of a run. A side is absent where that commit does not define the benchmark. */
export interface BenchmarkResult {
  readonly name: string;
  readonly command: string;
  readonly binary?: BinaryComparison;
  /** Absent for native programs that got no help. */
  readonly runtime?: RuntimeUse;
  /** Absent where no metric needed rounds. */
  readonly rounds?: RoundCount;
  readonly base?: Side;
  readonly head?: Side;
}
