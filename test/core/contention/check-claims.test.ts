import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkClaim } from '../../../src/core/contention/check-claims.ts';
import type { ClaimStatement } from '../../../src/core/model/claim.ts';
import { inspectLayout } from '../../../src/measure/symbols/debug-layout.ts';

const directory = mkdtempSync(join(tmpdir(), 'brakeline-claims-'));
after(() => rmSync(directory, { recursive: true, force: true }));

const source = `
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
char odd[3] __attribute__((aligned(2)));
int main(void) { return (int)(plain_one.left + padded_one.left + far_one.left + near_one.left + nested.parts[1].left + odd[1] + (somewhere != 0)); }
`;
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
  assert.deepEqual([result.file, result.line], ['a.c', 7]);
});
