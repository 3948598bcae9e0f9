import type { Metric } from '../model/metric.ts';
import { defaultGrowth, defaultRigour, type Policy, type Rigour } from '../model/policy.ts';
import type { BenchmarkResult, Side } from '../model/sample.ts';
import { findGate } from './find-gate.ts';
import { findFamilies, type GrowthFamily } from './growth-families.ts';
import { findGrowthGate } from './growth-gate.ts';

/** The confidence of what cannot block, and the least of what can. Two-sided. */
export const usualConfidence = 0.99;

function measured(side: Side | undefined): ReadonlySet<string> {
  const samples = side?.samples.filter((sample) => sample.evidence.kind !== 'unmeasured') ?? [];
  return new Set(samples.map((sample) => sample.metric));
}

/** Whether a regression of the metric would stop the merge. The same machine code on both sides is not slower. */
export function canBlock(benchmark: BenchmarkResult, metric: Metric, policy: Policy): boolean {
  if (benchmark.binary?.identical === true && metric.nature === 'timed') return false;
  return findGate(policy, benchmark.name, metric).on === 'block';
}

interface BlockInput {
  readonly benchmarks: readonly BenchmarkResult[];
  readonly metrics: readonly Metric[];
  readonly policy: Policy;
}

/** How many pairs have values on both sides and a gate that blocks. Their values are not looked at. */
function countBlockingPairs({ benchmarks, metrics, policy }: BlockInput): number {
  let pairs = 0;
  for (const benchmark of benchmarks) {
    const base = measured(benchmark.base);
    const head = measured(benchmark.head);
    pairs += metrics.filter(
      (metric) => base.has(metric.name) && head.has(metric.name) && canBlock(benchmark, metric, policy),
    ).length;
  }
  return pairs;
}

/** Each family of sizes that may block is one more chance to. */
function countBlockingFamilies({ benchmarks, policy }: BlockInput, known?: readonly GrowthFamily[]): number {
  const { on, families = [] } = policy.growth ?? defaultGrowth;
  if (on !== 'block' && families.every((one) => one.on !== 'block')) return 0;
  const found = known ?? findFamilies(benchmarks);
  return found.filter((family) => findGrowthGate(policy, family).on === 'block').length;
}

/**
 * The two-sided confidence that each of `pairs` blocking pairs needs, so that all of them together, at all looks, block a
 * pull request without any change no more often than the policy says (Bonferroni): only an interval that lies on the wrong
 * side on its lower end blocks, so what is allowed outside is twice the share of a pair and look.
 */
export function pairConfidence({ falseBlocks, looks }: Rigour, pairs: number): number {
  return Math.max(usualConfidence, 1 - (2 * falseBlocks) / (Math.max(1, pairs) * looks));
}

/**
 * The same for all blocking pairs of a pull request; which those are does not depend on their values. `families` are those
 * of the benchmarks, where the caller has found them already.
 */
export function blockConfidence(input: BlockInput, families?: readonly GrowthFamily[]): number {
  const pairs = countBlockingPairs(input) + countBlockingFamilies(input, families);
  return pairConfidence(input.policy.rigour ?? defaultRigour, pairs);
}
