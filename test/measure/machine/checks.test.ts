import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Machine, MachineCheck } from '../../../src/measure/machine/check.ts';
import { diagnoseMachine } from '../../../src/measure/machine/checks.ts';
import {
  checkCloneDepth,
  checkDebugInfo,
  checkTemporary,
} from '../../../src/measure/machine/checks-files.ts';
import {
  checkGovernor,
  checkParanoid,
  checkVirtualisation,
} from '../../../src/measure/machine/checks-kernel.ts';
import {
  checkGit,
  checkNode,
  checkPerf,
  checkValgrind,
} from '../../../src/measure/machine/checks-programs.ts';
import { createRepository, temporaryDirectory, userGit, writeFiles } from '../temporary-repository.ts';

function machineOf(t: TestContext, files: Readonly<Record<string, string>>, root = false): Machine {
  const directory = temporaryDirectory(t);
  writeFiles(directory, files);
  const at = (name: string) => join(directory, name);
  return { roots: { proc: at('proc'), sys: at('sys'), etc: at('etc') }, root, temporary: directory };
}

function paranoid(level: number): Readonly<Record<string, string>> {
  return { 'proc/sys/kernel/perf_event_paranoid': `${level}\n` };
}

function states(checks: readonly MachineCheck[]): ReadonlyMap<string, MachineCheck['state']> {
  return new Map(checks.map(({ id, state }) => [id, state]));
}

/** Stands a directory before PATH, or in its place, for the length of a test. */
function changePath(t: TestContext, path: string): void {
  const before = process.env['PATH'];
  process.env['PATH'] = path;
  t.after(() => {
    process.env['PATH'] = before;
  });
}

test('The machine that runs the tests passes what the tests themselves need', async () => {
  const checks = await diagnoseMachine();
  const found = states(checks);
  for (const id of ['node', 'git', 'valgrind', 'compiler', 'perl']) assert.equal(found.get(id), 'ok', id);
  assert.equal(new Set(checks.map(({ id }) => id)).size, checks.length);
  for (const { id, title, detail } of checks) assert.ok(title !== '' && detail !== '', id);
});

test('A stopped diagnosis does no further check', async () => {
  assert.deepEqual(await diagnoseMachine({ signal: AbortSignal.abort() }), []);
});

test('Counters that are closed to plain users fail with the command that opens them', async (t) => {
  const check = await checkParanoid(machineOf(t, paranoid(4)));
  assert.equal(check.state, 'fail');
  assert.match(check.detail, /^4: /);
  assert.equal(check.mend, 'sudo sysctl kernel.perf_event_paranoid=1');
});

test('Level 2 only warns, level 1 and -1 are fine, and root is bound by none', async (t) => {
  assert.equal((await checkParanoid(machineOf(t, paranoid(2)))).state, 'warn');
  assert.equal((await checkParanoid(machineOf(t, paranoid(1)))).state, 'ok');
  assert.equal((await checkParanoid(machineOf(t, paranoid(-1)))).state, 'ok');
  assert.equal((await checkParanoid(machineOf(t, paranoid(4), true))).state, 'ok');
});

test('A kernel without performance events is said to be one', async (t) => {
  const check = await checkParanoid(machineOf(t, {}));
  assert.equal(check.state, 'warn');
  assert.match(check.detail, /no performance events/);
});

test('A governor that follows the load is a warning with the command that fixes the frequency', async (t) => {
  const file = 'sys/devices/system/cpu/cpu0/cpufreq/scaling_governor';
  const check = await checkGovernor(machineOf(t, { [file]: 'powersave\n' }));
  assert.equal(check.state, 'warn');
  assert.match(check.mend ?? '', /^echo performance \| sudo tee \/sys\/devices\/system\/cpu\/cpu\*/);
  assert.equal((await checkGovernor(machineOf(t, { [file]: 'performance\n' }))).state, 'ok');
  assert.equal((await checkGovernor(machineOf(t, {}))).state, 'ok');
});

test('A virtual machine is a warning that no command mends', async (t) => {
  const check = await checkVirtualisation(machineOf(t, { 'proc/cpuinfo': 'flags\t: fpu hypervisor\n' }));
  assert.deepEqual([check.state, check.mend], ['warn', undefined]);
  const bare = await checkVirtualisation(machineOf(t, { 'proc/cpuinfo': 'flags\t: fpu\n' }));
  assert.equal(bare.detail, 'bare metal');
});

