import type { Growth, JudgedGrowth } from '../model/growth.ts';
import type { Metric } from '../model/metric.ts';
import { defaultGrowth, mostRise, type Policy } from '../model/policy.ts';
import type { BenchmarkResult } from '../model/sample.ts';
import { blockConfidence, usualConfidence } from './block-level.ts';
import { judgeGrowth, measureGrowth } from './growth.ts';
import { findFamilies, type GrowthFamily } from './growth-families.ts';
import { findGrowthGate } from './growth-gate.ts';

interface GrowthInput {
  readonly policy: Policy;
  readonly metrics: readonly Metric[];
  readonly benchmarks: readonly BenchmarkResult[];
}

/** The families of a run whose growth the policy asks for: none where it switches growth off. */
export function listFamilies({ policy, benchmarks }: GrowthInput): readonly GrowthFamily[] {
  const { on, families = [] } = policy.growth ?? defaultGrowth;
  if (on === 'off' && families.every((one) => one.on === 'off')) return [];
  return findFamilies(benchmarks).filter((family) => findGrowthGate(policy, family).on !== 'off');
}

/** What is surely past the allowed rise comes before what may be. */
function rank(growth: Growth): number {
  return growth.rise?.low ?? growth.head - growth.base - mostRise;
}

/** The growth of each family under the policy, the one that rose most first. `sure` is the confidence of what can block. */
export function judgeFamilies(
  families: readonly GrowthFamily[],
  { policy, metrics }: GrowthInput,
  sure: number,
): readonly JudgedGrowth[] {
  return families
    .flatMap((family): readonly JudgedGrowth[] => {
      const gate = findGrowthGate(policy, family);
      const growth = measureGrowth(family, metrics, gate.on === 'block' ? sure : usualConfidence);
      return growth === undefined ? [] : [{ ...growth, gate, verdict: judgeGrowth(growth, gate) }];
    })
    .toSorted((one, other) => rank(other) - rank(one));
}

/**
 * The growth of every family of a run that is judged already, such as a stored report; the one that rose most first, none
 * where the policy switches it off. Who compares the run anyway has it from `compareRun`.
 */
export function traceGrowth(input: GrowthInput): readonly JudgedGrowth[] {
  const families = listFamilies(input);
  return families.length === 0 ? [] : judgeFamilies(families, input, blockConfidence(input, families));
}
