import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { readHeapDump } from '../../../src/measure/valgrind/heap-dump.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

/** Not among what set-up installs. */
const recorder = 'heaptrack';
const source = resolve('fixtures/tools/programs/leak.c');

function lacks(tool: string): string | false {
  return spawnSync('which', [tool]).status === 0 ? false : `${tool} is not installed`;
}

function hasJemalloc(): boolean {
  return (
    spawnSync('gcc', ['-x', 'c', '-', '-o', '/dev/null', '-ljemalloc'], {
      input: 'int main(void){return 0;}',
    }).status === 0
  );
}

function found(directory: string, pattern: RegExp): string {
  return join(directory, readdirSync(directory).find((name) => pattern.test(name)) ?? 'none');
}

test('what heaptrack recorded is told by whole stacks', { skip: lacks(recorder) }, async (t) => {
  const cwd = temporaryDirectory(t);
  execFileSync('gcc', ['-g', '-O1', source, '-o', join(cwd, 'leak')]);
  execFileSync(recorder, [join(cwd, 'leak')], { cwd, stdio: 'ignore' });
  const dump = await readHeapDump(found(cwd, /^heaptrack\./));
  assert.equal(dump?.kind, 'ok', JSON.stringify(dump));
  assert.deepEqual(dump.value.events, [
    'bytes at the peak',
    'allocations',
    'temporary allocations',
    'leaked bytes',
  ]);
  const copies = dump.value.stacks.find(({ amounts }) => amounts[1] === 10);
  assert.deepEqual(copies?.amounts, [75, 10, 5, 75]);
  assert.match(dump.value.notes.join(' '), /^Heaptrack counted \d+ allocations/);
});

test('what jemalloc sampled is told by whole stacks', {
  skip: lacks('jeprof') || (hasJemalloc() ? false : 'jemalloc is not installed'),
}, async (t) => {
  const cwd = temporaryDirectory(t);
  execFileSync('gcc', ['-g', '-O0', source, '-o', join(cwd, 'leak'), '-ljemalloc']);
  const env = { ...process.env, MALLOC_CONF: 'prof:true,prof_final:true,lg_prof_sample:0' };
  execFileSync(join(cwd, 'leak'), [], { cwd, env, stdio: 'ignore' });
  const dump = await readHeapDump(found(cwd, /\.heap$/));
  assert.equal(dump?.kind, 'ok', JSON.stringify(dump));
  const copy = dump.value.stacks.find(({ frames: [inner] }) => inner?.function === 'copy');
  assert.deepEqual(copy?.amounts, [80]);
});

test('a dump that does not name its program is a problem', async (t) => {
  const file = join(temporaryDirectory(t), 'cut.heap');
  writeFileSync(file, 'heap_v2/1\n  t*: 6: 82000 [0: 0]\n');
  const dump = await readHeapDump(file);
  assert.equal(dump?.kind, 'failed');
  assert.match(dump.problems[0].message, /does not say which program/);
});

test('a file of heaptrack that is damaged, or whose tool is missing, is a problem', async (t) => {
  const file = join(temporaryDirectory(t), 'heaptrack.cut.1.gz');
  writeFileSync(file, Buffer.from('1f8b0800', 'hex'));
  const dump = await readHeapDump(file);
  assert.equal(dump?.kind, 'failed');
  assert.ok(['tool-missing', 'tool-failed', 'format-damaged'].includes(dump.problems[0].code));
});

test('any other file is left to other readers', async () => {
  assert.equal(await readHeapDump(source), undefined);
  assert.equal(await readHeapDump('no such file'), undefined);
});
