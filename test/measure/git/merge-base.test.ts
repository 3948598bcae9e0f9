import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fetchCommit, findMergeBase, isShallow } from '../../../src/measure/git/merge-base.ts';
import { createRepository, temporaryDirectory, userGit } from '../temporary-repository.ts';

interface Fork {
  readonly directory: string;
  readonly origin: string;
  /** Where the branch `topic` left `main`. */
  readonly fork: string;
  readonly main: string;
  readonly topic: string;
}

/** `main` with five commits; `topic` leaves it at the third and has two of its own. */
function createFork(t: TestContext): Fork {
  const directory = temporaryDirectory(t);
  const repository = createRepository(join(directory, 'origin'));
  const first = [1, 2, 3].map((number) => repository.commit(`Main ${number}`, { main: `${number}\n` }));
  repository.git('checkout', '--quiet', '-b', 'topic');
  const topic = [1, 2].map((number) => repository.commit(`Topic ${number}`, { topic: `${number}\n` }));
  repository.git('checkout', '--quiet', 'main');
  const more = [4, 5].map((number) => repository.commit(`Main ${number}`, { main: `${number}\n` }));
  return {
    directory,
    origin: repository.path,
    fork: first[2] ?? '',
    main: more[1] ?? '',
    topic: topic[1] ?? '',
  };
}

function cloneShallow(fork: Fork, depth: number): string {
  const path = join(fork.directory, 'clone');
  const url = `file://${fork.origin}`;
  userGit(fork.directory, 'clone', '--quiet', `--depth=${depth}`, '--no-single-branch', url, path);
  return path;
}

test('The merge base is where the branches parted', async (t) => {
  const { origin, main, topic, fork } = createFork(t);
  assert.deepEqual(await findMergeBase(origin, main, topic), { kind: 'ok', value: fork, warnings: [] });
});

test('A shallow clone gets the history that the merge base needs', async (t) => {
  const fork = createFork(t);
  const clone = cloneShallow(fork, 1);
  assert.equal(await isShallow(clone), true);
  const found = await findMergeBase(clone, fork.main, fork.topic);
  assert.deepEqual(found, { kind: 'ok', value: fork.fork, warnings: [] });
});

test('A shallow clone whose remote is gone is told to check out the whole history', async (t) => {
  const fork = createFork(t);
  const clone = cloneShallow(fork, 1);
  userGit(clone, 'remote', 'set-url', 'origin', join(fork.directory, 'gone'));
  const found = await findMergeBase(clone, fork.main, fork.topic);
  assert.equal(found.kind, 'failed');
  assert.equal(found.problems[0].code, 'merge-base-missing');
  assert.match(found.problems[0].hint, /fetch-depth: 0/);
});

test('A shallow clone that holds the merge base needs no network', async (t) => {
  const fork = createFork(t);
  const clone = cloneShallow(fork, 4);
  userGit(clone, 'remote', 'remove', 'origin');
  const found = await findMergeBase(clone, fork.main, fork.topic);
  assert.equal(found.kind === 'ok' && found.value, fork.fork);
});

test('Histories without a common ancestor have no merge base', async (t) => {
  const repository = createRepository(temporaryDirectory(t));
  const one = repository.commit('One', {});
  repository.git('checkout', '--quiet', '--orphan', 'other');
  const other = repository.commit('Other', { a: 'a' });
  const found = await findMergeBase(repository.path, one, other);
  assert.equal(found.kind, 'failed');
  assert.match(found.problems[0].message, /have no common ancestor/);
});

test('A commit that the clone lacks is fetched by branch or SHA, and no branch moves', async (t) => {
  const fork = createFork(t);
  const clone = join(fork.directory, 'clone');
  userGit(fork.directory, 'clone', '--quiet', '--single-branch', `file://${fork.origin}`, clone);
  const before = userGit(clone, 'for-each-ref');
  assert.equal(await fetchCommit(clone, 'topic'), fork.topic);
  assert.equal(await fetchCommit(clone, fork.topic), fork.topic);
  assert.equal(userGit(clone, 'for-each-ref'), before);
});

test('A name that would be a refspec or an option is not fetched', async (t) => {
  const fork = createFork(t);
  const clone = join(fork.directory, 'clone');
  userGit(fork.directory, 'clone', '--quiet', `file://${fork.origin}`, clone);
  for (const name of ['topic:main', '+topic', '--upload-pack=touch x', '']) {
    assert.equal(await fetchCommit(clone, name), undefined, name);
  }
});
