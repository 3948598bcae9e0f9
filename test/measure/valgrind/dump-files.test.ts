import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readCallgrindAddresses } from '../../../src/core/index.ts';
import { gatherDumpFiles, readChunks } from '../../../src/measure/index.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

const source = `#include <pthread.h>
static volatile long sum;
static void *slow(void *unused) { for (long i = 0; i < 30000; i++) sum += i; return unused; }
static void *fast(void *unused) { for (long i = 0; i < 9000; i++) sum += i; return unused; }
int main(void) {
  pthread_t one, other;
  pthread_create(&one, 0, slow, 0);
  pthread_join(one, 0);
  pthread_create(&other, 0, fast, 0);
  pthread_join(other, 0);
  return 0;
}
`;

function record(context: TestContext, ...options: readonly string[]): string {
  const directory = temporaryDirectory(context);
  writeFileSync(join(directory, 'p.c'), source);
  const run = (program: string, ...args: readonly string[]): void => {
    execFileSync(program, args, { cwd: directory, stdio: 'ignore' });
  };
  run('gcc', '-g', '-O1', '-pthread', '-o', 'p', 'p.c');
  run('valgrind', '--tool=callgrind', '--callgrind-out-file=out.7', ...options, './p');
  rmSync(join(directory, 'p.c'));
  return directory;
}

function namesOf(path: string): readonly string[] {
  return gatherDumpFiles(path).files.map((file) => basename(file));
}

async function fold(directory: string, file: string) {
  return runCli(directory, ['flamegraph', file, '--format', 'folded', '-o', '-']);
}

/** What a function costs itself in the files of `out.7`. */
function costOf(directory: string, name: string): number {
  const { files } = gatherDumpFiles(join(directory, 'out.7'));
  const sources = files.map((file) => ({ name: basename(file), chunks: readChunks(file) }));
  const read = readCallgrindAddresses(sources, () => false);
  if (read.kind === 'failed') return assert.fail(JSON.stringify(read.problems));
  const { lines, functions } = read.value.profile;
  const rows = [...lines.fn.entries()].filter(([, fn]) => functions[fn]?.name === name);
  return rows.reduce((sum, [row]) => sum + (lines.self[0]?.[row] ?? 0), 0);
}

test('the files of the threads of one run are one profile, and are named', async (context) => {
  const directory = record(context, '--separate-threads=yes');
  const names = readdirSync(directory)
    .filter((name) => name.startsWith('out.7-'))
    .sort();
  assert.ok(names.length > 1, `callgrind wrote ${names}`);
  assert.equal(statSync(join(directory, 'out.7')).size, 0);
  assert.deepEqual(namesOf(join(directory, 'out.7')), names);
  const drawn = await fold(directory, 'out.7');
  assert.equal(drawn.code, 0, drawn.err);
  assert.match(drawn.out, /slow \d/);
  assert.match(drawn.out, /fast \d/);
  assert.ok(drawn.err.includes(`one profile of these files of the same process: ${names.join(', ')}`));
  rmSync(join(directory, 'out.7'));
  assert.equal((await fold(directory, 'out.7')).out, drawn.out);
  const alone = await fold(directory, names[0] ?? '');
  assert.equal(alone.code, 0, alone.err);
  assert.equal(alone.err, '');
  assert.doesNotMatch(alone.out, /slow \d/);
});

test('the parts of one run are one profile, whose costs are those of a run in one part', async (context) => {
  const parts = record(context, '--dump-before=fast');
  assert.deepEqual(namesOf(join(parts, 'out.7')), ['out.7.1', 'out.7']);
  const whole = record(context);
  assert.deepEqual(namesOf(join(whole, 'out.7')), ['out.7']);
  for (const name of ['slow', 'fast']) {
    assert.equal(costOf(parts, name), costOf(whole, name));
    assert.ok(costOf(parts, name) > 9000);
  }
});

test('files of another process are left out and named, and nothing is guessed among several', async (context) => {
  const directory = record(context, '--separate-threads=yes');
  const other = record(context, '--separate-threads=yes');
  copyFileSync(join(other, 'out.7-01'), join(directory, 'out.7-09'));
  const drawn = await fold(directory, 'out.7');
  assert.equal(drawn.code, 2);
  assert.match(drawn.err, /of another process, and were left out: .*out\.7-09/);
  const parts = record(context, '--dump-before=fast');
  copyFileSync(join(other, 'out.7-01'), join(parts, 'out.7.9'));
  assert.deepEqual(namesOf(join(parts, 'out.7')), ['out.7.1', 'out.7']);
  const taken = await fold(parts, 'out.7');
  assert.equal(taken.code, 0);
  assert.match(taken.err, /of another process, and were left out: out\.7\.9/);
});

test('a name with marks of an expression and a directory that is not there are names like others', (context) => {
  const directory = temporaryDirectory(context);
  assert.deepEqual(gatherDumpFiles(join(directory, 'a(+', 'x')), {
    files: [join(directory, 'a(+', 'x')],
    notes: [],
  });
});
