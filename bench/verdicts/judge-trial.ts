import { compareBenchmarks } from '../../src/core/compare/compare-benchmarks.ts';
import { planMoreRounds, type RoundsSpent } from '../../src/core/compare/plan-rounds.ts';
import { findMetric, type Metric } from '../../src/core/model/metric.ts';
import { isNonEmpty, type NonEmpty } from '../../src/core/model/parsed.ts';
import type { Policy, Rigour } from '../../src/core/model/policy.ts';
import type { BenchmarkResult, Side } from '../../src/core/model/sample.ts';
import type { Verdict } from '../../src/core/model/verdict.ts';

/** All values of one metric that were measured for one gate, by round. */
export interface Trial {
  readonly base: readonly number[];
  readonly head: readonly number[];
}

/** The gate that a trial goes through. */
export interface TrialGate {
  readonly metric: string;
  /** Fraction of the base; nothing is asked of the absolute change. */
  readonly relative: number;
  /** Rounds a side before the first look. */
  readonly first: number;
  readonly rigour: Rigour;
}

/** How a gate ended and after how many rounds a side. */
export interface TrialEnd {
  readonly verdict: Verdict;
  readonly rounds: number;
}

const benchmark = 'trial';

/**
 * A known metric; a time as a bare number, so that no threshold is raised for code layout, which is no noise. Throws on
 * another name, which is a slip of this bench.
 */
function metricOf(name: string): Metric {
  const metric = findMetric(name);
  if (metric === undefined) throw new Error(`${name} is not a metric`);
  return metric.unit === 'second' ? { ...metric, unit: 'ratio' } : metric;
}

function sideOf(metric: string, values: NonEmpty<number>): Side {
  return { samples: [{ metric, tool: 'trial', evidence: { kind: 'values', values } }], problems: [] };
}

function resultOf(trial: Trial, metric: string, rounds: number): BenchmarkResult {
  const base = trial.base.slice(0, rounds);
  const head = trial.head.slice(0, rounds);
  if (!isNonEmpty(base) || !isNonEmpty(head)) throw new Error('a trial needs values');
  return { name: benchmark, command: './bench', base: sideOf(metric, base), head: sideOf(metric, head) };
}

/** A policy of one blocking pair. */
function policyOf({ metric, relative, rigour }: TrialGate): Policy {
  const { better } = metricOf(metric);
  return {
    gate: { [metric]: { relative, absolute: 0, better, on: 'block' } },
    benchmarkGates: {},
    budgets: [],
    expected: [benchmark],
    undecided: 'warn',
    rigour,
  };
}

/** The verdict on the first `rounds` rounds, by the comparison of a real run. */
export function judgeRounds(trial: Trial, gate: TrialGate, rounds: number): Verdict {
  const metrics = [metricOf(gate.metric)];
  const benchmarks = [resultOf(trial, gate.metric, rounds)];
  const [verdict] = compareBenchmarks({ benchmarks, metrics, policy: policyOf(gate) });
  if (verdict === undefined) throw new Error('the comparison gave no verdict');
  return verdict;
}

/** Follows the planner of a real run until it asks for no more rounds; the trial must hold as many as it may ask for. */
export function judgeTrial(trial: Trial, gate: TrialGate): TrialEnd {
  const metrics = [metricOf(gate.metric)];
  const policy = policyOf(gate);
  let spent = gate.first;
  for (;;) {
    const benchmarks = [resultOf(trial, gate.metric, spent)];
    const roundsSpent = new Map<string, RoundsSpent>([[benchmark, { first: gate.first, spent }]]);
    const [more] = planMoreRounds({ benchmarks, metrics, policy, roundsSpent });
    if (more === undefined) return { verdict: judgeRounds(trial, gate, spent), rounds: spent };
    spent += more.rounds;
    if (spent > trial.base.length) throw new Error(`the planner asks for ${spent} rounds`);
  }
}
