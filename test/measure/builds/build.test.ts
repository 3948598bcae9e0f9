import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type BuildRequest, buildSide } from '../../../src/measure/builds/build.ts';
import { temporaryDirectory, writeFiles } from '../temporary-repository.ts';

function requestIn(directory: string, command: string): BuildRequest {
  return { command, directory, side: 'head', timeout: 60 };
}

/** Waits for a killed process to be gone, or to wait only for its parent to collect it; fails where it lives on. */
async function untilGone(pid: string): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    if (status === '' || /^State:\s+Z/m.test(status)) return;
    await wait(10);
  }
  assert.fail(`process ${pid} still runs`);
}

test('A build runs in its tree by a shell', async (t) => {
  const directory = temporaryDirectory(t);
  writeFiles(directory, {
    Makefile: 'program: program.c\n\tcc -o $@ $<\n',
    'program.c': 'int main(void) { return 0; }\n',
  });
  assert.equal(await buildSide(requestIn(directory, 'make --silent && touch done')), undefined);
  assert.deepEqual(
    [existsSync(join(directory, 'program')), existsSync(join(directory, 'done'))],
    [true, true],
  );
});

test('A failed build names the side and the exit code and ends with the last lines of both outputs in order', async (t) => {
  const command = 'seq 100; echo oops >&2; echo last; exit 3';
  const problem = await buildSide(requestIn(temporaryDirectory(t), command));
  assert.equal(problem?.code, 'build-failed');
  const lines = problem.message.split('\n');
  assert.equal(lines[0], 'the build of the head ended with 3');
  assert.deepEqual(lines.slice(-3), ['100', 'oops', 'last']);
  assert.equal(lines.length, 21);
});

test('The words of the compiler are in the problem, without its colours', async (t) => {
  const directory = temporaryDirectory(t);
  writeFiles(directory, { 'broken.c': 'int main(void) { return nothing; }\n' });
  const problem = await buildSide(requestIn(directory, 'cc -fdiagnostics-color=always broken.c'));
  assert.match(problem?.message ?? '', /broken\.c:1:25: error: .*nothing/);
  assert.equal(problem?.message.includes('\u001b'), false);
});

test('A program that is not installed has a hint of its own', async (t) => {
  const problem = await buildSide(requestIn(temporaryDirectory(t), 'no-such-compiler x.c'));
  assert.match(problem?.hint ?? '', /install the program/);
});

test('A build without output says so', async (t) => {
  const problem = await buildSide(requestIn(temporaryDirectory(t), 'exit 1'));
  assert.equal(problem?.message, 'the build of the head ended with 1; it printed nothing');
});

test('A build that takes too long is ended with all that it started', async (t) => {
  const directory = temporaryDirectory(t);
  const command = 'sleep 1000 & echo $! > pid; wait';
  const problem = await buildSide({ ...requestIn(directory, command), timeout: 0.5 });
  assert.equal(problem?.code, 'build-failed');
  assert.match(problem.message, /took longer than 0\.5 s and was stopped/);
  assert.match(problem.hint, /build_timeout/);
  await untilGone(readFileSync(join(directory, 'pid'), 'utf8').trim());
});

test('An interrupted build is ended with all that it started', async (t) => {
  const directory = temporaryDirectory(t);
  const stop = new AbortController();
  const command = 'sleep 1000 & echo $! > pid.new; mv pid.new pid; wait';
  const built = buildSide({ ...requestIn(directory, command), signal: stop.signal });
  while (!existsSync(join(directory, 'pid'))) await wait(10);
  stop.abort();
  assert.equal((await built)?.code, 'interrupted');
  await untilGone(readFileSync(join(directory, 'pid'), 'utf8').trim());
});

test('A tree that does not exist is a problem', async (t) => {
  const problem = await buildSide(requestIn(join(temporaryDirectory(t), 'none'), 'true'));
  assert.equal(problem?.code, 'build-failed');
  assert.match(problem.message, /could not be started/);
});

test('Tokens of the runner do not reach a build', async (t) => {
  const directory = temporaryDirectory(t);
  process.env['ACTIONS_RUNTIME_TOKEN'] = 'secret';
  t.after(() => {
    delete process.env['ACTIONS_RUNTIME_TOKEN'];
  });
  assert.equal(await buildSide(requestIn(directory, 'env > variables')), undefined);
  const variables = readFileSync(join(directory, 'variables'), 'utf8');
  assert.match(variables, /^PATH=\//m);
  assert.equal(variables.includes('secret'), false);
});

test('The date that a compiler puts into programs does not move', async (t) => {
  const directory = temporaryDirectory(t);
  writeFiles(directory, { 'date.c': '#include <stdio.h>\nint main(void) { puts(__DATE__); }\n' });
  assert.equal(await buildSide(requestIn(directory, 'cc -o date date.c && ./date > out')), undefined);
  assert.equal(readFileSync(join(directory, 'out'), 'utf8'), 'Jan  1 2020\n');
});
