import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { temporaryDirectory } from '../measure/temporary-repository.ts';

const programs = [
  'cc',
  'make',
  'git',
  'valgrind',
  'perl',
  'setarch',
  'perf',
  'c++',
  'rustc',
  'cargo',
  'llvm-symbolizer',
] as const;
type Program = (typeof programs)[number];

/** A copy of the script in a project of its own, so that what it remembers stays out of this one. */
interface SetUp {
  readonly project: string;
  readonly run: (...args: readonly string[]) => { readonly status: number | null; readonly said: string };
  /** Each call of apt-get, without what the set-up always passes. */
  readonly aptCalls: () => readonly string[];
}

/**
 * PATH has stand-ins that do nothing for all programs but the missing ones. Apt-get and sudo are stand-ins too,
 * because a test must not install anything: one writes down its arguments, the other runs what it is given.
 */
function createSetUp(t: TestContext, missing: readonly Program[], aptGet?: string): SetUp {
  const project = temporaryDirectory(t);
  const path = join(project, 'path');
  mkdirSync(path);
  mkdirSync(join(project, 'scripts'));
  const script = join(project, 'scripts', 'set-up.mjs');
  copyFileSync('scripts/set-up.mjs', script);
  const log = join(project, 'apt.log');
  const add = (name: string, lines: string) =>
    writeFileSync(join(path, name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  for (const name of programs) if (!missing.includes(name)) add(name, 'exit 0');
  if (aptGet !== undefined) add('apt-get', `echo "$*" >> '${log}'\n${aptGet}`);
  add('sudo', 'shift; exec "$@"');
  symlinkSync('/usr/bin/env', join(path, 'env'));
  symlinkSync('/usr/bin/true', join(path, 'true'));
  return {
    project,
    run(...args) {
      const ran = spawnSync(process.execPath, [script, ...args], { env: { PATH: path }, encoding: 'utf8' });
      assert.equal(ran.stdout, '');
      return { status: ran.status, said: ran.stderr };
    },
    aptCalls() {
      if (!existsSync(log)) return [];
      const lines = readFileSync(log, 'utf8').trim().split('\n');
      return lines.map((line) => line.replace('-q ', '').replace('-y --no-install-recommends ', ''));
    },
  };
}

test('Where everything is there the set-up says nothing and installs nothing', (t) => {
  const setUp = createSetUp(t, [], 'exit 0');
  assert.deepEqual(setUp.run(), { status: 0, said: '' });
  assert.deepEqual(setUp.aptCalls(), []);
});

test('Missing programs are installed by their packages, and perf apart from them', (t) => {
  const setUp = createSetUp(t, ['cc', 'valgrind', 'perf'], 'exit 0');
  const { status, said } = setUp.run();
  assert.equal(status, 0);
  assert.match(said, /^set-up: installing gcc, valgrind, (linux-perf|linux-tools)/);
  assert.deepEqual(setUp.aptCalls().slice(0, 2), ['update', 'install gcc valgrind']);
  assert.match(setUp.aptCalls()[2] ?? '', /^install linux-(perf|tools-generic)$/);
});

test('The browser comes with a font, and only for the tests', (t) => {
  const setUp = createSetUp(t, [], 'exit 0');
  assert.equal(setUp.run('--tests').status, 0);
  const tools = 'hyperfine wrk python3-pytest-benchmark libbenchmark-dev';
  assert.deepEqual(setUp.aptCalls(), ['update', `install chromium fonts-liberation ${tools}`]);
});

test('Without apt-get the missing packages are named, and the set-up fails', (t) => {
  const { status, said } = createSetUp(t, ['valgrind', 'make']).run();
  assert.equal(status, 1);
  assert.match(said, /Please install, by their Debian names: make, valgrind\n$/);
});

test('The exact command is printed where nothing may be installed', (t) => {
  const setUp = createSetUp(t, ['valgrind'], 'exit 0');
  const { status, said } = setUp.run('--print');
  assert.equal(status, 1);
  const command =
    /Please run:\n {2}(sudo )?apt-get update && (sudo )?apt-get install -y --no-install-recommends valgrind\n$/;
  assert.match(said, command);
  assert.deepEqual(setUp.aptCalls(), []);
});

test('An apt-get that fails is said with the command to run by hand', (t) => {
  const { status, said } = createSetUp(t, ['valgrind'], 'exit 100').run();
  assert.equal(status, 1);
  assert.match(said, /apt-get failed/);
});

test('A perf that cannot be installed stops nothing and is not tried again', (t) => {
  const setUp = createSetUp(t, ['perf'], 'exit 100');
  const { status, said } = setUp.run();
  assert.equal(status, 0);
  assert.match(said, /hardware counters are not used/);
  const calls = setUp.aptCalls().length;
  assert.deepEqual(setUp.run(), { status: 0, said: '' });
  assert.equal(setUp.aptCalls().length, calls);
});
