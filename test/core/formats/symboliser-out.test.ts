import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSymboliserOutput } from '../../../src/core/formats/symboliser-out.ts';

function read(...lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
  const read = readSymboliserOutput({ name: 'symbols', chunks: [bytes] });
  assert.equal(read.kind, 'ok');
  const { chainOf, chains } = read.value;
  const told = [...chainOf].map(([address, chain]) => {
    const frames = chains[chain] ?? [];
    return [address, ...frames.map((frame) => `${frame.function} ${frame.file}:${frame.line}`)];
  });
  return {
    told,
    chains: chains.length,
    problems: read.warnings.map(({ at, message }) => `${at?.line}: ${message}`),
  };
}

test('each address has its frames, the innermost first, and equal chains are kept once', () => {
  const { told, chains, problems } = read(
    ...[
      '0x0000000000001139',
      'std::max(int, int)',
      '/usr/include/algo.h:7',
      'main',
      '/w/a b.cpp:5 (discriminator 3)',
    ],
    ...['0x113c', 'std::max(int, int)', '/usr/include/algo.h:7', 'main', '/w/a b.cpp:5'],
    ...['0x1140', 'main', '/w/a b.cpp:6'],
  );
  assert.deepEqual(told, [
    [0x1139, 'std::max(int, int) /usr/include/algo.h:7', 'main /w/a b.cpp:5'],
    [0x113c, 'std::max(int, int) /usr/include/algo.h:7', 'main /w/a b.cpp:5'],
    [0x1140, 'main /w/a b.cpp:6'],
  ]);
  assert.equal(chains, 2);
  assert.deepEqual(problems, []);
});

test('an address without a file has no chain, and a frame without a line keeps its file', () => {
  const { told } = read(
    ...[
      '0x10',
      '_start',
      '??:0',
      '0x20',
      '??',
      '??:?',
      '0x30',
      'f',
      'x.rs:?',
      '0x40',
      'g',
      '??:0',
      'h',
      'y.rs:3',
    ],
  );
  assert.deepEqual(told, [
    [0x30, 'f x.rs:0'],
    [0x40, 'g ???:0', 'h y.rs:3'],
  ]);
});

test('a path may hold colons, and llvm-symbolizer leaves an empty line between addresses', () => {
  const { told } = read('0x10', 'operator:: x', 'C:/a:b/c.cpp:12', '', '0x20', 'f', 'd.c:1', '');
  assert.deepEqual(told, [
    [0x10, 'operator:: x C:/a:b/c.cpp:12'],
    [0x20, 'f d.c:1'],
  ]);
});

test('an output that is cut short leaves the last address out', () => {
  const { told } = read('0x10', 'f', 'a.c:1', '0x20', 'g');
  assert.deepEqual(told, [[0x10, 'f a.c:1']]);
  const cut = readSymboliserOutput({
    name: 's',
    chunks: [new TextEncoder().encode('0x10\nf\na.c:1\ng\na.c:1')],
  });
  assert.ok(cut.kind === 'ok' && cut.value.chainOf.size === 0);
  assert.equal(cut.warnings[0]?.message, 'the last line has no end');
});

test('lines that are no answer are told with their number', () => {
  assert.deepEqual(read('error: no such file', '0x10', 'f', 'a.c:1').problems, ['1: the line is no address']);
  assert.deepEqual(read('0x10', 'f', 'nowhere').problems, ['3: the line is no place in a file']);
});

test('no bytes make the reader throw, and every chain it tells of exists', () => {
  const piece = fc.constantFrom(
    '0x10',
    '0x',
    'f',
    'a.c:1',
    '??:0',
    '\n',
    '\n',
    ':',
    ' (discriminator 1)',
    '\r',
    'é',
    '\0',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const read = readSymboliserOutput({ name: 's', chunks: [new TextEncoder().encode(pieces.join(''))] });
      assert.equal(read.kind, 'ok');
      for (const chain of read.value.chainOf.values()) assert.ok((read.value.chains[chain]?.length ?? 0) > 0);
    }),
  );
});
