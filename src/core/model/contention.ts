import type { Problem } from './problem.ts';

/** One piece of code of a thread that uses a contended line. */
export interface Contender {
  /** Empty when unknown. */
  readonly function: string;
  /** A path of the repository; empty where the code is not of it, or its place is unknown. */
  readonly file: string;
  /** From 1; 0 where there is no place. */
  readonly line: number;
  /** Threads as the tool names them; empty where it does not tell. */
  readonly threads: readonly string[];
  readonly writes: boolean;
  /** Names of the fields that it touches; empty where they are unknown. */
  readonly fields: readonly string[];
}

/** A run of bytes of a line: a field, or bytes of which nothing is known or that nothing uses. */
export interface DrawnPart {
  readonly from: number;
  readonly to: number;
  /** Empty for bytes that belong to no field. */
  readonly name: string;
  /** Threads or CPUs with what they do: `t1 writes`. */
  readonly users: readonly string[];
  /** Whether it is one of the two sides of the contention. */
  readonly contended: boolean;
}

/** A cache line for which threads fight without sharing data. */
export interface ContendedLine {
  /** The variable with its type; empty when unknown. */
  readonly owner: string;
  /** The two that fight most, then whoever else uses the line often. */
  readonly contenders: readonly [Contender, Contender, ...Contender[]];
  /** Its bytes from the first to the last. */
  readonly parts: readonly DrawnPart[];
  /** What to do about it, in words. */
  readonly suggestion: string;
  /** What breakpoints of the processor saw of it in the measured program, a clause; absent where none were set. */
  readonly watched?: string;
}

/** What is known of one side of a benchmark. */
export type ContentionEvidence =
  | {
      readonly kind: 'lines';
      /** `recorded`: every access of an instrumented build; `sampled`: of perf c2c. */
      readonly method: 'recorded' | 'sampled';
      /** Whether no line means that there is none. */
      readonly complete: boolean;
      readonly lines: readonly ContendedLine[];
      /** Contended lines beyond those that a report has room for. */
      readonly unlisted: number;
    }
  /** Cache misses on several cores against those on one: whether lines are fought over, not which. */
  | { readonly kind: 'counted'; readonly contended: boolean; readonly message: string }
  | { readonly kind: 'unmeasured'; readonly why: Problem };
