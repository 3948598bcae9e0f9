import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Parsed, parsed, type SuiteOutput } from '../../../src/core/index.ts';
import { clearResults, openResults, readWithin } from '../../../src/measure/suites/result-files.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

function createTree(t: TestContext): string {
  const tree = join(temporaryDirectory(t), 'tree');
  mkdirSync(join(tree, 'out'), { recursive: true });
  return tree;
}

async function open(tree: string, path: string): Promise<SuiteOutput> {
  const output = await openResults(tree, join(tree, path), path);
  return 'code' in output ? assert.fail(output.message) : output;
}

/** Reads everything, as a tool may. */
function readAll(output: SuiteOutput): Parsed<number> {
  const sources = output.kind === 'file' ? [output.source] : output.sources;
  return readWithin('out', () => {
    let bytes = 0;
    for (const { chunks } of sources) for (const chunk of chunks) bytes += chunk.length;
    return parsed(bytes);
  });
}

function messageOf(result: Parsed<number>): string {
  return result.kind === 'failed' ? result.problems.map(({ message }) => message).join() : 'read';
}

test('results are read from files of the tree, and from none that links lead to', async (t) => {
  const tree = createTree(t);
  writeFileSync(join(tree, 'out', 'one.json'), '12345');
  writeFileSync(join(tree, '..', 'secret.json'), 'secret');
  symlinkSync('../../secret.json', join(tree, 'out', 'link.json'));
  symlinkSync('..', join(tree, 'out', 'up'));
  execFileSync('mkfifo', [join(tree, 'out', 'pipe.json')]);
  assert.deepEqual(readAll(await open(tree, 'out')), parsed(5));
  for (const path of ['out/link.json', 'out/pipe.json', 'out/up/secret.json', 'out/none.json']) {
    assert.ok('code' in (await openResults(tree, join(tree, path), path)), path);
  }
});

test('a file that becomes a link after it was looked at is not followed', async (t) => {
  const tree = createTree(t);
  const path = join(tree, 'out', 'one.json');
  writeFileSync(path, '12345');
  writeFileSync(join(tree, '..', 'secret.json'), 'secret');
  const output = await open(tree, 'out/one.json');
  renameSync(path, `${path}.old`);
  symlinkSync('../../secret.json', path);
  assert.equal(messageOf(readAll(output)), 'out changed while it was read: ELOOP');
});

test('many files together are read up to a limit', async (t) => {
  const tree = createTree(t);
  for (const name of ['one', 'two', 'three']) {
    const path = join(tree, 'out', name);
    writeFileSync(path, '');
    truncateSync(path, 400 * 1024 ** 2);
  }
  assert.equal(
    messageOf(readAll(await open(tree, 'out'))),
    'out holds more than 1024 MiB, which is all that is read',
  );
});

test('what an earlier run left is removed, and nothing outside the tree', async (t) => {
  const tree = createTree(t);
  mkdirSync(join(tree, '..', 'kept'));
  symlinkSync('../kept', join(tree, 'away'));
  for (const path of ['out/one.json', 'away/one.json']) writeFileSync(join(tree, path), '1');
  await clearResults(tree, join(tree, 'out'));
  await clearResults(tree, join(tree, 'away', 'one.json'));
  assert.ok('code' in (await openResults(tree, join(tree, 'out'), 'out')));
  assert.equal(execFileSync('ls', [join(tree, '..', 'kept')], { encoding: 'utf8' }), 'one.json\n');
});
