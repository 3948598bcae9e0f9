import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockConfidence } from '../../../src/core/compare/block-level.ts';
import { compareRun } from '../../../src/core/compare/compare-run.ts';
import { findFamilies } from '../../../src/core/compare/growth-families.ts';
import { traceGrowth } from '../../../src/core/compare/trace-growth.ts';
import { decide } from '../../../src/core/gate/decide.ts';
import type { Decision } from '../../../src/core/model/decision.ts';
import { describeGrowth } from '../../../src/core/model/growth-text.ts';
import { isNonEmpty } from '../../../src/core/model/parsed.ts';
import { defaultRigour, type GrowthPolicy, type PatternGrowth } from '../../../src/core/model/policy.ts';
import type { BenchmarkResult, Evidence, Side } from '../../../src/core/model/sample.ts';
import { createRandom } from '../../../src/core/stats/random.ts';
import { metricsNamed, plainPolicy } from '../compare/make-results.ts';

const sizes = [64, 256, 1024, 4096];

function sideOf(metric: string, evidence: Evidence): Side {
  return { samples: [{ metric, tool: 'test', evidence }], problems: [] };
}

/** Values around a cost, by at most `noise` of it. */
function valuesOf(cost: number, noise: number, random: () => number): Evidence {
  const values = Array.from({ length: 10 }, () => cost * (1 + noise * (2 * random() - 1)));
  return isNonEmpty(values) ? { kind: 'values', values } : assert.fail();
}

interface Given {
  readonly base?: number;
  readonly head?: number;
  readonly noise?: number;
  readonly growth?: GrowthPolicy;
  readonly undecided?: 'warn' | 'block';
  readonly metric?: string;
  readonly evidence?: (cost: number) => Evidence;
}

/** A family whose cost is its size to the power of `base` and of `head`. */
function inputOf(given: Given) {
  const { base = 1, head = 1, noise = 0.01, metric = 'time' } = given;
  const random = createRandom(3);
  const { evidence = (cost: number) => valuesOf(cost, noise, random) } = given;
  const benchmarks = sizes.map((size): BenchmarkResult => {
    const cost = (power: number): number =>
      metric === 'operations_per_second' ? size ** -power : size ** power;
    return {
      name: `micro/sort/${size}`,
      command: 'run',
      suite: 'micro',
      base: sideOf(metric, evidence(cost(base) * 1e-9)),
      head: sideOf(metric, evidence(cost(head) * 1e-9)),
    };
  });
  const policy = {
    ...plainPolicy,
    undecided: given.undecided ?? 'warn',
    rigour: defaultRigour,
    ...(given.growth === undefined ? {} : { growth: given.growth }),
  };
  return { policy, metrics: metricsNamed(metric), benchmarks };
}

/** What the gate makes of growth alone. */
function decideGrowth(run: ReturnType<typeof inputOf>): Decision {
  return decide({ ...run, ...compareRun(run), verdicts: [] });
}

function tell(given: Given): readonly string[] {
  const { reasons } = decideGrowth(inputOf(given));
  return reasons.filter(({ kind }) => /^grow/.test(kind)).map(({ kind, effect }) => `${effect} ${kind}`);
}

const block: GrowthPolicy = { on: 'block', rise: 0.1 };

test('a family that surely grows faster with its size warns or blocks, as the policy says', () => {
  assert.deepEqual(tell({ head: 2 }), ['warns grows-faster']);
  assert.deepEqual(tell({ head: 2, growth: block }), ['blocks grows-faster']);
  assert.deepEqual(tell({ head: 2, growth: { on: 'off', rise: 0.1 } }), []);
  assert.deepEqual(tell({ head: 1.3, growth: { on: 'block', rise: 0.5 } }), []);
  assert.deepEqual(tell({ head: 1, growth: block }), []);
  assert.deepEqual(tell({ base: 2, head: 1, growth: block }), ['informs grows-slower']);
});

test('a family that a pattern fits is held by it, the last that fits, and others as the file says', () => {
  const families = (...entries: readonly PatternGrowth[]): GrowthPolicy => ({
    on: 'warn',
    rise: 0.1,
    families: entries,
  });
  const sort = (on: PatternGrowth['on'], rise: number): PatternGrowth => ({
    family: 'micro/s*/{n}',
    on,
    rise,
  });
  assert.deepEqual(tell({ head: 2, growth: families(sort('block', 0.1)) }), ['blocks grows-faster']);
  assert.deepEqual(tell({ head: 2, growth: families(sort('block', 2)) }), []);
  assert.deepEqual(tell({ head: 2, growth: families(sort('off', 0.1)) }), []);
  assert.deepEqual(tell({ head: 2, growth: families(sort('block', 2), sort('block', 0.1)) }), [
    'blocks grows-faster',
  ]);
  assert.deepEqual(tell({ head: 2, growth: families(sort('block', 0.1), sort('block', 2)) }), []);
  const elsewhere = { family: 'macro/*', on: 'off', rise: 5 } as const;
  assert.deepEqual(tell({ head: 2, growth: families(elsewhere) }), ['warns grows-faster']);
});

