import { compareReports } from '../src/core/compare/compare-reports.ts';
import { decide } from '../src/core/gate/decide.ts';
import { knownMetrics, type Metric } from '../src/core/model/metric.ts';
import type { NonEmpty } from '../src/core/model/parsed.ts';
import type { Policy } from '../src/core/model/policy.ts';
import type { Report } from '../src/core/model/report.ts';
import type { BenchmarkResult } from '../src/core/model/sample.ts';
import { createRandom, type Random } from '../src/core/stats/random.ts';

const size = { benchmarks: 10_000, metrics: 8, rounds: 10 } as const;
const limit = { seconds: 2, megabytes: 500 } as const;

const measured: readonly Metric[] = knownMetrics
  .filter((metric) => metric.nature !== 'exact' && metric.unit !== 'ratio')
  .slice(0, size.metrics);

const policy: Policy = {
  gate: {},
  benchmarkGates: {},
  budgets: [],
  expected: [],
  undecided: 'warn',
};

/** Values around `level` with 2 % noise, so that steady, regressed and undecided verdicts all appear. */
function drawValues(level: number, random: Random): NonEmpty<number> {
  const draw = (): number => Math.round(level * (1 + 0.02 * (random() - 0.5)));
  return [draw(), ...Array.from({ length: size.rounds - 1 }, draw)];
}

function makeBenchmark(index: number, random: Random): BenchmarkResult {
  const samples = measured.map((metric) => ({
    metric: metric.name,
    tool: 'perf stat',
    evidence: { kind: 'values' as const, values: drawValues(1e9 * (1 + 0.05 * random()), random) },
  }));
  return {
    name: `benchmark ${index}`,
    command: `./bench ${index}`,
    head: { samples, problems: [] },
  };
}

function makeReport(seed: number): Report {
  const random = createRandom(seed);
  return {
    format: 'brakeline-report',
    version: 1,
    generator: { name: 'bench', version: '0' },
    kind: 'baseline',
    created: '2025-01-01T00:00:00Z',
    head: { sha: '0'.repeat(40), title: 'made up' },
    environment: {
      os: 'linux',
      kernel: '6',
      arch: 'x64',
      cpu: { model: 'made up', microcode: null, cores: 2 },
      virtualisation: null,
      governor: null,
      aslr: 'off',
      tools: { perf: '6', valgrind: null, compiler: null },
      honestCounters: 4,
      pinnedTo: null,
    },
    seed,
    metrics: measured,
    policy,
    benchmarks: Array.from({ length: size.benchmarks }, (_, index) => makeBenchmark(index, random)),
    verdicts: [],
    explanations: [],
    decision: { kind: 'pass', title: '', reasons: [] },
    problems: [],
    timings: [],
  };
}

/** Seconds for sorting a million numbers: a yardstick that moves with the machine. */
function calibrate(): number {
  const random = createRandom(1);
  const numbers = Float64Array.from({ length: 1_000_000 }, random);
  const start = performance.now();
  numbers.sort();
  return (performance.now() - start) / 1000;
}

const yardstick = calibrate();
const base = makeReport(1);
const head = makeReport(2);
const start = performance.now();
const outcome = compareReports(base, head);
const compared = (performance.now() - start) / 1000;
if (outcome.kind === 'failed') throw new Error(outcome.problems[0].message);
const decision = decide(outcome.value);
const decided = (performance.now() - start) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
const within = decided <= limit.seconds && megabytes <= limit.megabytes;

const counts = Map.groupBy(outcome.value.verdicts, (verdict) => verdict.kind);
console.log(
  [
    `compare two reports of ${size.benchmarks} benchmarks × ${size.metrics} metrics × ${size.rounds} rounds`,
    `  verdicts: ${[...counts].map(([kind, list]) => `${list.length} ${kind}`).join(', ')}; ${decision.kind}`,
    `  compare ${compared.toFixed(2)} s, with the decision ${decided.toFixed(2)} s (limit ${limit.seconds} s)`,
    `  ${(decided / yardstick).toFixed(1)} times the sorting of a million numbers (${yardstick.toFixed(3)} s)`,
    `  peak memory ${megabytes.toFixed(0)} MB, both reports included (limit ${limit.megabytes} MB)`,
    within ? '  within the limits' : '  OVER THE LIMITS',
  ].join('\n'),
);
if (!within) process.exitCode = 1;
