import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { resolveCommit, resolveSubjects } from '../../../src/measure/git/subjects.ts';
import {
  createRepository,
  type TemporaryRepository,
  temporaryDirectory,
  userGit,
} from '../temporary-repository.ts';

/** `main` went on by a commit after `topic`, which is checked out, left it. */
function createTopic(
  t: TestContext,
): TemporaryRepository & { readonly fork: string; readonly topic: string } {
  const repository = createRepository(join(temporaryDirectory(t), 'origin'));
  const fork = repository.commit('Lay the ground', { a: '1\n' });
  repository.commit('Go on', { a: '2\n' });
  repository.git('checkout', '--quiet', '-b', 'topic', fork);
  const topic = repository.commit('Sort on every insertion — slowly\n\nBody.', { b: '1\n' });
  return { ...repository, fork, topic };
}

test('The base is the merge base with the default branch and the head is what is checked out', async (t) => {
  const { path, fork, topic, git } = createTopic(t);
  assert.deepEqual(await resolveSubjects({ repository: path }), {
    kind: 'ok',
    value: {
      tip: git('rev-parse', 'main'),
      base: { sha: fork, title: 'Lay the ground' },
      head: { sha: topic, title: 'Sort on every insertion — slowly' },
    },
    warnings: [],
  });
});

test('A title without end is cut', async (t) => {
  const { path, commit } = createTopic(t);
  commit('ä'.repeat(5_000), {});
  const found = await resolveSubjects({ repository: path });
  assert.equal(found.kind, 'ok');
  assert.match(found.value.head.title, /^ä{998}\.\.$/);
});

test('Base and head may be named by branch, by abbreviated SHA or relative to another', async (t) => {
  const { path, fork, topic } = createTopic(t);
  const found = await resolveSubjects({ repository: path, base: 'topic~1', head: topic.slice(0, 12) });
  assert.equal(found.kind, 'ok');
  assert.deepEqual([found.value.base.sha, found.value.head.sha], [fork, topic]);
});

test('Uncommitted changes are counted in a warning', async (t) => {
  const { path } = createTopic(t);
  writeFileSync(join(path, 'b'), '2\n');
  writeFileSync(join(path, 'new'), '');
  const found = await resolveSubjects({ repository: path });
  assert.equal(found.kind, 'ok');
  assert.deepEqual(
    found.warnings.map(({ code }) => code),
    ['uncommitted-changes'],
  );
  assert.match(found.warnings[0]?.message ?? '', /^2 files differ/);
});

test('A head that is not checked out brings no warning of the working tree', async (t) => {
  const repository = createTopic(t);
  repository.git('checkout', '--quiet', 'main');
  writeFileSync(join(repository.path, 'a'), '3\n');
  const found = await resolveSubjects({ repository: repository.path, head: 'topic' });
  assert.deepEqual(found.kind === 'ok' && found.warnings, []);
});

test('A misspelt name names the option it was given with', async (t) => {
  const { path } = createTopic(t);
  const found = await resolveSubjects({ repository: path, base: 'mian' });
  assert.equal(found.kind, 'failed');
  assert.equal(found.problems[0].code, 'usage');
  assert.match(found.problems[0].message, /"mian"/);
  assert.match(found.problems[0].hint, /--base/);
});

test('A name that git would read as an option is refused', async (t) => {
  const { path } = createTopic(t);
  const found = await resolveSubjects({ repository: path, head: '--output=x' });
  assert.equal(found.kind === 'failed' && found.problems[0].code, 'usage');
});

test('A repository without a default branch asks for the base', async (t) => {
  const repository = createRepository(temporaryDirectory(t));
  repository.commit('Only', {});
  repository.git('branch', '-m', 'trunk');
  const found = await resolveSubjects({ repository: repository.path });
  assert.equal(found.kind === 'failed' && found.problems[0].code, 'base-missing');
});

test('Nothing to compare between the base and itself', async (t) => {
  const { path } = createTopic(t);
  const found = await resolveSubjects({ repository: path, base: 'main', head: 'main~1' });
  assert.equal(found.kind, 'failed');
  assert.equal(found.problems[0].code, 'base-missing');
  assert.match(found.problems[0].message, /the same commit/);
});

test('A branch that only the remote has is found, and one of a single-branch clone is fetched', async (t) => {
  const origin = createTopic(t);
  const clone = join(origin.path, '..', 'clone');
  const url = `file://${origin.path}`;
  userGit(origin.path, 'clone', '--quiet', '--single-branch', '--branch=topic', url, clone);
  const found = await resolveSubjects({ repository: clone, base: 'main' });
  assert.equal(found.kind === 'ok' && found.value.base.sha, origin.fork);
});

test('The merge commit that CI checks out with depth 1 finds its base by SHA', async (t) => {
  const origin = createTopic(t);
  const tip = origin.git('rev-parse', 'main');
  origin.git('checkout', '--quiet', '-b', 'pull-merge', 'main');
  origin.git('merge', '--quiet', '--no-edit', 'topic');
  const clone = join(origin.path, '..', 'clone');
  const url = `file://${origin.path}`;
  userGit(origin.path, 'clone', '--quiet', '--depth=1', '--branch=pull-merge', url, clone);
  const found = await resolveSubjects({ repository: clone, base: tip, head: origin.topic });
  assert.equal(found.kind, 'ok');
  assert.deepEqual([found.value.base.sha, found.value.head.sha], [origin.fork, origin.topic]);
});

test('A SHA that neither clone nor remote has is a missing history and not a slip', async (t) => {
  const { path } = createTopic(t);
  const found = await resolveSubjects({ repository: path, base: 'f'.repeat(40) });
  assert.equal(found.kind, 'failed');
  assert.equal(found.problems[0].code, 'merge-base-missing');
});

test('A baseline measures what is checked out, or the commit that is named', async (t) => {
  const { path, fork, topic } = createTopic(t);
  const current = await resolveCommit({ repository: path });
  assert.equal(current.kind === 'ok' && current.value.sha, topic);
  const named = await resolveCommit({ repository: path, head: 'topic~1' });
  assert.deepEqual(named.kind === 'ok' && named.value, { sha: fork, title: 'Lay the ground' });
});
