import type { Explanation } from './culprit.ts';
import type { Decision } from './decision.ts';
import type { Environment } from './environment.ts';
import type { Metric } from './metric.ts';
import type { Policy } from './policy.ts';
import type { Problem } from './problem.ts';
import type { BenchmarkResult } from './sample.ts';
import type { TimeSpent } from './time-spent.ts';
import type { Verdict } from './verdict.ts';

/** A commit that was measured. */
export interface Commit {
  /** 40 or 64 lower-case hexadecimal digits. */
  readonly sha: string;
  /** First line of the commit's message. */
  readonly title: string;
}

/** How long a step of the gate itself took. */
export interface Timing {
  readonly step: string;
  readonly seconds: number;
}

/** The document that one run makes: for a base and a head measured together, or for one commit (a baseline). */
export interface Report {
  readonly format: 'brakeline-report';
  readonly version: 1;
  readonly generator: { readonly name: string; readonly version: string };
  readonly kind: 'gate' | 'baseline';
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly base?: Commit;
  readonly head: Commit;
  readonly environment: Environment;
  /** Seed of the order in which the rounds ran. */
  readonly seed: number;
  /** Every metric that a sample names. */
  readonly metrics: readonly Metric[];
  readonly policy: Policy;
  readonly benchmarks: readonly BenchmarkResult[];
  readonly verdicts: readonly Verdict[];
  readonly explanations: readonly Explanation[];
  /** Where time is spent in benchmarks that were to be explained and that callgrind could not run; absent where there are none. */
  readonly timeSpent?: readonly TimeSpent[];
  readonly decision: Decision;
  readonly problems: readonly Problem[];
  readonly timings: readonly Timing[];
}
