import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeConfig } from '../../../src/core/config/decode.ts';
import { definitionsOf, findRearrangement } from '../../../src/core/renames/removals.ts';
import { renameCases, renameSuites } from '../../../src/core/renames/rename-suites.ts';

function configOf(...suites: readonly string[]) {
  const text = `suites:\n${suites.map((suite) => `  - { ${suite} }\n`).join('')}`;
  const read = decodeConfig({ file: 'brakeline.yml', text });
  return read.kind === 'ok' ? read.value : assert.fail(JSON.stringify(read.problems));
}

function rearrange(base: readonly string[], head: readonly string[]) {
  return findRearrangement(definitionsOf(configOf(...base)), definitionsOf(configOf(...head)), undefined);
}

test('one suite that disappears and one that appears with the same work are one suite', () => {
  const { suiteRenames, removed } = rearrange(
    ['name: old, run: ./b, reads: hyperfine, rounds: 5', 'name: other, run: ./o'],
    ['name: new, run: ./b, reads: hyperfine, rounds: 1', 'name: other, run: ./o'],
  );
  assert.deepEqual(suiteRenames, [{ from: 'old', to: 'new' }]);
  assert.deepEqual(removed, []);
});

test('another command, tool, path, directory, set-up or variable is another suite', () => {
  const base = ['name: old, run: ./b, reads: hyperfine, path: a.json'];
  for (const other of [
    'run: ./c, reads: hyperfine, path: a.json',
    'run: ./b, reads: nyrkio, path: a.json',
    'run: ./b, reads: hyperfine, path: b.json',
    'run: ./b, reads: hyperfine, path: a.json, cwd: x',
    'run: ./b, reads: hyperfine, path: a.json, setup: y',
    'run: ./b, reads: hyperfine, path: a.json, env: { A: b }',
  ]) {
    const { suiteRenames, removed } = rearrange(base, [`name: new, ${other}`]);
    assert.deepEqual([suiteRenames, removed], [[], ['old']], other);
  }
});

test('where two could be it, none is', () => {
  const { suiteRenames } = rearrange(['name: old, run: ./b'], ['name: one, run: ./b', 'name: two, run: ./b']);
  assert.deepEqual(suiteRenames, []);
});

test('cases go with their suite, and only those of its very name', () => {
  const suites = [{ from: 'old', to: 'new' }];
  assert.deepEqual(renameCases(suites, ['old/a/1', 'older/a', 'old', 'new/b']), [
    { from: 'old/a/1', to: 'new/a/1' },
  ]);
});

test('a renamed suite stays expected and keeps its gates', () => {
  const { policy } = configOf('name: old, run: ./b, gate: { wall_time: { relative: 9 % } }');
  const renamed = renameSuites(policy, [{ from: 'old', to: 'new' }]);
  assert.deepEqual(renamed.expectedSuites, ['new']);
  assert.deepEqual(
    renamed.patternGates?.map(({ benchmark, gate }) => [benchmark, gate['wall_time']?.relative]),
    [
      ['old/*', 0.09],
      ['new/*', 0.09],
    ],
  );
  assert.equal(renameSuites(policy, []), policy);
});