test('where growth is off but for some families, those are looked at', () => {
  const growth: GrowthPolicy = {
    on: 'off',
    rise: 0.1,
    families: [{ family: 'micro/sort/*', on: 'block', rise: 0.1 }],
  };
  assert.deepEqual(tell({ head: 2, growth }), ['blocks grows-faster']);
});

/** What growth does where every benchmark of the family was called `micro/sort/SIZE` in the base. */
function tellRenamed(growth: GrowthPolicy): readonly string[] {
  const { benchmarks, ...rest } = inputOf({ head: 2, growth });
  const renamed = benchmarks.map((one, index) => ({
    ...one,
    name: `micro/order/${sizes[index]}`,
    formerName: one.name,
  }));
  const { reasons } = decideGrowth({ ...rest, benchmarks: renamed });
  return reasons.flatMap(({ kind, effect }) => (/^grow/.test(kind) ? [`${effect} ${kind}`] : []));
}

test('a family whose benchmarks were renamed is held by the pattern for its name in the base', () => {
  const families: readonly PatternGrowth[] = [{ family: 'micro/sort/{n}', on: 'block', rise: 0.1 }];
  assert.deepEqual(tellRenamed({ ...block, rise: 5, families }), ['blocks grows-faster']);
});

test('a new name that fits a more lenient pattern frees no family, whether a pattern or the rest held it before', () => {
  for (const lenient of [
    { family: 'micro/order/*', on: 'off', rise: 0.1 },
    { family: 'micro/order/*', on: 'warn', rise: 0.1 },
    { family: 'micro/order/*', on: 'block', rise: 5 },
  ] as const) {
    const own = { family: 'micro/sort/{n}', on: 'block', rise: 0.1 } as const;
    assert.deepEqual(tellRenamed({ ...block, families: [own, lenient] }), ['blocks grows-faster']);
    assert.deepEqual(tellRenamed({ ...block, families: [lenient] }), ['blocks grows-faster']);
  }
});

test('each family that may block is one more pair, and no other', () => {
  const confidence = (growth: GrowthPolicy): number => blockConfidence(inputOf({ growth, metric: 'ir' }));
  const one = (on: PatternGrowth['on']): GrowthPolicy => ({
    on: 'warn',
    rise: 0.1,
    families: [{ family: 'micro/*', on, rise: 0.1 }],
  });
  const alone = confidence({ on: 'off', rise: 0.1 });
  assert.equal(confidence(one('warn')), alone);
  assert.equal(confidence(one('block')), confidence(block));
  assert.ok(confidence(block) > alone);
});

test('a cost that rises for every size alike, however much, is no growth', () => {
  const { benchmarks, ...rest } = inputOf({ growth: block });
  const slower = benchmarks.map((one) => ({
    ...one,
    head: sideOf('time', valuesOf(Number(one.name.split('/')[2]) * 5e-9, 0.01, createRandom(5))),
  }));
  const { reasons } = decideGrowth({ ...rest, benchmarks: slower });
  assert.deepEqual(
    reasons.filter(({ kind }) => /^grow/.test(kind)),
    [],
  );
});

test('where the noise leaves it open the growth is undecided, which does what the policy says', () => {
  const noisy = { head: 1.1, noise: 0.5 };
  assert.deepEqual(tell({ ...noisy }), ['informs growth-undecided']);
  assert.deepEqual(tell({ ...noisy, growth: block }), ['warns growth-undecided']);
  assert.deepEqual(tell({ ...noisy, growth: block, undecided: 'block' }), ['blocks growth-undecided']);
});

test('one number a size is undecided where it is a time, and enough where it is exact', () => {
  const single = (cost: number): Evidence => ({ kind: 'summary', value: 1e12 * cost });
  assert.deepEqual(tell({ head: 2, growth: block, evidence: single }), ['warns growth-undecided']);
  assert.deepEqual(tell({ head: 2, growth: block, evidence: single, metric: 'ir' }), ['blocks grows-faster']);
  const [growth] = traceGrowth(inputOf({ head: 2, evidence: single, metric: 'ir' }));
  assert.ok(Math.abs((growth?.rise?.low ?? 0) - 1) < 1e-9 && Math.abs((growth?.rise?.high ?? 0) - 1) < 1e-9);
});

test("by the tool's own intervals a faster growth warns at most", () => {
  const evidence = (value: number): Evidence => ({
    kind: 'summary',
    value,
    interval: { low: value * 0.99, high: value * 1.01, confidence: 0.999 },
  });
  assert.deepEqual(tell({ head: 2, growth: block, evidence }), ['warns grows-faster']);
});

test('of a rate it is the time of one operation that grows', () => {
  assert.deepEqual(tell({ head: 2, metric: 'operations_per_second' }), ['warns grows-faster']);
});

