import assert from 'node:assert/strict';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readWithProgress } from '../../src/cli/reading-progress.ts';
import { temporaryDirectory } from '../measure/temporary-repository.ts';

/** Reads a file of 4 MiB in which each piece takes so many milliseconds, and gives what was said. */
function readSlowly(context: TestContext, live: boolean, milliseconds: number): readonly string[] {
  const file = join(temporaryDirectory(context), 'callgrind.out\u001b[2J');
  writeFileSync(file, '');
  truncateSync(file, 4 * 1024 ** 2);
  const said: string[] = [];
  const err = (text: string): void => void said.push(text);
  let clock = 0;
  const read = readWithProgress({ out: err, err, columns: 60, colour: false, live, cwd: '/' }, () => clock);
  let bytes = 0;
  for (const chunk of read(file)) {
    bytes += chunk.length;
    clock += milliseconds;
  }
  assert.equal(bytes, 4 * 1024 ** 2);
  return said;
}

test('a file that takes long is told with the bytes that were read of it, in lines where nobody looks on', (context) => {
  const [first, ...more] = readSlowly(context, false, 6_000);
  assert.match(first ?? '', /^reading callgrind\.out\S*: 2 MiB of 4 MiB\n$/);
  assert.equal(more.length, 1);
});

test('on a terminal one line is rewritten and cleared at the end, and a name cannot steer it', (context) => {
  const said = readSlowly(context, true, 400);
  assert.equal(said.length, 5);
  for (const text of said)
    assert.ok(text.startsWith('\r\u001b[2K') && text.lastIndexOf('\u001b') === 1, text);
  assert.equal(said.at(-1), '\r\u001b[2K');
});

test('a file that takes no time is read without a word', (context) => {
  assert.deepEqual(readSlowly(context, true, 10), []);
});
