import type { Problem } from './problem.ts';

/** A share of the samples: `percent` with its 95 % interval, all from 0 to 100; absent where there are too few samples for a number. */
export interface SampleShare {
  readonly samples: number;
  readonly percent?: number;
  readonly interval?: readonly [low: number, high: number];
}

/** A function in which samples were taken. */
export interface HotFunction {
  readonly function: string;
  /** Source file; empty when unknown. */
  readonly file: string;
  /** The executable or library; empty when unknown. */
  readonly object: string;
  /** In the function's own code. */
  readonly self: SampleShare;
  /** In it and in what it called; recursion counts once. */
  readonly total: SampleShare;
}

/** A line of a function where the program was when samples were taken. */
export interface Hotspot extends SampleShare {
  readonly function: string;
  readonly file: string;
  /** From 1; 0 means "no line". */
  readonly line: number;
}

/** What one event sampled, the function with the most samples first. */
export interface SampledCounter {
  readonly event: string;
  readonly samples: number;
  readonly functions: readonly HotFunction[];
}

/** Ratios of hardware counts of a whole run. */
export interface DerivedMetrics {
  readonly ipc?: number;
  readonly cache_miss_rate?: number;
  readonly branch_miss_rate?: number;
}

/** Where a program spends its time. It never stands for instruction counts. */
export interface HotspotProfile {
  readonly format: 'brakeline-profile';
  readonly version: 1;
  readonly meaning: 'time is spent here';
  readonly command: readonly string[];
  /** Nanoseconds of processor time between two samples. */
  readonly period: number;
  readonly lostSamples: number;
  /** How often the kernel lowered the rate. */
  readonly throttled: number;
  readonly counters: readonly SampledCounter[];
  readonly metrics: DerivedMetrics;
  readonly hotspots: readonly Hotspot[];
  readonly problems: readonly Problem[];
}
