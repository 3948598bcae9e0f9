import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  findLauncher,
  type Launcher,
  launchWords,
  takeUsage,
  type Usage,
} from '../../../src/measure/processes/launcher.ts';
import { runProcess } from '../../../src/measure/processes/processes.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

async function launcherOf(pin?: number): Promise<Launcher> {
  const found = await findLauncher(pin === undefined ? {} : { pin });
  assert.ok(found.kind === 'ok', 'no launcher');
  return found.value;
}

async function launch(launcher: Launcher, out: string, script: string) {
  const [command = '', ...args] = launchWords(launcher, out, ['/bin/sh', '-c', script]);
  const env = { PATH: process.env['PATH'] ?? '' };
  const outcome = await runProcess({ command, args, cwd: '/', env, timeout: 30 });
  return { outcome, usage: await takeUsage(out) };
}

test('the usage of a run is told with its exit code', async (context) => {
  const out = join(temporaryDirectory(context), 'usage');
  const { outcome, usage } = await launch(await launcherOf(), out, 'sleep 0.2; exit 7');
  assert.equal(outcome.kind, 'ended');
  assert.deepEqual(usage?.end, { kind: 'exit', number: 7 });
  assert.ok(usage !== undefined && usage.wall >= 0.2 && usage.wall < 20);
  assert.ok(usage.pageFaults > 0 && usage.contextSwitches > 0);
  assert.equal(await takeUsage(out), undefined);
});

test('a signal that ends the program is told from an exit code', async (context) => {
  const out = join(temporaryDirectory(context), 'usage');
  const { usage } = await launch(await launcherOf(), out, 'kill -SEGV $$');
  assert.deepEqual(usage?.end, { kind: 'signal', number: 11 });
});

test('peak memory and processor time are those of the program', async (context) => {
  const out = join(temporaryDirectory(context), 'usage');
  const script = `exec perl -e 'my $x = "x" x 50_000_000; my $e = times; 1 while times() - $e < 0.3'`;
  const { usage } = await launch(await launcherOf(), out, script);
  const seen: Usage | undefined = usage;
  assert.ok(seen !== undefined && seen.peakRss > 50e6 && seen.peakRss < 200e6, String(seen?.peakRss));
  assert.ok(seen.user + seen.system >= 0.2);
});

test('address-space randomisation is off for the program where the machine allows it', async (context) => {
  const launcher = await launcherOf();
  const out = join(temporaryDirectory(context), 'usage');
  const { outcome } = await launch(launcher, out, 'cat /proc/self/personality');
  const bits = 'stdoutTail' in outcome ? Number.parseInt(outcome.stdoutTail, 16) : 0;
  assert.equal((bits & 0x40000) !== 0, launcher.aslr === 'off');
});

test('a pinned program may run on its one CPU only', async (context) => {
  const out = join(temporaryDirectory(context), 'usage');
  const { outcome } = await launch(await launcherOf(0), out, 'grep Cpus_allowed_list /proc/self/status');
  assert.match('stdoutTail' in outcome ? outcome.stdoutTail : '', /^Cpus_allowed_list:\s+0$/);
});

test('a CPU that the machine does not have is a problem', async () => {
  const found = await findLauncher({ pin: 100_000 });
  assert.equal(found.kind === 'failed' ? found.problems[0].code : found.kind, 'tool-failed');
});
