import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareBenchmarks } from '../../../src/core/compare/compare-benchmarks.ts';
import type { NonEmpty } from '../../../src/core/model/parsed.ts';
import type { BenchmarkResult } from '../../../src/core/model/sample.ts';
import { makeSide, metricsNamed, plainPolicy, unmeasured } from './make-results.ts';

const metrics = metricsNamed('instructions', 'ir', 'wall_time');

function judge(...benchmarks: readonly BenchmarkResult[]) {
  return compareBenchmarks({ benchmarks, metrics, policy: plainPolicy });
}

function parse(parts: Pick<BenchmarkResult, 'base' | 'head'>): BenchmarkResult {
  return { name: 'parse', command: './bench parse', ...parts };
}

test('verdicts come in the order of benchmarks and metrics, one for each metric that was sampled', () => {
  const side = makeSide({ wall_time: [1, 1, 1, 1, 1], ir: [1e6, 1e6] });
  const benchmark = parse({ base: side, head: side });
  const verdicts = judge(benchmark, { ...benchmark, name: 'print' });
  assert.deepEqual(
    verdicts.map(({ benchmark: name, metric, kind }) => [name, metric, kind]),
    [
      ['parse', 'ir', 'steady'],
      ['parse', 'wall_time', 'steady'],
      ['print', 'ir', 'steady'],
      ['print', 'wall_time', 'steady'],
    ],
  );
});

test('a rise of counted instructions past the threshold is regressed, and the way back improved', () => {
  const slow = makeSide({ instructions: [10_100_000, 10_100_005, 10_100_001, 10_100_009, 10_100_002] });
  const fast = makeSide({ instructions: [10_000_000, 10_000_007, 10_000_001, 10_000_003, 10_000_002] });
  assert.equal(judge(parse({ base: fast, head: slow }))[0]?.kind, 'regressed');
  assert.equal(judge(parse({ base: slow, head: fast }))[0]?.kind, 'improved');
});

test('an interval over the threshold is undecided, keeps its comparison and names the threshold', () => {
  const base = makeSide({ instructions: [10_000_000, 10_000_000, 10_000_000, 10_000_000, 10_000_000] });
  const head = makeSide({ instructions: [10_000_000, 10_010_000, 10_030_000, 10_050_000, 10_060_000] });
  const [verdict] = judge(parse({ base, head }));
  assert.equal(verdict?.kind, 'undecided');
  assert.ok((verdict.comparison?.absolute.high ?? 0) > 60_000);
  assert.equal(verdict.why.code, 'interval-straddles');
  assert.equal(
    verdict.why.message,
    '+0.3 % instructions (99.93 % interval -0.8 % to +1.4 %, 5 and 5 runs) reaches over the threshold of 0.2 % and 20,000 instructions; the smallest regression that these runs could have shown is 1.7 %',
  );
});

test('what one side or both could not measure is undecided with the reason', () => {
  const measured = makeSide({ ir: [5, 5] });
  const empty = makeSide({ ir: undefined });
  for (const sides of [
    { base: measured, head: empty },
    { base: empty, head: measured },
    { base: empty, head: empty },
  ]) {
    const [verdict] = judge(parse(sides));
    assert.equal(verdict?.kind, 'undecided');
    assert.deepEqual(verdict.why, unmeasured);
  }
});

test('a sample that one side lacks is undecided by that problem of the side, or says that it is missing', () => {
  const crash = { code: 'benchmark-crashed', message: 'exit code 3', hint: 'run it' } as const;
  const base = makeSide({ ir: [5, 5] });
  const [crashed] = judge(parse({ base, head: makeSide({}, [crash]) }));
  assert.equal(crashed?.kind, 'undecided');
  assert.deepEqual(crashed.why, crash);
  const [silent] = judge(parse({ base: makeSide({}), head: base }));
  assert.equal(silent?.kind, 'undecided');
  assert.equal(silent.why.message, 'instructions (valgrind) was not measured in the base');
});

test('a benchmark that one commit lacks is only in the other', () => {
  const side = makeSide({ ir: [5, 5] });
  assert.deepEqual(judge(parse({ base: side })), [
    { benchmark: 'parse', metric: 'ir', kind: 'only-in-base' },
  ]);
  assert.deepEqual(judge(parse({ head: side })), [
    { benchmark: 'parse', metric: 'ir', kind: 'only-in-head' },
  ]);
});

test('counts of two tools are never compared', () => {
  const base = makeSide({ ir: [5, 5] });
  const head = { ...base, samples: base.samples.map((sample) => ({ ...sample, tool: 'callgrind' })) };
  const [verdict] = judge(parse({ base, head }));
  assert.equal(verdict?.kind, 'undecided');
  assert.equal(verdict.why.code, 'environments-differ');
});

test('sorted raw values of one run of a suite are not paired, those of several rounds are', () => {
  const sorted = (shift: number): NonEmpty<number> => [
    1,
    ...Array.from({ length: 39 }, (_, at) => 1 + at / 10 + shift),
  ];
  const sides = parse({
    base: makeSide({ wall_time: sorted(0) }),
    head: makeSide({ wall_time: sorted(0.06) }),
  });
  const methodOf = (benchmark: BenchmarkResult): string | undefined => {
    const [verdict] = judge(benchmark);
    return verdict !== undefined && 'comparison' in verdict ? verdict.comparison?.method : undefined;
  };
  assert.equal(methodOf({ ...sides, suite: 'micro' }), 'rank-sum');
  assert.equal(methodOf({ ...sides, suite: 'micro', rounds: { first: 40, extra: 0 } }), 'round-swaps');
  assert.equal(methodOf(sides), 'round-swaps');
});
