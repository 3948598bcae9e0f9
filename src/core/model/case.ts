import type { Metric } from './metric.ts';
import type { Problem } from './problem.ts';
import type { Evidence, Work } from './sample.ts';

/** One quantity of a case, as its tool gave it. */
export interface Measure {
  readonly metric: Metric;
  /** In the metric's base unit. */
  readonly evidence: Evidence;
}

/** One benchmark as the tool that ran it names it. */
export interface BenchmarkCase {
  /** Whole and unique in its suite: `group/function/1024`. At most 1,024 code units, one line. */
  readonly name: string;
  /** Values of the parameters by name, as the tool wrote them; empty where the tool knows none. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly work?: Work;
  /** At most one a metric; empty where the case failed. */
  readonly measures: readonly Measure[];
  /** Why the case gave no or fewer values. */
  readonly problems: readonly Problem[];
}
