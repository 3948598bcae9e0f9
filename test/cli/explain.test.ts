import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createRepository, temporaryDirectory } from '../measure/temporary-repository.ts';
import { makeDemo, oneBenchmark } from '../support/demo.ts';
import { runCli } from '../support/run-cli.ts';

const files = ['src/main.c', 'src/seen.c', 'src/seen.h'];

/** A repository whose two commits were built and profiled in place. */
function profileCommits(t: TestContext): string {
  const repository = createRepository(join(temporaryDirectory(t), 'my repository'));
  for (const side of ['base', 'head']) {
    const read = (file: string): string =>
      readFileSync(join('fixtures/projects/dedupe-scan', side, file), 'utf8');
    repository.commit(side, Object.fromEntries(files.map((file) => [file, read(file)])));
    const run = (program: string, ...args: readonly string[]): void => {
      execFileSync(program, [...args], { cwd: repository.path, stdio: 'ignore' });
    };
    run('cc', '-O2', '-g', '-o', `app-${side}`, 'src/main.c', 'src/seen.c');
    const options = ['--tool=callgrind', '--dump-instr=yes', `--callgrind-out-file=${side}.out`];
    run('valgrind', ...options, `./app-${side}`);
  }
  return repository.path;
}

test('two callgrind files are explained with the guilty line, its share and the reason', async (t) => {
  const cwd = profileCommits(t);
  const shown = await runCli(cwd, ['explain', 'base.out', 'head.out']);
  assert.equal(shown.code, 0, shown.err);
  assert.match(shown.out, /src\/seen\.c:\d+ in seen_add/);
  assert.match(shown.out, /> +\d+ +[\d.]+[KM]? {2}\+ +(for \(unsigned i|if \(seen->words\[i\])/);
  assert.match(shown.out, /why here: The changed line itself costs more \(high confidence\)/);
  const told = await runCli(cwd, ['explain', 'base.out', 'head.out', '--json']);
  const [explanation] = JSON.parse(told.out);
  assert.equal(explanation.culprits[0].file, 'src/seen.c');
});

test('a profile that was cut short is not compared, and what was read of it can be drawn', async (t) => {
  const cwd = profileCommits(t);
  const whole = readFileSync(join(cwd, 'head.out'));
  writeFileSync(join(cwd, 'cut.out'), whole.subarray(0, Math.floor(whole.length * 0.6)));
  for (const sides of [
    ['base.out', 'cut.out'],
    ['cut.out', 'head.out'],
  ]) {
    const refused = await runCli(cwd, ['explain', ...sides]);
    assert.equal(refused.code, 2);
    assert.equal(refused.out, '');
    assert.match(refused.err, /cut\.out is damaged and only a part was read: nothing is explained/);
    assert.match(refused.err, /cut\.out:\d+: the last line has no end/);
    const drawn = await runCli(cwd, ['flamegraph', ...sides]);
    assert.deepEqual([drawn.code, drawn.out], [2, '']);
  }
  const alone = await runCli(cwd, ['flamegraph', 'cut.out', '-o', 'cut.html']);
  assert.equal(alone.code, 0, alone.err);
  assert.match(alone.err, /cut\.out:\d+: the last line has no end/);
  const page = readFileSync(join(cwd, 'cut.html'), 'utf8');
  assert.match(page, /<h1>cut\.out \(damaged: only a part was read\)/);
  assert.match(page, /The profile is damaged: only the part of it that could be read is drawn/);
});

test('a commit that does not exist and an event that nobody counted are told', async (t) => {
  const cwd = profileCommits(t);
  const missing = await runCli(cwd, ['explain', 'base.out', 'head.out', '--from', 'nowhere']);
  assert.equal(missing.code, 2);
  assert.match(missing.err, /nowhere/);
  const event = await runCli(cwd, ['explain', 'base.out', 'head.out', '--event', 'D1mr']);
  assert.match(event.out, /the profiles do not both count D1mr/);
  const few = await runCli(cwd, ['explain', 'base.out']);
  assert.deepEqual([few.code, few.err.includes('two commits or two callgrind files')], [2, true]);
});

test('two commits are built, profiled and explained with costs and executions beside the guilty line', async (t) => {
  const { directory } = await makeDemo(t, 'slower', oneBenchmark('parse'));
  const shown = await runCli(directory, ['explain', 'main', 'HEAD']);
  assert.equal(shown.code, 0, shown.err);
  assert.match(shown.out, /src\/names\.c:20 in slot_holds/);
  assert.match(shown.out, /base +head {2}instructions, with what each line calls/);
  assert.match(shown.out, /> {4}20 +[\d.]+[KM]? {2}\+ +return strncmp/);
  assert.match(shown.out, /the changed code runs [\d,]+ times, before [\d,]+ \([\d.]+ times as often\)/);
  assert.match(shown.out, /inlined code was traced with (llvm-symbolizer|addr2line)/);
});
