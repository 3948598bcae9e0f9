import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { decodeConfig } from '../../src/core/index.ts';
import { runCli } from '../support/run-cli.ts';

async function repository(t: TestContext): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'brakeline-init-'));
  t.after(() => rm(directory, { recursive: true, force: true }));
  execFileSync('git', ['init', '--quiet', '--initial-branch=trunk', directory]);
  return directory;
}

test('init writes a configuration that decodes and a workflow for the branch', async (t) => {
  const directory = await repository(t);
  await writeFile(join(directory, 'Makefile'), 'all:\n');
  await writeFile(join(directory, 'bench'), '#!/bin/sh\n');
  await chmod(join(directory, 'bench'), 0o755);
  const ran = await runCli(directory, ['init']);
  assert.equal(ran.code, 0, ran.err);
  const file = '.github/brakeline.yml';
  const config = decodeConfig({ file, text: await readFile(join(directory, file), 'utf8') });
  assert.ok(config.kind === 'ok');
  assert.equal(config.value.build, 'make');
  assert.equal(config.value.benchmarks[0]?.run, './bench');
  const workflow = await readFile(join(directory, '.github/workflows/brakeline.yml'), 'utf8');
  assert.match(workflow, /branches: \["trunk"\]/);
});

test('init leaves existing files alone, unless it is forced', async (t) => {
  const directory = await repository(t);
  assert.equal((await runCli(directory, ['init'])).code, 0);
  const again = await runCli(directory, ['init']);
  assert.equal(again.code, 2);
  assert.match(again.err, /exists already/);
  assert.equal((await runCli(directory, ['init', '--force'])).code, 0);
});
