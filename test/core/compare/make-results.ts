import type { Environment } from '../../../src/core/model/environment.ts';
import { findMetric, type Metric } from '../../../src/core/model/metric.ts';
import type { NonEmpty } from '../../../src/core/model/parsed.ts';
import type { Policy } from '../../../src/core/model/policy.ts';
import type { Problem } from '../../../src/core/model/problem.ts';
import type { Report } from '../../../src/core/model/report.ts';
import type { BenchmarkResult, Sample, Side } from '../../../src/core/model/sample.ts';

export function metricsNamed(...names: readonly string[]): readonly Metric[] {
  return names.flatMap((name) => findMetric(name) ?? []);
}

export const plainPolicy: Policy = {
  gate: {},
  benchmarkGates: {},
  budgets: [],
  expected: [],
  undecided: 'warn',
};

export const unmeasured: Problem = {
  code: 'counter-rejected',
  message: 'instructions read 0 in round 3',
  hint: 'stop other users of perf',
};

/** A side from raw values by metric; `undefined` is a sample without values. */
export function makeSide(
  values: Readonly<Record<string, NonEmpty<number> | undefined>>,
  problems: readonly Problem[] = [],
): Side {
  const samples = Object.entries(values).map(
    ([metric, numbers]): Sample => ({
      metric,
      tool: metric === 'ir' ? 'cachegrind' : 'perf stat',
      evidence:
        numbers === undefined ? { kind: 'unmeasured', why: unmeasured } : { kind: 'values', values: numbers },
    }),
  );
  return { samples, problems };
}

export const environment: Environment = {
  os: 'Debian GNU/Linux 12',
  kernel: '6.1.0',
  arch: 'x64',
  cpu: { model: 'Made-up 9000', microcode: '0x1', cores: 4 },
  virtualisation: 'none',
  governor: 'performance',
  aslr: 'off',
  tools: { perf: '6.1', valgrind: '3.19', compiler: 'gcc 12.2' },
  honestCounters: 4,
  pinnedTo: 1,
};

/** A baseline report of one commit. */
export function makeReport(
  benchmarks: readonly BenchmarkResult[],
  parts: Partial<Pick<Report, 'environment' | 'metrics' | 'policy'>> = {},
): Report {
  return {
    format: 'brakeline-report',
    version: 1,
    generator: { name: 'brakeline', version: '0.1.0' },
    kind: 'baseline',
    created: '2025-01-01T00:00:00Z',
    head: { sha: 'a'.repeat(40), title: 'a commit' },
    environment,
    seed: 1,
    metrics: metricsNamed('instructions', 'ir', 'wall_time'),
    policy: plainPolicy,
    benchmarks,
    verdicts: [],
    explanations: [],
    decision: { kind: 'pass', title: 'a baseline', reasons: [] },
    problems: [],
    timings: [],
    ...parts,
  };
}
