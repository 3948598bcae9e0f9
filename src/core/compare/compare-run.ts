import type { JudgedGrowth } from '../model/growth.ts';
import type { Verdict } from '../model/verdict.ts';
import { blockConfidence } from './block-level.ts';
import { type ComparisonInput, compareBenchmarks } from './compare-benchmarks.ts';
import { judgeFamilies, listFamilies } from './trace-growth.ts';

/** All that the numbers of a run say, before the gate weighs them. */
export interface RunComparison {
  readonly verdicts: readonly Verdict[];
  /** How the cost of each family grows with its size, the one that rose most first. */
  readonly growths: readonly JudgedGrowth[];
  /** The two-sided confidence that an interval needs to block, from 0 to 1. */
  readonly confidence: number;
}

/** Judges every metric of every benchmark (`compareBenchmarks`) and the growth of every family, each once. */
export function compareRun(input: ComparisonInput): RunComparison {
  const families = listFamilies(input);
  const confidence = blockConfidence(input, families);
  return {
    verdicts: compareBenchmarks(input, confidence),
    growths: judgeFamilies(families, input, confidence),
    confidence,
  };
}
