import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatPosition } from '../../../src/core/model/position.ts';
import { parseYaml, type YamlFile } from '../../../src/core/text/yaml.ts';

function read(text: string): YamlFile {
  const result = parseYaml({ file: 'a.yml', text });
  if (result.kind === 'failed') assert.fail(JSON.stringify(result.problems));
  return result.value;
}

function refuse(text: string): readonly string[] {
  const result = parseYaml({ file: 'a.yml', text });
  if (result.kind === 'ok') assert.fail(`accepted: ${JSON.stringify(result.value.value)}`);
  return result.problems.map(({ at, message }) => `${at ? formatPosition(at) : '?'}: ${message}`);
}

test('values follow the core schema of YAML 1.2: yes, no, on and off are text', () => {
  assert.deepEqual(read('[yes, no, on, off, true, 0o17, 1e3, null, 012]').value, [
    ...['yes', 'no', 'on', 'off', true, 15, 1000, null, 12],
  ]);
});

test('a value is found at its line and column, through lists, maps and aliases', () => {
  const file = read('a: &x\n  b: [1, 2]\nc: *x\n');
  assert.equal(formatPosition(file.locate(['a', 'b', 1])), 'a.yml:2:10');
  assert.equal(formatPosition(file.locate(['c', 'b', 1])), 'a.yml:2:10');
  assert.equal(formatPosition(file.locateKey(['a', 'b'])), 'a.yml:2:3');
});

test('a missing value is located at its nearest parent, an empty one at its key', () => {
  const file = read('top:\n  name: x\nempty:\n');
  assert.equal(formatPosition(file.locate(['top', 'run', 'deep'])), 'a.yml:2:3');
  assert.equal(formatPosition(file.locate(['empty'])), 'a.yml:3:1');
});

test('the source of a plain value is what was written', () => {
  const file = read('a: 1.10\nb: "x"\nc: [1]\n');
  assert.deepEqual([['a'], ['b'], ['c'], ['d']].map(file.source), ['1.10', undefined, undefined, undefined]);
});

test('every syntax error has its place', () => {
  assert.deepEqual(refuse('a:\n\t- b\n'), ['a.yml:2:1: the line is indented with a tab']);
  assert.match(refuse('a: [1, 2\nb: 3\n')[0] ?? '', /^a\.yml:\d+:\d+: /);
  assert.match(refuse('a: 1\n---\nb: 2\n')[0] ?? '', /second document/);
});

test('a key that is written twice is refused at the second', () => {
  assert.deepEqual(refuse('a: 1\nb: {c: 1, c: 2}\na: 3\n'), [
    'a.yml:3:1: the key "a" is written twice',
    'a.yml:2:11: the key "c" is written twice',
  ]);
});

test('an empty file is refused', () => {
  assert.deepEqual(refuse('# nothing\n'), ['a.yml:1: the file is empty']);
});

test('a key named __proto__, a list as a key and an alias as a key are refused', () => {
  assert.match(refuse('__proto__: {a: 1}')[0] ?? '', /__proto__/);
  assert.match(refuse('? [a]\n: 1\n')[0] ?? '', /key/);
  assert.match(refuse('a: &x b\n*x : 1\n')[0] ?? '', /key/);
});

test('tags and another version of YAML are refused', () => {
  assert.match(refuse('a: !!js/function "x"')[0] ?? '', /tag/);
  assert.match(refuse('a: !include b.yml')[0] ?? '', /tag/);
  assert.match(refuse('%YAML 1.1\n---\na: on\n')[0] ?? '', /YAML 1\.1/);
});

test('aliases that grow, that are endless or that name nothing are refused', () => {
  const levels = Array.from(
    { length: 12 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
  );
  assert.match(refuse(`l0: &l0 [x]\n${levels.join('\n')}\n`)[0] ?? '', /aliases/);
  const few = Array.from(
    { length: 20 },
    (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`,
  );
  assert.match(refuse(`l0: &l0 [x, y]\n${few.join('\n')}\n`)[0] ?? '', /grow too large/);
  assert.match(refuse('a: &x [*x]')[0] ?? '', /inside the value/);
  assert.match(refuse('a: *nothing')[0] ?? '', /no anchor/);
});

test('deep nesting and a file of megabytes are refused', () => {
  assert.equal(refuse('['.repeat(50_000)).length > 0, true);
  assert.match(refuse(`a: ${'x'.repeat(2 ** 20)}`)[0] ?? '', /larger than/);
});

test('hundreds of thousands of errors end in a hundred problems', () => {
  for (const text of [
    '"'.repeat(250_000),
    '%a\n'.repeat(80_000),
    `[${','.repeat(250_000)}`,
    '&a '.repeat(80_000),
  ]) {
    assert.equal(refuse(text).length, 100);
  }
});

test('no text makes the reader throw', () => {
  const pieces = fc.constantFrom(
    'a',
    ':',
    ' ',
    '\n',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '&x ',
    '*x',
    '!t ',
    '"',
    "'",
    '|',
    '>',
    '?',
    '#',
    '%',
    '---\n',
    '\t',
    '\u0000',
    '1',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const result = parseYaml({ file: 'a.yml', text: parts.join('') });
      if (result.kind === 'ok') result.value.locate(['a', 0, 'b']);
      return result.kind === 'ok' || result.problems.every(({ at }) => (at?.line ?? 0) >= 1);
    }),
    { numRuns: 2000 },
  );
});
