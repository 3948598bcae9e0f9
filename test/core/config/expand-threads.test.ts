import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeConfig } from '../../../src/core/config/decode.ts';

function decode(lines: readonly string[], rest: readonly string[] = []) {
  const text = ['benchmarks:', '  - name: join', ...lines.map((line) => `    ${line}`), ...rest, ''].join(
    '\n',
  );
  return decodeConfig({ file: 'brakeline.yml', text });
}

function accept(...given: Parameters<typeof decode>) {
  const config = decode(...given);
  return config.kind === 'ok' ? config.value : assert.fail(JSON.stringify(config.problems, null, 1));
}

test('each number of threads is a benchmark of its own, told by a variable and in the command', () => {
  const { benchmarks, policy } = accept([
    'run: ./join --threads {threads}',
    'threads: [2, 4]',
    'threads_env: OMP_NUM_THREADS',
    'metrics: [instructions]',
    'aliases: [merge]',
    'gate: { efficiency: { on: block } }',
  ]);
  assert.deepEqual(
    benchmarks.map(({ name, run, env, metrics }) => ({ name, run, env, metrics })),
    [2, 4].map((count) => ({
      name: `join@threads=${count}`,
      run: `./join --threads ${count}`,
      env: { OMP_NUM_THREADS: String(count) },
      metrics: ['instructions', 'wall_time'],
    })),
  );
  assert.deepEqual(benchmarks[1]?.threads, { count: 4, reference: { name: 'join@threads=2', count: 2 } });
  assert.deepEqual(policy.expected, ['join@threads=2', 'join@threads=4']);
  assert.equal(policy.benchmarkGates['join@threads=4']?.['efficiency']?.on, 'block');
  assert.deepEqual(policy.aliases, {
    'join@threads=2': ['merge@threads=2'],
    'join@threads=4': ['merge@threads=4'],
  });
});

test('without a name of its own the variable is BRAKELINE_THREADS, and budgets may name one number', () => {
  const { benchmarks, policy } = accept(
    ['run: ./join', 'threads: [1, 2]'],
    ['budgets:', '  - { metric: wall_time, benchmark: "join@threads=2", p95: 1 s, on: warn }'],
  );
  assert.deepEqual(
    benchmarks.map(({ env }) => env),
    [{ BRAKELINE_THREADS: '1' }, { BRAKELINE_THREADS: '2' }],
  );
  assert.equal(policy.budgets.length, 1);
});

const mistakes: readonly (readonly [name: string, lines: readonly string[], says: RegExp])[] = [
  ['one number', ['threads: [1]'], /threads/],
  ['numbers that fall', ['threads: [2, 1]'], /must rise/],
  ['no thread', ['threads: [0, 1]'], /threads/],
  ['a variable without numbers', ['threads_env: OMP_NUM_THREADS'], /has no `threads` to tell/],
  ['a variable that changes what tools load', ['threads: [1, 2]', 'threads_env: LD_PRELOAD'], /threads_env/],
];

for (const [name, lines, says] of mistakes) {
  test(`${name} is a mistake`, () => {
    const config = decode(['run: ./join', ...lines]);
    assert.equal(config.kind, 'failed');
    assert.match(config.problems.map(({ message }) => message).join('\n'), says);
  });
}

test('a benchmark may not have the name of another with a number of threads', () => {
  const config = decode(['run: ./join', 'threads: [1, 2]'], ['  - name: join@threads=2', '    run: ./other']);
  assert.equal(config.kind, 'failed');
  assert.match(config.problems[0].message, /already that of `benchmarks\[0\]`/);
});
