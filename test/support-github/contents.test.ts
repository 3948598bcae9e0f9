import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDiff } from '../../src/core/attribute/diff.ts';
import { addCommit, addFork, addRepository, openPull, pushToPull } from '../support/github/seed.ts';
import { startGitHub } from '../support/github/stand-in.ts';
import { installationClient, refusalOf } from './client.ts';

const at = { owner: 'octo', repo: 'ledger' };
const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}\n`).join('');

test('comparing gives the merge base, the commits and patches, across forks', async () => {
  await using github = await startGitHub();
  const { world } = github;
  const repository = addRepository(world, {
    files: { 'a.txt': lines(20), 'gone.txt': 'x\n', 'old.txt': 'same\n' },
  });
  const start = repository.branches.get('main') ?? '';
  const fork = addFork(world, repository, 'contributor');
  const text = lines(20).replace('line 10\n', 'line ten\nand more\n');
  const files = {
    'a.txt': text,
    'gone.txt': null,
    'old.txt': null,
    'new.txt': 'same\n',
    'b.bin': Buffer.of(0, 1),
  };
  addCommit(world, fork, { branch: 'change', files });
  addCommit(world, repository, { files: { 'other.txt': 'later\n' } });
  const { rest } = await installationClient(github);
  const basehead = 'main...contributor:change';
  const { data } = await rest.repos.compareCommitsWithBasehead({ ...at, basehead });
  assert.equal(data.merge_base_commit.sha, start);
  assert.deepEqual([data.status, data.ahead_by, data.behind_by], ['diverged', 1, 1]);
  assert.deepEqual(
    data.files?.map(({ filename, status }) => `${status} ${filename}`),
    ['modified a.txt', 'added b.bin', 'removed gone.txt', 'renamed new.txt'],
  );
  const [changed] = data.files ?? [];
  assert.match(changed?.patch ?? '', /^@@ -7,7 \+7,8 @@\n line 7\n.*\n-line 10\n\+line ten\n\+and more\n/s);
  const diff = await rest.repos.compareCommitsWithBasehead({
    ...at,
    basehead,
    mediaType: { format: 'diff' },
  });
  assert.equal(parseDiff(String(diff.data)).kind, 'ok');
  assert.deepEqual(github.violations(), []);
});

test('a file is read at the commit that is asked for, encoded or raw', async () => {
  await using github = await startGitHub();
  const repository = addRepository(github.world, { files: { '.github/brakeline.yml': 'build: make\n' } });
  const before = repository.branches.get('main') ?? '';
  addCommit(github.world, repository, { files: { '.github/brakeline.yml': `${'long: line\n'.repeat(20)}` } });
  const { rest } = await installationClient(github);
  const path = '.github/brakeline.yml';
  const raw = await rest.repos.getContent({ ...at, path, ref: before, mediaType: { format: 'raw' } });
  assert.equal(String(raw.data), 'build: make\n');
  const { data } = await rest.repos.getContent({ ...at, path });
  assert.ok('content' in data);
  assert.match(data.content, /^.{60}\n/);
  assert.equal(Buffer.from(data.content, 'base64').toString(), 'long: line\n'.repeat(20));
  assert.equal((await refusalOf(rest.repos.getContent({ ...at, path: 'none' }))).status, 404);
});

test('the pull requests of a commit are those whose branch holds it', async () => {
  await using github = await startGitHub();
  const { world } = github;
  const repository = addRepository(world);
  const first = addCommit(world, repository, { branch: 'topic' });
  const pull = openPull(world, repository, { head: 'topic', author: 'mona' });
  const moved = pushToPull(world, repository, { pull });
  const { rest } = await installationClient(github);
  for (const commit_sha of [first, moved.head.sha]) {
    const { data } = await rest.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha });
    assert.deepEqual(
      data.map(({ number, head }) => [number, head.sha]),
      [[pull.number, moved.head.sha]],
    );
  }
  const base = repository.branches.get('main') ?? '';
  const none = await rest.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: base });
  assert.deepEqual(none.data, []);
});

test('an answer that did not change is not sent again', async () => {
  await using github = await startGitHub();
  addRepository(github.world);
  const { rest } = await installationClient(github);
  const { headers } = await rest.pulls.list(at);
  const again = rest.pulls.list({ ...at, headers: { 'if-none-match': headers.etag ?? '' } });
  assert.equal((await refusalOf(again)).status, 304);
});
