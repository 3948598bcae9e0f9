import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeConfig } from '../../../src/core/config/decode.ts';
import { formatPosition } from '../../../src/core/model/position.ts';
import type { Problem } from '../../../src/core/model/problem.ts';

const file = '.github/brakeline.yml';
const complete = 'build: make\nbenchmarks:\n  - name: parse\n    run: ./bench parse\n';

function accept(text: string) {
  const result = decodeConfig({ file, text });
  return result.kind === 'ok' ? result.value : assert.fail(JSON.stringify(result.problems, null, 1));
}

function refuse(text: string): readonly Problem[] {
  const result = decodeConfig({ file, text });
  return result.kind === 'failed' ? result.problems : assert.fail('accepted');
}

function lines(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ at, message, hint }) => {
    const place = at === undefined ? '?' : formatPosition({ ...at, file: '' });
    return `${place.slice(1)} ${message} > ${hint}`;
  });
}

test('the smallest configuration gets every default', () => {
  assert.deepEqual(accept(complete), {
    build: 'make',
    buildTimeout: 1800,
    explain: 'regressed',
    benchmarks: [
      {
        name: 'parse',
        run: './bench parse',
        cwd: '.',
        env: {},
        timeout: 60,
        rounds: 5,
        constantRandomness: false,
        metrics: [
          ...[
            'instructions',
            'cycles',
            'branches',
            'branch_misses',
            'page_faults',
            'context_switches',
            'task_clock',
          ],
          ...['wall_time', 'user_time', 'system_time', 'peak_rss', 'ipc', 'branch_miss_rate'],
        ],
      },
    ],
    suites: [],
    policy: {
      gate: {},
      benchmarkGates: {},
      drift: { on: 'warn', window: 30 },
      growth: { on: 'warn', rise: 0.1 },
      budgets: [],
      expected: ['parse'],
      undecided: 'warn',
      rigour: { falseBlocks: 0.001, looks: 3, extraRounds: 2 },
    },
    app: {
      overrides: { roles: ['maintain', 'admin'], author: false },
      patience: 7200,
      comment: true,
      codeScanning: false,
      workflow: '.github/workflows/brakeline.yml',
      ignore: ['docs/**', '*.md'],
    },
  });
});

test('how the growth of some families is held is as the file has it, but for what they say', () => {
  const families = '[{ family: "micro/sort/*", on: block }, { family: "*/hash/{n}", rise: 0.4 }]';
  const { policy } = accept(`${complete}growth: { rise: 0.2, families: ${families} }\n`);
  assert.deepEqual(policy.growth, {
    on: 'warn',
    rise: 0.2,
    families: [
      { family: 'micro/sort/*', on: 'block', rise: 0.2 },
      { family: '*/hash/{n}', on: 'warn', rise: 0.4 },
    ],
  });
  const [problem] = refuse(`${complete}growth: { families: [{ family: "a", rise: 11 }] }\n`);
  assert.match(problem?.message ?? '', /families\[0\]\.rise/);
});

test('the configuration of the demo project is right', () => {
  const text = readFileSync('fixtures/projects/ledger/.github/brakeline.yml', 'utf8');
  assert.deepEqual(accept(text).policy.expected, ['parse', 'report', 'lookup']);
});

test('what the file says for all benchmarks gives way to what one says for itself', () => {
  const { benchmarks } = accept(
    `rounds: 7\ntimeout: 2 min\nmetrics: [ir]\n${complete}    rounds: 9\n    timeout: 1 s\n    metrics: [cycles]\n  - name: two\n    run: ./two\n`,
  );
  assert.deepEqual(
    benchmarks.map(({ rounds, timeout, metrics }) => [rounds, timeout, metrics]),
    [
      [9, 1, ['cycles']],
      [7, 120, ['ir']],
    ],
  );
});

