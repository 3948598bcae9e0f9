import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { compareBinaries } from '../../../src/measure/builds/binary.ts';
import { takeCounts } from '../../../src/measure/counters/perf-stat.ts';
import { readChunks } from '../../../src/measure/processes/file-chunks.ts';
import { takeUsage } from '../../../src/measure/processes/launcher.ts';
import { readPlainFile } from '../../../src/measure/processes/plain-file.ts';
import { benchmarkOf } from '../benchmark-of.ts';
import { makeTrees } from '../measured-trees.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

/** A named pipe that nobody writes to: opened the ordinary way it never answers. */
function makePipe(directory: string, name = 'pipe'): string {
  const path = join(directory, name);
  execFileSync('mkfifo', ['-m', '755', path]);
  return path;
}

function makeFile(t: TestContext, text: string): string {
  const path = join(temporaryDirectory(t), 'file');
  writeFileSync(path, text);
  return path;
}

test('a plain file is read whole', async (t) => {
  const bytes = await readPlainFile(makeFile(t, 'abc'), 3);
  assert.equal(bytes?.toString(), 'abc');
});

test('a missing file, a directory, a pipe, a device and a file over the limit are no plain file', async (t) => {
  const directory = temporaryDirectory(t);
  const large = makeFile(t, '');
  truncateSync(large, 2 ** 40);
  for (const path of [join(directory, 'missing'), directory, makePipe(directory), '/dev/zero', large]) {
    assert.equal(await readPlainFile(path, 1_000), undefined, path);
  }
});

test('what a program put in the place of a result gives nothing and is removed', async (t) => {
  const directory = temporaryDirectory(t);
  for (const take of [takeUsage, takeCounts]) {
    const pipe = makePipe(directory);
    assert.equal(await take(pipe), undefined);
    assert.equal(await readPlainFile(pipe, 1), undefined);
  }
});

test('a pipe among the profiles has no bytes', (t) => {
  assert.deepEqual([...readChunks(makePipe(temporaryDirectory(t)))], []);
});

test('a pipe in the place of the program is not compared', async (t) => {
  const { trees } = makeTrees(t);
  for (const tree of Object.values(trees)) makePipe(tree, 'bench');
  assert.equal(await compareBinaries({ benchmark: benchmarkOf({ run: './bench' }), trees }), undefined);
});