test('An old Node fails', () => {
  assert.equal(checkNode('20.20.2').state, 'fail');
  assert.equal(checkNode('24.0.0').state, 'ok');
});

test('A missing program names the package of the distribution, with sudo for plain users only', async (t) => {
  const debian = machineOf(t, { 'etc/os-release': 'ID=debian\n' });
  const ubuntu = machineOf(t, { 'etc/os-release': 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n' });
  const rocky = machineOf(t, { 'etc/os-release': 'ID="rocky"\nID_LIKE="rhel centos fedora"\n' }, true);
  const other = machineOf(t, {});
  changePath(t, temporaryDirectory(t));
  assert.equal((await checkPerf(debian)).mend, 'sudo apt-get install -y linux-perf');
  const tools = `linux-tools-generic linux-tools-${release()}`;
  assert.equal((await checkPerf(ubuntu)).mend, `sudo apt-get install -y ${tools}`);
  assert.equal((await checkValgrind(rocky)).mend, 'dnf install -y valgrind');
  assert.deepEqual([(await checkGit(other)).state, (await checkGit(other)).mend], ['fail', undefined]);
});

test("Ubuntu's perf without the tools of the running kernel is told from a missing one", async (t) => {
  const machine = machineOf(t, { 'etc/os-release': 'ID=ubuntu\n' });
  const programs = temporaryDirectory(t);
  writeFiles(programs, { perf: '#!/bin/sh\necho "WARNING: perf not found for kernel" >&2\nexit 2\n' });
  chmodSync(join(programs, 'perf'), 0o755);
  changePath(t, `${programs}:${process.env['PATH']}`);
  const check = await checkPerf(machine);
  assert.equal(check.state, 'warn');
  assert.match(check.detail, /there is none for kernel/);
});

test('A valgrind that does not start fails with its words', async (t) => {
  const programs = temporaryDirectory(t);
  const script =
    '#!/bin/sh\n[ "$1" = --version ] && echo valgrind-3.99 && exit\necho "Fatal error" >&2\nexit 1\n';
  writeFiles(programs, { valgrind: script });
  chmodSync(join(programs, 'valgrind'), 0o755);
  changePath(t, `${programs}:${process.env['PATH']}`);
  const check = await checkValgrind(machineOf(t, {}));
  assert.equal(check.state, 'fail');
  assert.match(check.detail, /valgrind-3\.99 does not start: Fatal error/);
});

test('A temporary directory that is missing fails, and one that runs programs tells its space', async (t) => {
  const machine = machineOf(t, {});
  assert.match((await checkTemporary(machine)).detail, /GiB free in /);
  const missing = await checkTemporary({ ...machine, temporary: join(machine.temporary, 'none') });
  assert.equal(missing.state, 'fail');
  assert.match(missing.mend ?? '', /TMPDIR/);
});

test('A shallow clone is a warning with the command that completes it', async (t) => {
  const directory = temporaryDirectory(t);
  const origin = createRepository(join(directory, 'origin'));
  origin.commit('One', {});
  origin.commit('Two', {});
  const clone = join(directory, 'clone');
  userGit(directory, 'clone', '--quiet', '--depth=1', `file://${origin.path}`, clone);
  const check = await checkCloneDepth(clone);
  assert.deepEqual([check?.state, check?.mend], ['warn', 'git fetch --unshallow']);
  assert.match(check?.detail ?? '', /fetch-depth: 0/);
  userGit(clone, 'fetch', '--quiet', '--unshallow');
  assert.equal((await checkCloneDepth(clone))?.state, 'ok');
  assert.equal(await checkCloneDepth(directory), undefined);
});

test('A program without line information is a warning that names -g', async (t) => {
  const directory = temporaryDirectory(t);
  writeFiles(directory, { 'a.c': 'int main(void) { return 0; }\n', script: '#!/bin/sh\n' });
  const compile = (...flags: readonly string[]) =>
    execFileSync('cc', [...flags, '-o', 'a', 'a.c'], { cwd: directory });
  compile();
  const bare = await checkDebugInfo(join(directory, 'a'));
  assert.equal(bare?.state, 'warn');
  assert.match(bare.detail, /-g/);
  compile('-g');
  assert.equal((await checkDebugInfo(join(directory, 'a')))?.state, 'ok');
  assert.equal(await checkDebugInfo(join(directory, 'script')), undefined);
  assert.equal(await checkDebugInfo(join(directory, 'none')), undefined);
});
