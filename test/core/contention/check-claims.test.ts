import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type ClaimEvidence, checkClaim } from '../../../src/core/contention/check-claims.ts';
import { fieldsOfVariable } from '../../../src/core/contention/name-fields.ts';
import type { AddressRange } from '../../../src/core/contention/read-sharing.ts';
import type { CodePlace } from '../../../src/core/model/cache-line.ts';
import type { ClaimStatement } from '../../../src/core/model/claim.ts';
import { inspectLayout } from '../../../src/measure/symbols/debug-layout.ts';

const directory = realpathSync(mkdtempSync(join(tmpdir(), 'brakeline-claims-')));
after(() => rmSync(directory, { recursive: true, force: true }));

const source = `
#include "parts/shapes.h"
struct plain { long left; long right; };
struct padded { _Alignas(64) long left; _Alignas(64) long right; };
struct far { long left; char gap[120]; long right; };
struct near { long left; char gap[60]; long right; };
typedef struct { struct plain parts[4]; } nest;
struct plain plain_one __attribute__((aligned(64)));
struct padded padded_one;
struct far far_one;
struct near near_one;
nest nested __attribute__((aligned(64)));
long *somewhere;
struct shape shaped;
char odd[3] __attribute__((aligned(2)));
int main(void) { return (int)(plain_one.left + padded_one.left + far_one.left + near_one.left + nested.parts[1].left + odd[1] + shaped.left + (somewhere != 0)); }
`;
mkdirSync(join(directory, 'parts'));
writeFileSync(join(directory, 'parts/shapes.h'), '\nstruct shape { long left; long right; };\n');
writeFileSync(join(directory, 'a.c'), source);
execFileSync('gcc', ['-g', '-O0', 'a.c', '-o', 'a'], { cwd: directory });
const inspected = await inspectLayout({ object: join(directory, 'a'), directory });
assert.ok(inspected.kind === 'ok', JSON.stringify(inspected));
const layout = inspected.value;

function check(statement: ClaimStatement): string {
  return checkClaim(statement, { layout, notRecorded: 'nothing was recorded' }).kind;
}

const aligned = (name: string, bytes = 64): string => check({ kind: 'aligned', name, bytes });
const apart = (one: string, other: string): string => check({ kind: 'apart', names: [one, other] });

test('a type is aligned by what it declares, a variable by where it lies', () => {
  assert.equal(aligned('struct padded'), 'confirmed');
  assert.equal(aligned('struct plain'), 'broken');
  assert.equal(aligned('struct plain', 8), 'confirmed');
  assert.equal(aligned('plain_one'), 'confirmed');
  assert.equal(aligned('plain_one.right'), 'broken');
  assert.equal(aligned('struct padded.right'), 'confirmed');
  assert.equal(aligned('nested.parts[1]', 16), 'confirmed');
  assert.equal(aligned('nested.parts[1]'), 'broken');
});

test('fields of a type are apart only where no beginning of it puts them into one line', () => {
  assert.equal(apart('struct plain.left', 'struct plain.right'), 'broken');
  assert.equal(apart('struct padded.left', 'struct padded.right'), 'confirmed');
  assert.equal(apart('struct far.left', 'struct far.right'), 'confirmed');
  // 72 bytes apart: at most begin 64 bytes and more apart.
  assert.equal(apart('struct near.left', 'struct near.right'), 'confirmed');
  assert.equal(apart('struct near.gap', 'struct near.right'), 'broken');
});

test('fields of variables are apart where their addresses are', () => {
  assert.equal(apart('plain_one.left', 'plain_one.right'), 'broken');
  assert.equal(apart('padded_one.left', 'padded_one.right'), 'confirmed');
  assert.equal(apart('plain_one.left', 'nested.parts[0].left'), 'confirmed');
  assert.equal(apart('nested.parts[0].left', 'nested.parts[3].right'), 'broken');
});

test('what the program does not have, or cannot be compared, is not measurable', () => {
  assert.equal(aligned('struct missing'), 'unmeasurable');
  assert.equal(aligned('plain_one.middle'), 'unmeasurable');
  assert.equal(aligned('nested.parts[9]'), 'unmeasurable');
  assert.equal(aligned('..'), 'unmeasurable');
  assert.equal(apart('struct plain.left', 'plain_one.right'), 'unmeasurable');
  assert.equal(apart('struct plain.left', 'struct far.right'), 'unmeasurable');
  assert.equal(check({ kind: 'one-thread', name: 'plain_one' }), 'unmeasurable');
});

