import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type DebugInfo, readDebugInfo } from '../../../src/core/formats/elf-sections.ts';

const source = `static int twice(int x) { return x * x; }
int main(int count, char **words) { return twice(count + words[0][0]); }
`;
let directory = '';

before(() => {
  directory = mkdtempSync(join(tmpdir(), 'brakeline-sections-'));
  writeFileSync(join(directory, 'a.c'), source);
});

after(() => rmSync(directory, { recursive: true }));

function compile(...options: readonly string[]): Uint8Array {
  execFileSync('gcc', ['-O2', ...options, '-o', 'a', 'a.c'], { cwd: directory });
  return readFileSync(join(directory, 'a'));
}

function inspect(bytes: Uint8Array): DebugInfo {
  return readDebugInfo((offset, length) => bytes.subarray(offset, offset + length));
}

test('a program says whether it has lines', () => {
  assert.equal(inspect(compile('-g')), 'lines');
  assert.equal(inspect(compile('-g1', '-gz')), 'lines');
  assert.equal(inspect(compile('-g', '-gdwarf-4')), 'lines');
  assert.equal(inspect(compile('-g0')), 'none');
  assert.equal(inspect(compile('-g', '-s')), 'none');
  assert.equal(inspect(new TextEncoder().encode('#!/bin/sh\nexit 0\n')), 'not-elf');
});

test('a program that inlines nothing is told from one that does', () => {
  assert.equal(inspect(compile('-g', '-O0')), 'flat');
  assert.equal(inspect(compile('-g', '-gdwarf-4', '-fno-inline')), 'flat');
});

test('split debug information is told from whole, in both versions of DWARF', () => {
  assert.equal(inspect(compile('-g', '-gsplit-dwarf')), 'split');
  assert.equal(inspect(compile('-g', '-gsplit-dwarf', '-gdwarf-4')), 'split');
});

test('a damaged file is never more than a file without lines', () => {
  const whole = compile('-g');
  fc.assert(
    fc.property(
      fc.nat(whole.length - 1),
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255))),
      (size, edits) => {
        const bytes = whole.slice(0, size);
        for (const [at, byte] of edits) if (at < size) bytes[at] = byte;
        assert.ok(['lines', 'flat', 'split', 'none', 'not-elf'].includes(inspect(bytes)));
      },
    ),
  );
});