test('every mistake is told at once, in the order of the file, with its place and what to write', () => {
  const problems = refuse(
    [
      'bild: make',
      'rounds: many',
      'timeout: 60',
      'gate:',
      '  instrutions: {relative: 1%}',
      '  instructions: {relative: 0.2}',
      '  peak_rss:',
      'benchmarks:',
      '  - name: parse',
      '    run: true',
      '    env: {LD_PRELOAD: a.so}',
      '    metrics: [branch-misses]',
      '  - name: parse',
      'undecided: maybe',
    ].join('\n'),
  );
  assert.deepEqual(lines(problems), [
    '1:1 unknown key "bild" > did you mean `build`?',
    '2:9 `rounds` must be a number, not "many" > for example `rounds: 5`',
    '3:10 `timeout` must be a time with its unit, not 60 > say the unit, such as `60 s`',
    '5:3 unknown key "instrutions" in `gate` > did you mean `instructions`?',
    '6:28 `gate.instructions.relative` must be a percentage, not 0.2 > write `0.2 %` for 0.2 percent, or `20 %` for the fraction 0.2',
    '7:3 `gate.peak_rss` is empty > give it a value, or remove the key',
    '10:10 `benchmarks[0].run` must be text, not true > put the value in quotes',
    '11:11 the variable `LD_PRELOAD` would also change the measuring tools > remove it; set what the benchmark needs by its own options, or in a script that `run` starts',
    '12:15 `benchmarks[0].metrics[0]` must be a metric, not "branch-misses" > did you mean `branch_misses`?',
    '13:5 `benchmarks[1].run` is missing > add `run: ./bench parse`',
    '13:11 the name "parse" is already that of `benchmarks[0]` > give each benchmark a name of its own',
    '14:12 `undecided` must be one of `warn`, `block`, not "maybe" > write one of `warn`, `block`',
  ]);
});

test('a file that is no map of keys is refused as a whole', () => {
  assert.deepEqual(lines(refuse('- a\n')), [
    '1:1 the file must be a map of keys, not a list > docs/configuration.md describes every key',
  ]);
});

test('a file of mistakes gets a hundred of them and a word on the rest', () => {
  const problems = refuse(Array.from({ length: 5000 }, (_, index) => `key${index}: 1`).join('\n'));
  assert.equal(problems.length, 101);
  assert.match(problems.at(-1)?.message ?? '', /more mistakes/);
});

test('names that cannot stand on one line are refused', () => {
  for (const name of ['""', '"  "', '"a\\nb"', '"a\\u202eb"', `"${'x'.repeat(201)}"`]) {
    const problems = refuse(`benchmarks:\n  - name: ${name}\n    run: x\n`);
    assert.deepEqual(
      problems.map(({ at }) => at?.line),
      [2],
      name,
    );
  }
});

test('a benchmark may be called like a property of every object', () => {
  const { policy } = accept('benchmarks:\n  - {name: constructor, run: x, gate: {ir: {on: warn}}}\n');
  assert.deepEqual(Object.keys(policy.benchmarkGates), ['constructor']);
});

test('quantities are bounded: no timeout of 0, none of more than a day', () => {
  assert.match(lines(refuse(`timeout: 0 s\n${complete}`))[0] ?? '', /must be above 0/);
  assert.match(lines(refuse(`timeout: 25 h\n${complete}`))[0] ?? '', /must be at most 24 h/);
  assert.match(lines(refuse(`rounds: 1001\n${complete}`))[0] ?? '', /must be at most 1000/);
  assert.match(lines(refuse(`rounds: 0\n${complete}`))[0] ?? '', /must be at least 1/);
});

test('no damage to a configuration makes decoding throw, and every problem has a place', () => {
  const text = readFileSync('fixtures/config/full.yml', 'utf8');
  const damage = fc.record({
    at: fc.nat(text.length),
    remove: fc.nat(30),
    insert: fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.constantFrom('- ', '\n', ': ', '[', '{', '*x', '&x ', '!!set ', 'null', '1e999'),
    ),
  });
  fc.assert(
    fc.property(fc.array(damage, { maxLength: 3 }), (edits) => {
      const damaged = edits.reduce(
        (now, { at, remove, insert }) => now.slice(0, at) + insert + now.slice(at + remove),
        text,
      );
      const result = decodeConfig({ file, text: damaged });
      return (
        result.kind === 'ok' || result.problems.every(({ at, hint }) => (at?.line ?? 0) >= 1 && hint !== '')
      );
    }),
    { numRuns: 500 },
  );
});

test('a counter of a suite is gated by its name, and must say which direction is better', () => {
  const text = (gate: string): string => `suites: [{name: micro, run: x, gate: {${gate}}}]\n`;
  const { policy } = accept(text('counter_allocs_op: {better: higher, relative: 2 %}'));
  assert.deepEqual(policy.patternGates, [
    {
      benchmark: 'micro/*',
      gate: { counter_allocs_op: { relative: 0.02, absolute: 0, better: 'higher', on: 'warn' } },
    },
  ]);
  const refused = (gate: string): string => {
    const read = decodeConfig({ file: 'brakeline.yml', text: text(gate) });
    return read.kind === 'failed' ? read.problems[0].message : '';
  };
  assert.match(refused('counter_allocs_op: {relative: 2 %}'), /better` is missing/);
  assert.match(refused('instuctions: {relative: 2 %}'), /unknown key "instuctions"/);
});
