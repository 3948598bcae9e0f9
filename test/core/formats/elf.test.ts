import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { compareLoadable, readLoadableSegments } from '../../../src/core/formats/elf.ts';
import { hasDebugLines } from '../../../src/core/formats/elf-sections.ts';

const source = '#include <stdio.h>\nint main(void)\n{\n\tputs("one");\n\treturn 0;\n}\n';
let directory = '';

before(() => {
  directory = mkdtempSync(join(tmpdir(), 'brakeline-elf-'));
});

after(() => rmSync(directory, { recursive: true }));

function run(program: string, ...args: readonly string[]): void {
  execFileSync(program, args, { cwd: directory, stdio: 'ignore' });
}

function compile(text: string, ...options: readonly string[]): Uint8Array {
  writeFileSync(join(directory, 'app.c'), text);
  run('gcc', '-O1', ...options, '-o', 'app', 'app.c');
  return readFileSync(join(directory, 'app'));
}

test('programs that differ in comments, debug information or build id alone are identical', () => {
  const plain = compile(source, '-g');
  const commented = compile(`/* A comment that moves every line. */\n\n${source}`, '-g');
  assert.notDeepEqual(plain, commented);
  assert.equal(compareLoadable(plain, commented), 'identical');
  assert.equal(compareLoadable(plain, compile(source)), 'identical');
  assert.equal(
    compareLoadable(
      plain,
      compile(source, '-g', '-Wl,--build-id=0x0123456789012345678901234567890123456789'),
    ),
    'identical',
  );
});

test('a stripped program is identical with the one it was made of', () => {
  const plain = compile(source, '-g');
  writeFileSync(join(directory, 'whole'), plain);
  run('strip', '-o', 'stripped', 'whole');
  const stripped = readFileSync(join(directory, 'stripped'));
  assert.ok(stripped.length < plain.length);
  assert.equal(compareLoadable(plain, stripped), 'identical');
  assert.equal(hasDebugLines(stripped), false);
});

test('programs with other code, other data or other memory are different', () => {
  const plain = compile(source);
  assert.equal(compareLoadable(plain, compile(source.replace('one', 'two'))), 'different');
  assert.equal(compareLoadable(plain, compile(source.replace('return 0', 'return 7'))), 'different');
  assert.equal(compareLoadable(plain, compile(`char room[1 << 20];\n${source}`)), 'different');
});

test('a line table is seen in programs with debug information, compressed or not', () => {
  assert.equal(hasDebugLines(compile(source, '-g')), true);
  assert.equal(hasDebugLines(compile(source, '-g1', '-gz')), true);
  assert.equal(hasDebugLines(compile(source, '-g0')), false);
});

test('segments are those that readelf lists', () => {
  const bytes = compile(source);
  writeFileSync(join(directory, 'listed'), bytes);
  const listing = execFileSync('readelf', ['-lW', 'listed'], { cwd: directory, encoding: 'utf8' });
  const rows = [...listing.matchAll(/^ +LOAD +0x\w+ (0x\w+) 0x\w+ (0x\w+) (0x\w+)/gm)];
  const segments = readLoadableSegments(bytes);
  assert.ok(segments.kind === 'ok');
  assert.deepEqual(
    segments.value.map(({ address, content, memorySize }) => [address, content.length, memorySize]),
    rows.map(([, address, fileSize, memorySize]) => [Number(address), Number(fileSize), Number(memorySize)]),
  );
});

test('what is no program is told from one', () => {
  const plain = compile(source);
  writeFileSync(join(directory, 'object.c'), source);
  run('gcc', '-c', '-o', 'object.o', 'object.c');
  const script = new TextEncoder().encode('#!/bin/sh\nexit 0\n');
  for (const other of [new Uint8Array(0), script, readFileSync(join(directory, 'object.o'))]) {
    assert.equal(compareLoadable(plain, other), 'not-elf');
    assert.equal(compareLoadable(other, plain), 'not-elf');
    assert.equal(readLoadableSegments(other).kind, 'failed');
  }
  assert.equal(hasDebugLines(script), false);
});

/** A 32-bit big-endian file with one segment that loads the whole file, and a build id note. */
function makeElf32(buildId: number, code: number): Uint8Array {
  const bytes = new Uint8Array(52 + 2 * 32 + 16 + 4 + 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 1, 2, 1]);
  view.setUint32(28, 52);
  view.setUint16(42, 32);
  view.setUint16(44, 2);
  const note = 52 + 64;
  const segments = [
    [1, 0, 0x1000, 0x1000, bytes.length, bytes.length, 5, 4],
    [4, note, 0x1000 + note, 0, 20, 20, 4, 4],
  ];
  for (const [index, fields] of segments.entries()) {
    for (const [field, value] of fields.entries()) view.setUint32(52 + index * 32 + field * 4, value);
  }
  for (const [word, value] of [4, 4, 3, 0x474e5500, buildId, code].entries())
    view.setUint32(note + word * 4, value);
  return bytes;
}

test('32-bit files of the other byte order are read, and their build id is passed over', () => {
  assert.equal(compareLoadable(makeElf32(1, 7), makeElf32(2, 7)), 'identical');
  assert.equal(compareLoadable(makeElf32(1, 7), makeElf32(1, 8)), 'different');
});

test('no bytes make the reader throw', () => {
  const valid = makeElf32(1, 7);
  const edits = fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { maxLength: 8 });
  const length = fc.nat(valid.length);
  fc.assert(
    fc.property(edits, length, fc.boolean(), (changes, size, wide) => {
      const bytes = valid.slice(0, size);
      for (const [at, value] of changes) bytes[at] = value;
      if (wide && size > 4) bytes[4] = 2;
      assert.match(compareLoadable(valid, bytes), /^(identical|different|not-elf)$/);
      assert.equal(typeof hasDebugLines(bytes), 'boolean');
    }),
    { numRuns: 1000 },
  );
  const program = compile(source, '-g');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(1200), fc.nat(255)), { maxLength: 4 }),
      fc.nat(program.length),
      (changes, size) => {
        const bytes = program.slice(0, size);
        for (const [at, value] of changes) bytes[at] = value;
        assert.match(compareLoadable(program, bytes), /^(identical|different|not-elf)$/);
        assert.equal(typeof hasDebugLines(bytes), 'boolean');
      },
    ),
  );
});
