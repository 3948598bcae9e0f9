import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ProcessOutcome,
  type ProcessRequest,
  runProcess,
} from '../../../src/measure/processes/processes.ts';

const directory = await mkdtemp(join(tmpdir(), 'brakeline-processes-'));
after(() => rm(directory, { recursive: true, force: true }));

const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' };

function shell(script: string, options: Partial<ProcessRequest> = {}): Promise<ProcessOutcome> {
  return runProcess({
    command: '/bin/sh',
    args: ['-c', script],
    cwd: directory,
    env,
    timeout: 30,
    ...options,
  });
}

async function isAlive(pid: number): Promise<boolean> {
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // A zombie waits for its parent only.
  return state !== '' && !/^\d+ \(.*\) Z/.test(state);
}

async function waitForFile(name: string): Promise<string> {
  for (let tries = 0; tries < 500; tries += 1) {
    const text = await readFile(join(directory, name), 'utf8').catch(() => '');
    if (text.endsWith('\n')) return text;
    await sleep(10);
  }
  throw new Error(`${name} was not written`);
}

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (!(await isAlive(pid))) return true;
    await sleep(10);
  }
  return false;
}

test('the exit code and both outputs come back', async () => {
  const outcome = await shell('echo out; echo err >&2; exit 3');
  assert.partialDeepStrictEqual(outcome, {
    kind: 'ended',
    exitCode: 3,
    stdoutTail: 'out',
    stderrTail: 'err',
  });
});

test('a program that a signal ends is told from one that ends itself', async () => {
  assert.partialDeepStrictEqual(await shell('kill -SEGV $$'), { kind: 'killed', killedBy: 'SIGSEGV' });
});

test('a program that is not there is not started, without a throw', async () => {
  const outcome = await runProcess({ command: '/no/such', args: [], cwd: '/', env, timeout: 5 });
  assert.equal(outcome.kind, 'not-started');
});

test('an argument with a NUL byte is an outcome, not a throw', async () => {
  assert.equal((await shell('echo \0')).kind, 'not-started');
});

test('standard input is empty', async () => {
  assert.partialDeepStrictEqual(await shell('cat; echo end'), { kind: 'ended', stdoutTail: 'end' });
});

test('nothing is inherited but the given variables', async () => {
  process.env['BRAKELINE_TEST_SECRET'] = 'x';
  const outcome = await runProcess({
    command: '/usr/bin/env',
    args: [],
    cwd: '/',
    env: { ONLY: 'this' },
    timeout: 5,
  });
  assert.partialDeepStrictEqual(outcome, { kind: 'ended', stdoutTail: 'ONLY=this' });
});

test('of a flood of output only the last lines are kept', async () => {
  const outcome = await shell('seq 1 200000', { maxOutput: 1_000 });
  assert.equal(outcome.kind, 'ended');
  const lines = 'stdoutTail' in outcome ? outcome.stdoutTail.split('\n') : [];
  assert.equal(lines.length, 20);
  assert.equal(lines.at(-1), '200000');
});

test('one endless line is cut to the limit', async () => {
  const outcome = await shell('head -c 3000000 /dev/zero | tr "\\0" x', { maxOutput: 1_000 });
  assert.equal('stdoutTail' in outcome ? outcome.stdoutTail.length : 0, 1_000);
});

test('on a timeout the whole tree dies, also what ignores SIGTERM', async () => {
  const outcome = await shell(
    '(trap "" TERM; echo $$ >/dev/null; sh -c \'echo $$ > stubborn; while :; do sleep 1; done\') & wait',
    { timeout: 0.5 },
  );
  assert.equal(outcome.kind, 'timed-out');
  const pid = Number(await waitForFile('stubborn'));
  assert.ok(await gone(pid), 'the grandchild is still there');
});

test('an abort ends the tree and is told apart', async () => {
  const controller = new AbortController();
  const running = shell("sh -c 'echo $$ > sleeper; exec sleep 60' & wait", { signal: controller.signal });
  const pid = Number(await waitForFile('sleeper'));
  controller.abort();
  assert.equal((await running).kind, 'interrupted');
  assert.ok(await gone(pid), 'the grandchild is still there');
});

test('after an abort nothing is started', async () => {
  const outcome = await shell('echo started > never', { signal: AbortSignal.abort() });
  assert.equal(outcome.kind, 'interrupted');
  await assert.rejects(readFile(join(directory, 'never')));
});

test('a background process that keeps the output open neither hangs nor survives', async () => {
  const outcome = await shell('sleep 60 & echo $! > background; echo done');
  assert.partialDeepStrictEqual(outcome, { kind: 'ended', exitCode: 0, stdoutTail: 'done' });
  assert.ok(await gone(Number(await waitForFile('background'))));
});

test('a daemon that left the process group does not hang the run', async () => {
  const outcome = await shell("setsid sh -c 'echo $$ > daemon; exec sleep 20' & sleep 0.2; echo done");
  assert.partialDeepStrictEqual(outcome, { kind: 'ended', stdoutTail: 'done' });
  process.kill(Number(await waitForFile('daemon')), 'SIGKILL');
});
