import type { SampleShare } from './hotspots.ts';
import type { SideName } from './side-name.ts';

/** Where code is: a file of the repository, or else the executable or library that holds it. Both may be empty. */
interface SpentPlace {
  readonly function: string;
  /** A path of the repository; empty where the code is not of it, or its file is unknown. */
  readonly file: string;
  /** Name of the executable or library, without its directory; empty where `file` tells, or when unknown. */
  readonly object: string;
}

/** A function with the part of each side's samples that were taken in its own code. */
export interface SpentFunction extends SpentPlace {
  readonly base: SampleShare;
  readonly head: SampleShare;
}

/** A line of the head around which samples were taken. */
export interface SpentLine extends SampleShare {
  readonly function: string;
  /** A path of the repository. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/**
 * Where both sides of a benchmark spend their time, sampled because nothing could count their instructions. It accuses
 * nothing: samples tell neither how many instructions a line executes nor which change costs what.
 */
export interface TimeSpent {
  readonly benchmark: string;
  readonly meaning: 'time is spent here';
  /** The event that was sampled. */
  readonly event: string;
  /** Nanoseconds of processor time between two samples, the same on both sides: equal numbers of samples are equal times. */
  readonly period: number;
  /** All samples of a side. */
  readonly samples: Readonly<Record<SideName, number>>;
  /** Those of which either side's share is largest first. */
  readonly functions: readonly SpentFunction[];
  /** Those with most samples first. */
  readonly lines: readonly SpentLine[];
}
