import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readDhat } from '../../../src/core/tools/dhat.ts';

const rust = readFileSync('fixtures/tools/dhat/rust-heap.json', 'utf8');

function read(text: string): ReturnType<typeof readDhat> {
  return readDhat({ name: 'dhat-heap.json', chunks: [new TextEncoder().encode(text)] });
}

test('the dhat crate tells lifetimes and no accesses', () => {
  const heap = read(rust);
  assert.equal(heap.kind, 'ok');
  const [site] = heap.value.sites;
  assert.deepEqual(
    [site?.bytesAtPeak, site?.bytesAtEnd, site?.bytesRead, site?.bytesWritten],
    [140, 140, 0, 0],
  );
  assert.deepEqual(
    site?.frames.map(({ file, line }) => `${file}:${line}`),
    ['src/main.rs:5', 'src/main.rs:12', 'src/main.rs:20'],
  );
});

for (const mode of ['copy', 'ad-hoc', 'rust-ad-hoc']) {
  test(`a file of the mode ${mode} is refused with words`, () => {
    const heap = read(rust.replace('rust-heap', mode));
    assert.equal(heap.kind, 'failed');
    assert.match(heap.problems[0].message, new RegExp(`mode "${mode}", which tells no allocations`));
    assert.match(heap.problems[0].hint, /--mode=heap/);
  });
}
