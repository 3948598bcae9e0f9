import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareRun } from '../../../src/core/compare/compare-run.ts';
import { decide } from '../../../src/core/gate/decide.ts';
import type { History } from '../../../src/core/history/history.ts';
import type { Enforcement } from '../../../src/core/model/policy.ts';
import type { BenchmarkResult } from '../../../src/core/model/sample.ts';
import { environment, makeSide, metricsNamed, plainPolicy } from '../compare/make-results.ts';
import { around, commitAt, makeHistory } from '../history/make-history.ts';

const level = 10_000_000;

interface Given {
  readonly base?: number;
  readonly head: number;
  readonly drift?: Enforcement;
  readonly gate?: Enforcement;
  readonly history?: History;
  /** Benchmarks of the head. */
  readonly names?: readonly string[];
}

function decideDrift({ base, head, drift = 'warn', gate = 'block', history, names = ['parse'] }: Given) {
  const policy = {
    ...plainPolicy,
    drift: { on: drift, window: 30 },
    gate: { instructions: { relative: 0.01, absolute: 0, better: 'lower', on: gate } },
  } as const;
  const benchmarks = names.map(
    (name): BenchmarkResult => ({
      name,
      command: './bench parse',
      base: makeSide({ instructions: around(base ?? head) }),
      head: makeSide({ instructions: around(head) }),
    }),
  );
  const run = { benchmarks, metrics: metricsNamed('instructions'), policy };
  const past = { environment, history: history ?? makeHistory(Array(8).fill(level)) };
  return decide({ ...run, ...compareRun(run), past });
}

function tell(given: Given): readonly string[] {
  const { kind, reasons } = decideDrift(given);
  // A change of the head below its threshold is told by itself.
  const told = reasons.filter((reason) => reason.kind !== 'drift');
  return [kind, ...told.map((reason) => `${reason.effect} ${reason.kind}`)];
}

test('a head that surely adds to a drift warns or blocks, as the policy says', () => {
  const adding = { base: level * 1.009, head: level * 1.018 };
  assert.deepEqual(tell(adding), ['pass', 'warns slow-drift']);
  assert.deepEqual(tell({ ...adding, drift: 'block' }), ['block', 'blocks slow-drift']);
  assert.deepEqual(tell({ ...adding, drift: 'off' }), ['pass']);
  assert.deepEqual(tell({ ...adding, drift: 'block', gate: 'warn' }), ['pass', 'warns slow-drift']);
});

test('a head that adds nothing, or takes something away, is told what was there before it', () => {
  for (const base of [level * 1.018, level * 1.03]) {
    assert.deepEqual(
      tell({ base, head: level * 1.018, drift: 'block' }).filter((line) => /slow-drift/.test(line)),
      ['informs slow-drift'],
    );
  }
});

test('a regression of the head itself is told once', () => {
  assert.deepEqual(tell({ base: level, head: level * 1.05 }), ['block', 'blocks regressed']);
});

test('the line has the change with its interval and runs, the commit that had the level, and the release', () => {
  const levels = [...Array(8).fill(level), ...Array(8).fill(level * 1.009)];
  const release = { ...commitAt(0, level * 0.99), tag: 'v2.0' };
  const { title, reasons } = decideDrift({
    base: level * 1.009,
    head: level * 1.018,
    history: makeHistory(levels, { release }),
  });
  const message = reasons[0]?.message ?? '';
  const evidence = String.raw`\(\d+ % interval \+[\d.]+ % to \+[\d.]+ %, \d+ and \d+ runs\)`;
  assert.match(
    message,
    new RegExp(
      [
        String.raw`^parse drifts: \+1\.8 % instructions ${evidence} against the best level of 16 commits, which [0-9a-f]{10} had`,
        String.raw`, and \+2\.8 % instructions ${evidence} against release v2\.0 \([0-9a-f]{10}\)`,
        String.raw`; the level changed by \+0\.90 % instructions ${evidence} with 0000000008$`,
      ].join(''),
    ),
  );
  assert.match(title, new RegExp(String.raw`advice: parse drifts by \+1\.8 % instructions ${evidence}$`));
});

test('with fewer measured commits than make a level, the check says that drift is not known yet', () => {
  for (const count of [1, 2]) {
    const { kind, reasons } = decideDrift({
      head: level * 2,
      base: level * 2,
      history: makeHistory(Array(count).fill(level)),
    });
    assert.equal(kind, 'pass');
    assert.deepEqual(
      reasons
        .filter((reason) => reason.kind === 'slow-drift')
        .map(({ effect, message }) => [effect, message]),
      [
        [
          'informs',
          `drift is not known yet for parse: the base branch has ${count} of the 3 measured commits that make a level`,
        ],
      ],
    );
  }
  assert.deepEqual(tell({ head: level, history: makeHistory(Array(3).fill(level)) }), ['pass']);
});

test('benchmarks of which unlike many commits are known are told with both numbers', () => {
  const [parse] = commitAt(1, level).report.benchmarks;
  assert.ok(parse !== undefined);
  const both = commitAt(1, level, { benchmarks: [parse, { ...parse, name: 'write' }] });
  const known = makeHistory([level]).commits;
  const { reasons } = decideDrift({
    head: level,
    names: ['parse', 'write'],
    history: makeHistory([], { commits: [...known, both] }),
  });
  assert.deepEqual(
    reasons.flatMap(({ kind, message }) => (kind === 'slow-drift' ? [message] : [])),
    [
      'drift is not known yet for parse and 1 more: the base branch has 1 or 2 of the 3 measured commits that make a level',
    ],
  );
});

test('a drift against a release is known, however few commits the base branch has', () => {
  const release = { ...commitAt(0, level / 2), tag: 'v2.0' };
  const { reasons } = decideDrift({ head: level, history: makeHistory([level], { release }) });
  const [told = '', ...more] = reasons.flatMap(({ kind, message }) =>
    kind === 'slow-drift' ? [message] : [],
  );
  assert.match(told, /^parse has drifted before this head: .* against release v2\.0/);
  assert.deepEqual(more, []);
});
