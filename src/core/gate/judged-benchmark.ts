import type { Metric } from '../model/metric.ts';
import type { Policy } from '../model/policy.ts';
import type { BenchmarkResult } from '../model/sample.ts';
import type { Verdict } from '../model/verdict.ts';

/** One benchmark with the verdicts on its metrics. */
export interface JudgedBenchmark {
  readonly benchmark: BenchmarkResult;
  readonly verdicts: readonly Verdict[];
}

/** What turns verdicts into findings. */
export interface VerdictContext {
  readonly policy: Policy;
  readonly metrics: ReadonlyMap<string, Metric>;
  /** What the interval of a pair must carry to block, two-sided. */
  readonly confidence: number;
}
