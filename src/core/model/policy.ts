import type { Claim } from './claim.ts';

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

/** How sure a block has to be. Fixed before anything is measured, so that no look at the values can change it. */
export interface Rigour {
  /**
   * The part of pull requests that change nothing that may be blocked by chance, all blocking pairs and all looks of the
   * pull request together: 0.001 is one in a thousand.
   */
  readonly falseBlocks: number;
  /** How often values may be judged at most: after the first rounds, after twice as many, and so on. */
  readonly looks: number;
  /** Rounds of the whole gate beyond the first at most, as a multiple of the first. */
  readonly extraRounds: number;
}

/** What holds where neither the configuration nor a report of an older version says it. */
export const defaultRigour: Rigour = { falseBlocks: 0.001, looks: 3, extraRounds: 2 };

/** What a configuration and a report may ask for. */
export const rigourLimits = {
  leastFalseBlocks: 1e-9,
  mostFalseBlocks: 0.05,
  looks: 10,
  extraRounds: 20,
} as const;

/** A loss of one metric that a gain of another pays for, of the same benchmark. Fractions of the base, above zero. */
export interface Tradeoff {
  /** A benchmark's name; `*` stands for any characters. */
  readonly benchmark: string;
  /** May get worse by at most `loss`, in its own direction of better. */
  readonly allow: { readonly metric: string; readonly loss: number };
  /** Must have got better by at least `gain`. */
  readonly if: { readonly metric: string; readonly gain: number };
}

/** Gates of the benchmarks whose names fit a pattern. */
export interface PatternGates {
  /** `*` stands for any characters. */
  readonly benchmark: string;
  readonly gate: Readonly<Record<string, MetricGate>>;
}

/** How slow drift is held: many changes below the threshold that add up to one above it. */
export interface DriftPolicy {
  readonly on: Enforcement;
  /** Measured commits of the base branch that are looked back on. */
  readonly window: number;
}

/** What holds where neither the configuration nor a report of an older version says it. */
export const defaultDrift: DriftPolicy = { on: 'warn', window: 30 };

/** The longest window; each commit of it is a report that is read. */
export const longestDriftWindow = 200;

/** How the growth of one family is held. */
export interface GrowthGate {
  readonly on: Enforcement;
  /** By how much the exponent may rise: 0.1 lets n^1.0 become n^1.1. */
  readonly rise: number;
}

/** How the growth of the families whose names fit a pattern is held. */
export interface PatternGrowth extends GrowthGate {
  /** `*` stands for any characters; in the name of a family `{n}` stands for the size. */
  readonly family: string;
}

/** How the growth of cost with size is held, where the sizes of a benchmark are cases of their own. */
export interface GrowthPolicy extends GrowthGate {
  /** The last that fits wins. */
  readonly families?: readonly PatternGrowth[];
}

/** What holds where neither the configuration nor a report of an older version says it. */
export const defaultGrowth: GrowthPolicy = { on: 'warn', rise: 0.1 };

/** The largest rise that may be allowed. */
export const mostRise = 10;

/** What the base branch allows. */
export interface Policy {
  /** By metric name; a metric without an entry has the default of its name. */
  readonly gate: Readonly<Record<string, MetricGate>>;
  /** By benchmark name, then metric name; wins over `gate`. */
  readonly benchmarkGates: Readonly<Record<string, Readonly<Record<string, MetricGate>>>>;
  /** For cases of suites, whose names no configuration lists; the last that fits wins over `gate`. */
  readonly patternGates?: readonly PatternGates[];
  readonly budgets: readonly Budget[];
  readonly tradeoffs?: readonly Tradeoff[];
  readonly drift?: DriftPolicy;
  readonly growth?: GrowthPolicy;
  /** By benchmark name, other names under which it is known: an old one, or one that it may get. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** The benchmarks that must be measured on the head. */
  readonly expected: readonly string[];
  /** The suites of which at least one case must be measured on the head. */
  readonly expectedSuites?: readonly string[];
  /** By benchmark name, what a cache line does for which threads fight and in the base did not; absent: nobody looks. */
  readonly contention?: Readonly<Record<string, Enforcement>>;
  /** What must hold of the memory of the benchmarks' programs. */
  readonly claims?: readonly Claim[];
  /** What an undecided verdict on a blocking metric does. */
  readonly undecided: 'block' | 'warn';
  /** `defaultRigour` when absent. */
  readonly rigour?: Rigour;
}