test('the growth is told with both exponents, the interval, the sizes and the runs', () => {
  const { reasons, title } = decideGrowth(inputOf({ head: 2, growth: block }));
  const [reason] = reasons.filter(({ kind }) => kind === 'grows-faster');
  assert.match(
    reason?.message ?? '',
    /^the cost of micro\/sort\/\{n\} grows faster with its size: it grows as n\^1\.00 in the base, n\^2\.00 in the head: \+1\.00 \(99\.\d+ % interval \+0\.9\d to \+1\.0\d; 4 sizes from 64 to 4,096, 10 and 10 runs, by time per iteration\)$/,
  );
  assert.match(
    title,
    /^The cost of micro\/sort\/\{n\} grows faster with its size, from n\^1\.00 to n\^2\.00/,
  );
});

function familiesOf(...names: readonly string[]): readonly string[] {
  const side: Side = { samples: [], problems: [] };
  return findFamilies(names.map((name) => ({ name, command: 'run', base: side, head: side }))).map(
    ({ name, members }) => `${name}: ${members.map(({ size }) => size).join(' ')}`,
  );
}

test('the size is a number of the name that alone differs, however the tool writes it', () => {
  for (const write of [
    (n: number) => `a/sort/${n}`,
    (n: number) => `a/test_sort[${n}]`,
    (n: number) => `a/Sums.sort/size=${n}:avgt`,
    (n: number) => `a/BM_Sort/n:${n}/real_time`,
    (n: number) => `a/sort(${n}.5)`,
  ]) {
    assert.equal(familiesOf(...[512, 8, 64, 1].map(write)).length, 1, write(8));
  }
  assert.deepEqual(familiesOf('s/512', 's/8', 's/64', 's/1'), ['s/{n}: 1 8 64 512']);
});

test('few or close numbers, versions, marks, threads and numbers inside words are no sizes', () => {
  assert.deepEqual(familiesOf('s/1', 's/8', 's/64'), []);
  assert.deepEqual(familiesOf('s/1', 's/2', 's/3', 's/4', 's/5'), []);
  assert.deepEqual(familiesOf('s #1', 's #8', 's #64', 's #512'), []);
  assert.deepEqual(familiesOf('s1', 's8', 's64', 's512'), []);
  assert.deepEqual(familiesOf('s@threads=1', 's@threads=2', 's@threads=4', 's@threads=8'), []);
  assert.deepEqual(familiesOf('v1.2.1', 'v1.2.8', 'v1.2.64', 'v1.2.512'), []);
});

test('a grid of two numbers is a family for each value of the other one', () => {
  const grid = [1, 8, 64, 512].flatMap((n) => [10, 20].map((m) => `s/${n}/${m}`));
  assert.deepEqual(familiesOf(...grid), ['s/{n}/10: 1 8 64 512', 's/{n}/20: 1 8 64 512']);
});

test('a head whose cost of one size is 0 does not take its family out of what is looked at', () => {
  const { benchmarks, ...rest } = inputOf({ head: 2, growth: block });
  const emptied = benchmarks.map((one, index) =>
    index === 1 ? { ...one, head: sideOf('time', { kind: 'values', values: [0, 0] }) } : one,
  );
  const [reason] = decideGrowth({ ...rest, benchmarks: emptied }).reasons.filter(({ kind }) =>
    /^grow/.test(kind),
  );
  assert.equal(reason?.kind, 'growth-undecided');
  assert.equal(reason.effect, 'warns');
  assert.match(
    reason.message,
    /n\^2\.00 in the head \(without an interval, since 1 more sizes have no cost above zero in the head; 3 sizes/,
  );
});

test('a size without end is none, and a name that holds {n} is of no family by that', () => {
  const endless = `s/${'9'.repeat(400)}`;
  assert.deepEqual(familiesOf('s/1', 's/8', 's/64', endless), []);
  assert.deepEqual(familiesOf('s/1/{n}', 's/8/{n}', 's/{n}/64', 's/{n}/512'), []);
  assert.deepEqual(familiesOf('s/1', 's/8', 's/64', `s/1${'0'.repeat(300)}`), ['s/{n}: 1 8 64 1e+300']);
});

test('sizes past what anybody counts are told by their power of ten, and no confidence as 100 %', () => {
  const { benchmarks } = inputOf({ head: 2 });
  const wide = benchmarks.map((one, index) =>
    index === 3 ? { ...one, name: `micro/sort/${10n ** 300n}` } : one,
  );
  const [growth] = traceGrowth({ ...inputOf({ head: 2 }), benchmarks: wide });
  assert.ok(growth !== undefined);
  assert.match(describeGrowth(growth), /4 sizes from 64 to 1\.00e\+300/);
  const rise = { value: 1, low: 1, high: 1, confidence: 1 - 1e-8 };
  assert.match(describeGrowth({ ...growth, rise }), /\(99\.999999 % interval/);
});

test('families of thousands of sizes, and grids of four numbers, are found in one pass', () => {
  const names = Array.from({ length: 20_000 }, (_, n) => `s/${n + 1}`);
  assert.equal(familiesOf(...names).length, 1);
  const grid = names.map(
    (_, n) =>
      `s/${(n % 10) + 1}/${(((n / 10) % 10) | 0) + 1}/${(((n / 100) % 10) | 0) + 1}/${((n / 1000) | 0) + 1}`,
  );
  assert.equal(familiesOf(...grid).length, 7_000);
});
