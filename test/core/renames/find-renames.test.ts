import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeConfig } from '../../../src/core/config/decode.ts';
import {
  findAliasRenames,
  findRefusedAliases,
  findRenames,
  type RenameInput,
} from '../../../src/core/renames/find-renames.ts';
import { definitionsOf, findRearrangement } from '../../../src/core/renames/removals.ts';

/** Benchmarks as a configuration file has them: a name and the rest of its line. */
type Lines = Readonly<Record<string, string>>;

function configOf(lines: Lines) {
  const rows = Object.entries(lines).map(([name, rest]) => `  - { name: ${name}, ${rest} }\n`);
  const read = decodeConfig({ file: 'brakeline.yml', text: `benchmarks:\n${rows.join('')}` });
  return read.kind === 'ok' ? read.value : assert.fail(JSON.stringify(read.problems));
}

function inputOf(base: Lines, head: Lines, aliases?: RenameInput['aliases']): RenameInput {
  const own = configOf(head);
  return {
    base: configOf(base).benchmarks,
    head: own.benchmarks,
    aliases,
    headAliases: own.policy.aliases,
  };
}

test('one that disappears and one that appears with the same work are one benchmark', () => {
  const input = inputOf(
    { parse: 'run: ./p', other: 'run: ./o' },
    { 'parse-file': 'run: ./p', other: 'run: ./o' },
  );
  assert.deepEqual(findRenames(input), [{ from: 'parse', to: 'parse-file' }]);
});

test('any other work is another benchmark: command, directory, variables, set-up, binary, runtime', () => {
  const whole = 'run: ./p 1, cwd: a, env: { N: "1" }, setup: ./s, binary: p, runtime: python';
  const edits = ['run: ./p 2', 'cwd: b', 'env: { N: "2" }', 'setup: "true"', 'binary: q', 'runtime: node'];
  assert.equal(findRenames(inputOf({ parse: whole }, { renamed: whole })).length, 1);
  for (const edit of edits) {
    const [key = ''] = edit.split(':');
    const changed = whole.replace(new RegExp(`${key}: ([^{,]+|\\{[^}]*\\})`), edit);
    assert.notEqual(changed, whole);
    assert.deepEqual(findRenames(inputOf({ parse: whole }, { renamed: changed })), [], edit);
  }
});

test('rounds, time-out and metrics do not make another benchmark, since the base decides them', () => {
  const input = inputOf(
    { parse: 'run: ./p' },
    { renamed: 'run: ./p, rounds: 3, timeout: 1 s, metrics: [ir]' },
  );
  assert.equal(findRenames(input).length, 1);
});

test('where several do the same work nobody knows which is which, unless aliases of the head choose', () => {
  const base = { one: 'run: ./p', two: 'run: ./p' };
  assert.deepEqual(findRenames(inputOf(base, { three: 'run: ./p', four: 'run: ./p' })), []);
  assert.deepEqual(findRenames(inputOf(base, { three: 'run: ./p' })), []);
  const told = inputOf(base, { three: 'run: ./p, aliases: [one]', four: 'run: ./p, aliases: [two]' });
  assert.deepEqual(findRenames(told), [
    { from: 'one', to: 'three' },
    { from: 'two', to: 'four' },
  ]);
});

test("an alias of the head's own never leads to other work, and that is told", () => {
  const input = inputOf({ parse: 'run: ./slow' }, { cheap: 'run: ./fast, aliases: [parse]' });
  const found = findRenames(input);
  assert.deepEqual(found, []);
  assert.deepEqual(findRefusedAliases(input, found), [{ from: 'parse', to: 'cheap' }]);
});

test('an alias of the base branch leads to whatever the head calls so, in either direction', () => {
  const [base, head] = [{ parse: 'run: ./p' }, { 'parse-file': 'run: ./q' }];
  for (const aliases of [{ parse: ['parse-file'] }, { 'parse-file': ['parse'] }]) {
    assert.deepEqual(findRenames(inputOf(base, head, aliases)), [{ from: 'parse', to: 'parse-file' }]);
  }
  assert.deepEqual(findRenames(inputOf(base, { ...base, ...head }, { parse: ['parse-file'] })), []);
});

test('two names that an alias could lead to are no rename', () => {
  assert.deepEqual(findAliasRenames(['a'], ['b', 'c'], { a: ['b', 'c'] }), []);
  assert.deepEqual(findAliasRenames(['a', 'b'], ['c'], { c: ['a', 'b'] }), []);
  assert.deepEqual(findAliasRenames(['constructor'], ['b'], { a: ['b'] }), []);
});

test('a rename leads from a name that only the base has to one that only the head has, each once', () => {
  const name: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const names = fc.uniqueArray(name);
  const aliases = fc.dictionary(name, fc.uniqueArray(name, { minLength: 1 }));
  fc.assert(
    fc.property(names, names, aliases, (base, head, known) => {
      const found = findAliasRenames(base, head, known);
      for (const { from, to } of found) {
        assert.ok(base.includes(from) && !head.includes(from) && head.includes(to) && !base.includes(to));
      }
      assert.equal(new Set(found.map(({ from }) => from)).size, found.length);
      assert.equal(new Set(found.map(({ to }) => to)).size, found.length);
    }),
  );
});

test('what the head defines no more and did not rename is removed', () => {
  const base = definitionsOf(configOf({ parse: 'run: ./p', lookup: 'run: ./l', sort: 'run: ./s' }));
  const head = definitionsOf(configOf({ renamed: 'run: ./p', sort: 'run: ./other' }));
  assert.deepEqual(findRearrangement(base, head, undefined), {
    renames: [{ from: 'parse', to: 'renamed' }],
    suiteRenames: [],
    removed: ['lookup'],
  });
});
