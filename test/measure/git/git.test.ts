import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { askGit, git } from '../../../src/measure/git/git.ts';
import { createRepository, temporaryDirectory } from '../temporary-repository.ts';

test('git gives back what the command printed', async (t) => {
  const repository = createRepository(temporaryDirectory(t));
  const sha = repository.commit('First', { 'a.txt': 'one\n' });
  const answer = await git(['rev-parse', 'HEAD'], { cwd: repository.path });
  assert.deepEqual(answer, { kind: 'ok', value: `${sha}\n`, warnings: [] });
});

test('A failed command is a problem with the last words of git', async (t) => {
  const repository = createRepository(temporaryDirectory(t));
  const answer = await git(['cat-file', 'blob', 'HEAD:none'], { cwd: repository.path });
  assert.equal(answer.kind, 'failed');
  assert.equal(answer.problems[0].code, 'git-failed');
  assert.match(answer.problems[0].message, /^git cat-file ended with 128: fatal: /);
});

test('A directory outside of any repository is said to be one', async (t) => {
  const answer = await git(['status'], { cwd: temporaryDirectory(t) });
  assert.equal(answer.kind, 'failed');
  assert.match(answer.problems[0].hint, /inside a git repository/);
});

test('A working directory that does not exist is a problem and not an exception', async (t) => {
  const answer = await git(['status'], { cwd: join(temporaryDirectory(t), 'none') });
  assert.equal(answer.kind, 'failed');
});

test('An exit code that is an answer comes back as one', async (t) => {
  const repository = createRepository(temporaryDirectory(t));
  const answer = await askGit(['rev-parse', '--verify', '--quiet', 'none'], { cwd: repository.path });
  assert.equal(answer.kind === 'ok' && answer.value.exitCode, 1);
});

test('Neither hooks nor a file-system monitor of the clone run', async (t) => {
  const repository = createRepository(temporaryDirectory(t));
  repository.commit('First', { 'a.txt': 'one\n' });
  const trace = join(repository.path, '.git', 'ran');
  const program = join(repository.path, '.git', 'hooks', 'post-checkout');
  mkdirSync(join(repository.path, '.git', 'hooks'), { recursive: true });
  writeFileSync(program, `#!/bin/sh\necho "$0" >> '${trace}'\n`);
  chmodSync(program, 0o755);
  repository.git('config', 'core.fsmonitor', program);
  for (const args of [['status'], ['checkout', '--quiet', '--detach', 'HEAD']]) {
    assert.equal((await git(args, { cwd: repository.path })).kind, 'ok');
  }
  assert.equal(existsSync(trace), false);
});

test('GIT_DIR of the caller does not lead to another repository', async (t) => {
  const directory = temporaryDirectory(t);
  const wanted = createRepository(join(directory, 'wanted'));
  const other = createRepository(join(directory, 'other'));
  const sha = wanted.commit('Wanted', {});
  other.commit('Other', {});
  process.env['GIT_DIR'] = join(other.path, '.git');
  t.after(() => {
    delete process.env['GIT_DIR'];
  });
  const answer = await git(['rev-parse', 'HEAD'], { cwd: wanted.path });
  assert.equal(answer.kind === 'ok' && answer.value.trim(), sha);
});
