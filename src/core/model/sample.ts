import type { ClaimResult } from './claim.ts';
import type { Runtime, Steadying } from './config.ts';
import type { ContentionEvidence } from './contention.ts';
import type { NonEmpty } from './parsed.ts';
import type { Problem } from './problem.ts';

/** An interval in which the true value lies with the stated confidence, between 0 and 1. */
export interface ConfidenceInterval {
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
}

/**
 * What was seen of one metric: every raw value in the order of the rounds, what a tool that keeps no raw values made of
 * them, or why there is none.
 */
export type Evidence =
  | { readonly kind: 'values'; readonly values: NonEmpty<number> }
  | {
      readonly kind: 'summary';
      /** The tool's own point estimate. */
      readonly value: number;
      /** Absent where the tool gives no interval; a spread of runs is none. */
      readonly interval?: ConfidenceInterval;
      /** Quantiles of what was measured, by probability from 0 to 1, rising. */
      readonly quantiles?: readonly (readonly [probability: number, value: number])[];
      /** How many measurements it stands for, where the tool tells. */
      readonly count?: number;
    }
  | { readonly kind: 'unmeasured'; readonly why: Problem };

/** What evidence spans, in the metric's base unit: a summary spans its interval. `runs` counts values or measurements. */
export function rangeOf(evidence: Exclude<Evidence, { kind: 'unmeasured' }>): {
  readonly low: number;
  readonly high: number;
  readonly runs: number;
} {
  if (evidence.kind === 'summary') {
    const { value, interval, count = 1 } = evidence;
    return { low: interval?.low ?? value, high: interval?.high ?? value, runs: count };
  }
  const { values } = evidence;
  return {
    low: values.reduce((least, value) => Math.min(least, value)),
    high: values.reduce((most, value) => Math.max(most, value)),
    runs: values.length,
  };
}

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
  /** Cache lines that threads fight over; absent where nobody asked. */
  readonly contention?: ContentionEvidence;
  /** How the claims of the policy ended; absent where there are none. */
  readonly claims?: readonly ClaimResult[];
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

/** The work of one iteration of a case, from which a rate follows. */
export interface Work {
  readonly amount: number;
  readonly unit: 'byte' | 'item';
}

/** One benchmark of a run. A side is absent where that commit does not define the benchmark. */
export interface BenchmarkResult {
  readonly name: string;
  /** Its name in the base, where the head renamed it. */
  readonly formerName?: string;
  readonly command: string;
  readonly binary?: BinaryComparison;
  /** Absent for native programs that got no help. */
  readonly runtime?: RuntimeUse;
  /** Absent where no metric needed rounds. */
  readonly rounds?: RoundCount;
  /**
   * On how many builds of each side the rounds ran that differ in where code lies, all of them unlike one another; absent
   * where that is one.
   */
  readonly layouts?: number;
  /** The suite that it is a case of. */
  readonly suite?: string;
  /** What the tool of its suite says that varies between cases. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** What one iteration of it works through, from which a rate follows. */
  readonly work?: Work;
  readonly base?: Side;
  readonly head?: Side;
}
