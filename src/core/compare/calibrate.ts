import type { Calibration } from '../model/calibration.ts';
import type { Metric } from '../model/metric.ts';
import type { MetricGate, Policy } from '../model/policy.ts';
import type { BenchmarkResult } from '../model/sample.ts';
import type { Comparison } from '../model/verdict.ts';
import { compareBenchmarks } from './compare-benchmarks.ts';
import { findGate } from './find-gate.ts';
import { findReach } from './judge-change.ts';
import { raiseThreshold } from './raise-gate.ts';

/** What is calibrated: benchmarks whose head is a second copy of the base. */
export interface CalibrationInput {
  readonly benchmarks: readonly BenchmarkResult[];
  readonly metrics: readonly Metric[];
  readonly policy: Policy;
}

/** A threshold is this many times the noise that was seen, because one calibration sees one day. */
const margin = 2;
/** No threshold is suggested below it, however well a count repeats: 0.005 %. */
const least = 0.000_05;

/** The next of 1, 2 and 5 times a power of ten, from the value up, so that a suggestion claims no precision. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(1));
}

function noiseOf({ relative, floor = 0 }: Comparison): number {
  return Math.max(floor, Math.abs(relative?.low ?? 0), Math.abs(relative?.high ?? 0));
}

/** The smallest threshold that holds this noise and what code layout moves. */
function supportedThreshold(
  comparison: Comparison,
  gate: MetricGate,
  { metric, layouts }: { readonly metric: Metric; readonly layouts: number },
): number {
  const wanted = Math.max(least, roundUp(Math.max(least, margin * noiseOf(comparison))));
  const context = { metric, layouts, identical: false };
  const raised = raiseThreshold(comparison, { ...gate, relative: wanted }, context);
  if (raised === undefined) return wanted;
  return raised.why === 'layout' ? raised.relative : roundUp(raised.relative);
}

function calibrate(
  benchmark: string,
  comparison: Comparison,
  context: { readonly metric: Metric; readonly policy: Policy; readonly layouts: number },
): Calibration {
  const { metric, policy } = context;
  const gate = findGate(policy, benchmark, metric);
  const inForce = { ...gate, ...(comparison.raised ?? {}) };
  const supported = supportedThreshold(comparison, gate, context);
  const tighter = comparison.relative !== undefined && supported < gate.relative;
  return {
    kind: 'calibrated',
    benchmark,
    metric,
    gate,
    comparison,
    noise: noiseOf(comparison),
    reach: findReach(comparison, inForce),
    ...(tighter
      ? {
          suggestion: { relative: supported, reach: findReach(comparison, { ...gate, relative: supported }) },
        }
      : {}),
    ...(comparison.relative !== undefined && supported > gate.relative ? { tooSmall: supported } : {}),
  };
}

/**
 * What two copies of the same commit say about each gate, metrics whose gate is `off` left out: how far identical code seems
 * to differ, the smallest regression that can be called, and a threshold of twice the noise where that is stricter than the
 * policy's. Never suggests a larger threshold than the policy has. That both sides run the same machine code is not counted,
 * because in a pull request they do not.
 */
export function calibrateGates(input: CalibrationInput): readonly Calibration[] {
  const benchmarks = input.benchmarks.map(({ binary: _, ...benchmark }) => benchmark);
  const metrics = new Map(input.metrics.map((metric) => [metric.name, metric]));
  const varied = new Map(input.benchmarks.map(({ name, layouts }) => [name, layouts]));
  return compareBenchmarks({ ...input, benchmarks }).flatMap((verdict): readonly Calibration[] => {
    const metric = metrics.get(verdict.metric);
    const { benchmark } = verdict;
    if (metric === undefined || findGate(input.policy, benchmark, metric).on === 'off') return [];
    const comparison = 'comparison' in verdict ? verdict.comparison : undefined;
    if (comparison !== undefined) {
      const layouts = varied.get(benchmark) ?? 1;
      return [calibrate(benchmark, comparison, { metric, policy: input.policy, layouts })];
    }
    return verdict.kind === 'undecided'
      ? [{ kind: 'uncalibrated', benchmark, metric, why: verdict.why }]
      : [];
  });
}
