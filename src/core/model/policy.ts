/** What a crossed threshold does: stop the merge, be shown, or nothing. */
export type Enforcement = 'block' | 'warn' | 'off';

/** A change counts only when it is past both minima, with the whole interval. */
export interface MetricGate {
  /** Fraction of the base: 0.002 is 0.2 %. */
  readonly relative: number;
  /** In the metric's unit. */
  readonly absolute: number;
  readonly better: 'lower' | 'higher';
  readonly on: Enforcement;
}

/** The order statistic that a budget limits; `quantile` is between 0 and 1, 0.5 is the median, 1 the maximum. */
export interface Budget {
  readonly metric: string;
  /** A benchmark's name; `*` stands for any characters. */
  readonly benchmark: string;
  readonly quantile: number;
  /** In the metric's unit. A budget on a metric where higher is better is a lower limit. */
  readonly limit: number;
  readonly on: Enforcement;
}

/** What the base branch allows. */
export interface Policy {
  /** By metric name; a metric without an entry has the default of its name. */
  readonly gate: Readonly<Record<string, MetricGate>>;
  /** By benchmark name, then metric name; wins over `gate`. */
  readonly benchmarkGates: Readonly<Record<string, Readonly<Record<string, MetricGate>>>>;
  readonly budgets: readonly Budget[];
  /** The benchmarks that must be measured on the head. */
  readonly expected: readonly string[];
  /** What an undecided verdict on a blocking metric does. */
  readonly undecided: 'block' | 'warn';
}
