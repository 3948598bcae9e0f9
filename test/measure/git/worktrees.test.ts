import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createWorktrees } from '../../../src/measure/git/worktrees.ts';
import {
  createRepository,
  type TemporaryRepository,
  temporaryDirectory,
  writeFiles,
} from '../temporary-repository.ts';

interface Subject {
  readonly repository: TemporaryRepository;
  readonly base: string;
  readonly head: string;
  readonly directory: string;
}

function createSubject(t: TestContext): Subject {
  const root = temporaryDirectory(t);
  const repository = createRepository(join(root, 'repository'));
  const base = repository.commit('Base', { a: 'base\n' });
  const head = repository.commit('Head', { a: 'head\n' });
  return { repository, base, head, directory: join(root, 'trees') };
}

function request({ repository, base, head, directory }: Subject) {
  return { repository: repository.path, base, head, directory };
}

test('Both sides are checked out at paths of equal length, and gone after removal', async (t) => {
  const subject = createSubject(t);
  const trees = await createWorktrees(request(subject));
  assert.equal(trees.kind, 'ok');
  const { base, head, remove } = trees.value;
  assert.equal(base.length, head.length);
  assert.equal(readFileSync(join(base, 'a'), 'utf8'), 'base\n');
  assert.equal(readFileSync(join(head, 'a'), 'utf8'), 'head\n');
  assert.deepEqual(await remove(), []);
  assert.deepEqual(readdirSync(subject.directory), []);
  assert.equal(subject.repository.git('worktree', 'list').split('\n').length, 1);
});

test('Removal takes what a build left, read-only directories too, and may be asked for twice', async (t) => {
  const trees = await createWorktrees(request(createSubject(t)));
  assert.equal(trees.kind, 'ok');
  const { base, remove } = trees.value;
  writeFiles(base, { 'build/deep/x.o': 'x', '.git-like/y': 'y' });
  chmodSync(join(base, 'build', 'deep'), 0o555);
  assert.deepEqual(await remove(), []);
  assert.equal(existsSync(base), false);
  assert.deepEqual(await remove(), []);
});

test('The working tree and the branch of the user stay as they are', async (t) => {
  const subject = createSubject(t);
  writeFileSync(join(subject.repository.path, 'a'), 'edited\n');
  const before = subject.repository.git('status', '--porcelain', '--branch');
  const trees = await createWorktrees(request(subject));
  assert.equal(trees.kind === 'ok' && (await trees.value.remove()).length, 0);
  assert.equal(subject.repository.git('status', '--porcelain', '--branch'), before);
});

test('What stands in the way is not overwritten', async (t) => {
  const subject = createSubject(t);
  mkdirSync(join(subject.directory, 'head'), { recursive: true });
  const trees = await createWorktrees(request(subject));
  assert.equal(trees.kind === 'failed' && trees.problems[0].code, 'file-unreadable');
  assert.equal(existsSync(join(subject.directory, 'base')), false);
});

test('After a side that cannot be checked out nothing is left behind', async (t) => {
  const subject = { ...createSubject(t), head: 'f'.repeat(40) };
  const trees = await createWorktrees(request(subject));
  assert.equal(trees.kind === 'failed' && trees.problems[0].code, 'git-failed');
  assert.deepEqual(readdirSync(subject.directory), []);
  assert.equal(subject.repository.git('worktree', 'list').split('\n').length, 1);
});

/** A repository whose submodule has a submodule; git fetches from paths only where its user allows that. */
function createNested(t: TestContext): Subject & { readonly root: string } {
  const root = temporaryDirectory(t);
  const inner = createRepository(join(root, 'inner'));
  inner.commit('Inner', { i: 'inner\n' });
  const outer = createRepository(join(root, 'outer'));
  outer.git('submodule', '--quiet', 'add', '../inner', 'nested');
  outer.commit('Outer', { o: 'outer\n' });
  const repository = createRepository(join(root, 'repository'));
  repository.git('submodule', '--quiet', 'add', '../outer', 'lib');
  const base = repository.commit('Base', {});
  const head = repository.commit('Head', { a: 'head\n' });
  return { repository, base, head, root, directory: join(root, 'trees') };
}

test('Submodules are checked out, nested ones too, and the configuration of the clone stays as it is', async (t) => {
  const subject = createNested(t);
  const gitConfig = join(subject.root, 'gitconfig');
  writeFileSync(gitConfig, '[protocol "file"]\n\tallow = always\n');
  process.env['GIT_CONFIG_GLOBAL'] = gitConfig;
  t.after(() => {
    delete process.env['GIT_CONFIG_GLOBAL'];
  });
  const before = readFileSync(join(subject.repository.path, '.git', 'config'), 'utf8');
  const trees = await createWorktrees(request(subject));
  assert.equal(trees.kind, 'ok');
  for (const tree of [trees.value.base, trees.value.head]) {
    assert.equal(readFileSync(join(tree, 'lib', 'nested', 'i'), 'utf8'), 'inner\n');
  }
  assert.deepEqual(await trees.value.remove(), []);
  assert.equal(readFileSync(join(subject.repository.path, '.git', 'config'), 'utf8'), before);
});

test('A submodule that cannot be fetched is a problem with a hint on its URL', async (t) => {
  const subject = createNested(t);
  rmSync(join(subject.root, 'outer'), { recursive: true });
  const trees = await createWorktrees(request(subject));
  assert.equal(trees.kind, 'failed');
  assert.equal(trees.problems[0].code, 'git-failed');
  assert.match(trees.problems[0].hint, /\.gitmodules/);
  assert.deepEqual(readdirSync(subject.directory), []);
});
