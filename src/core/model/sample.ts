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

/** One benchmark of a run. A side is absent where that commit does not define the benchmark. */
export interface BenchmarkResult {
  readonly name: string;
  readonly command: string;
  readonly binary?: BinaryComparison;
  readonly base?: Side;
  readonly head?: Side;
}
