import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { addressOfOffset, readFileMappings } from '../../../src/core/formats/elf-mappings.ts';

const directory = mkdtempSync(join(tmpdir(), 'brakeline-mappings-'));
after(() => rmSync(directory, { recursive: true }));
writeFileSync(join(directory, 'a.c'), 'int main(void) { return 0; }\n');

function compile(...options: readonly string[]): Uint8Array {
  execFileSync('gcc', [...options, '-o', 'a', 'a.c'], { cwd: directory });
  return readFileSync(join(directory, 'a'));
}

function mappingsOf(bytes: Uint8Array) {
  return readFileMappings((offset, length) => bytes.subarray(offset, offset + length));
}

/** The address of `main`, and of its bytes in the file, as readelf tells them. */
function findMain(bytes: Uint8Array): { readonly address: number; readonly offset: number } {
  const say = (...words: readonly string[]) =>
    execFileSync('readelf', ['-W', ...words, 'a'], { cwd: directory, encoding: 'utf8' });
  const address = Number.parseInt(/([0-9a-f]{16}) .* main$/m.exec(say('-s'))?.[1] ?? '', 16);
  const [, start = '', from = ''] = /\.text +PROGBITS +([0-9a-f]+) ([0-9a-f]+)/.exec(say('-S')) ?? [];
  const offset = address - Number.parseInt(start, 16) + Number.parseInt(from, 16);
  assert.ok(offset < bytes.length);
  return { address, offset };
}

for (const options of [['-pie', '-fpie'], ['-no-pie'], ['-no-pie', '-Wl,-Ttext-segment=0x10000000']]) {
  test(`an offset in a file linked with ${options.join(' ')} has its address`, () => {
    const bytes = compile(...options);
    const { address, offset } = findMain(bytes);
    assert.equal(addressOfOffset(mappingsOf(bytes), offset), address);
    assert.equal(addressOfOffset(mappingsOf(bytes), bytes.length * 2), undefined);
  });
}

test('what is no ELF file, and any damaged one, maps nothing that makes the reader throw', () => {
  assert.deepEqual(mappingsOf(new TextEncoder().encode('#!/bin/sh\n')), []);
  const whole = compile('-pie');
  const edit = fc.tuple(fc.nat(120), fc.nat(255));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.array(edit), (size, edits) => {
      const bytes = whole.slice(0, size);
      for (const [at, byte] of edits) if (at < size) bytes[at] = byte;
      for (const mapping of mappingsOf(bytes)) assert.ok(mapping.size >= 0);
    }),
  );
});