test('a broken claim tells its evidence and the place of the declaration', () => {
  const result = checkClaim(
    { kind: 'apart', names: ['plain_one.left', 'plain_one.right'] },
    { layout, notRecorded: '' },
  );
  assert.equal(result.claim, 'plain_one.left and plain_one.right never share a cache line');
  assert.match(result.message, /they lie 8 bytes apart, in one line/);
  assert.deepEqual([result.file, result.line], [join(directory, 'a.c'), 8]);
});

test('a type of a header is declared there, whatever version of debug information tells', async () => {
  for (const version of ['-gdwarf-4', '-gdwarf-5']) {
    const program = join(directory, `a${version}`);
    execFileSync('gcc', [version, '-O0', 'a.c', '-o', program], { cwd: directory });
    const read = await inspectLayout({ object: program, directory });
    assert.ok(read.kind === 'ok', JSON.stringify(read));
    const statement = { kind: 'aligned', name: 'struct shape', bytes: 64 } as const;
    const { kind, file, line } = checkClaim(statement, { layout: read.value, notRecorded: '' });
    assert.deepEqual([kind, file, line], ['broken', join(directory, 'parts/shapes.h'), 2], version);
  }
});

/** A run in which thread 1 touched bytes of the program, which was loaded where its file says. */
function recordedRun(touched: readonly AddressRange[], lost = 0): ClaimEvidence {
  const object = join(directory, 'a');
  const record = {
    lineBytes: 64,
    objects: [{ bias: 0, start: 0, end: 1e9, path: object }],
    threads: 2,
    lines: 1,
    lost,
    shared: [],
    touched,
    sites: new Map(),
  };
  const place = (): CodePlace => ({ function: '', file: '', line: 0, object: '' });
  return { layout, recorded: { object, layout, runs: [{ record, place }] }, notRecorded: '' };
}

test('what no recorded access touched is not measurable, since nothing was seen', () => {
  const statement = { kind: 'one-thread', name: 'plain_one.right' } as const;
  const [{ address = 0 } = {}] = layout.variables.filter(({ name }) => name === 'plain_one');
  const end = (touched: readonly AddressRange[], lost = 0): string =>
    checkClaim(statement, recordedRun(touched, lost)).kind;
  assert.equal(end([]), 'unmeasurable');
  assert.equal(end([{ from: address, to: address + 8 }]), 'unmeasurable');
  assert.equal(end([{ from: address + 16, to: address + 32 }]), 'unmeasurable');
  assert.equal(end([{ from: address, to: address + 9 }]), 'confirmed');
  assert.equal(end([{ from: address, to: address + 9 }], 1), 'unmeasurable');
  const { message } = checkClaim(statement, recordedRun([]));
  assert.equal(message, 'the recorded run did not touch plain_one.right');
});

test("a template's name means all of its types, and the library's own members have no name", async () => {
  const text = `#include <atomic>
namespace web {
template <class T> struct alignas(64) Padded { T value; };
template <class T> struct Mixed { T value; };
template <> struct alignas(64) Mixed<char> { char value; };
Padded<std::atomic<long>> one; Padded<int> two; Mixed<int> three; Mixed<char> four;
std::atomic<long> plain;
}
int main() { return web::one.value + web::two.value + web::three.value + web::four.value + web::plain; }
`;
  writeFileSync(join(directory, 'b.cc'), text);
  execFileSync('gcc', ['-g', '-O0', 'b.cc', '-lstdc++', '-o', 'b'], { cwd: directory });
  const read = await inspectLayout({ object: join(directory, 'b'), directory });
  assert.ok(read.kind === 'ok', JSON.stringify(read));
  const ends = (name: string): string =>
    checkClaim({ kind: 'aligned', name, bytes: 64 }, { layout: read.value, notRecorded: '' }).kind;
  assert.equal(ends('web::Padded'), 'confirmed');
  assert.equal(ends('web::Padded<std::atomic<long int>>'), 'confirmed');
  assert.equal(ends('web::Mixed'), 'broken');
  assert.equal(ends('web::Mixed<char>'), 'confirmed');
  const [plain] = read.value.variables.filter(({ name }) => name === 'plain');
  assert.ok(plain !== undefined);
  assert.deepEqual(
    fieldsOfVariable(read.value, plain).map(({ name }) => name),
    ['plain'],
  );
});
