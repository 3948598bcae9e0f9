import type { BenchmarkResult, Explanation, FileDiff, Problem, TimeSpent, Verdict } from '../core/index.ts';
import type { MeasuringContext } from './benchmark-session.ts';

/** The flame graph of one benchmark, a self-contained page. */
export interface Flamegraph {
  readonly benchmark: string;
  readonly html: string;
}

/** Why benchmarks got slower, and what could not be explained. */
export interface Explained {
  readonly explanations: readonly Explanation[];
  readonly flamegraphs: readonly Flamegraph[];
  /** Of what was sampled because callgrind could not run it. */
  readonly timeSpent: readonly TimeSpent[];
  readonly problems: readonly Problem[];
}

/** All that was measured and judged, as explaining needs it. */
export interface Explaining extends MeasuringContext {
  readonly repository: string;
  /** SHA of the head. */
  readonly head: string;
  readonly benchmarks: readonly BenchmarkResult[];
  readonly verdicts: readonly Verdict[];
  readonly diff: readonly FileDiff[];
}
