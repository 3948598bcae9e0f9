import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSuite } from '../../../src/core/tools/index.ts';

/** No string of V8 is longer: what is joined to more would throw. */
const longestString = 2 ** 29;

function read(tool: string, parts: () => Iterable<string>) {
  function* encode(): Generator<Uint8Array> {
    for (const part of parts()) yield new TextEncoder().encode(part);
  }
  return readSuite(tool, { kind: 'file', source: { name: 'out', chunks: encode() } });
}

test('a tree of divan whose names together are longer than any string has cases with short names', () => {
  const each = 1_000_000;
  const levels = Math.ceil(longestString / each) + 1;
  const result = read('divan', function* () {
    yield 'd  fastest │ slowest │\n';
    for (let depth = 0; depth < levels; depth += 1) yield `${'   '.repeat(depth)}╰─ ${'x'.repeat(each)}\n`;
    yield `${'   '.repeat(levels)}╰─ a  1 ns │ 2 ns │ 1.5 ns │ 1.5 ns │ 100 │ 6400\n`;
  });
  assert.ok(result.kind === 'ok');
  assert.deepEqual(
    result.value.cases.map(({ name }) => [name.slice(0, 4), name.length]),
    [['d/xx', 1024]],
  );
});

test('a key of more than a mebibyte is damage, so that keys within keys make no name that no string can hold', () => {
  const result = read('benchmarktools-jl', function* () {
    const trial = '["Trial",{"times":[1,2,3],"memory":0,"allocs":0}]';
    yield `[{"Julia":"1.10.4","BenchmarkTools":"1.6.0"},[["BenchmarkGroup",{"data":{"kept":${trial},`;
    for (let depth = 0; depth < 60; depth += 1)
      yield `"${'x'.repeat(9_000_000)}":["BenchmarkGroup",{"data":{`;
    yield `"a":${trial}${'}}]'.repeat(60)}}}]]]\n`;
  });
  assert.ok(result.kind === 'ok');
  assert.deepEqual(
    result.value.cases.map(({ name }) => name),
    ['kept'],
  );
  assert.match(
    result.warnings[0]?.message ?? '',
    /^out is damaged at byte \d+: a key has more than 1048576 bytes$/,
  );
});
