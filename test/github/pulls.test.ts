import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listOpenPulls, listPullsOfCommit, readPull } from '../../src/github/pulls.ts';
import { baseSha, headSha, intercept, repositoryPath } from './intercept.ts';

const pull = {
  number: 12,
  head: { ref: 'topic', sha: headSha, repo: { id: 11 } },
  base: { ref: 'main', sha: baseSha, repo: { id: 10 } },
  user: { login: 'ann' },
  state: 'open',
  draft: false,
};

test('a pull request is told by the names of the core', async (t) => {
  const { github, client } = intercept(t);
  github.get(`${repositoryPath}/pulls/12`).reply(200, pull);
  assert.deepEqual(await readPull(client, 12), {
    kind: 'ok',
    value: {
      number: 12,
      headSha,
      headRef: 'topic',
      headRepository: 11,
      baseRef: 'main',
      baseSha,
      author: 'ann',
      state: 'open',
      draft: false,
    },
  });
});

test('one whose fork and author are gone is still read', async (t) => {
  const { github, client } = intercept(t);
  github
    .get(`${repositoryPath}/pulls/12`)
    .reply(200, { ...pull, user: null, head: { ref: 'topic', sha: headSha, repo: null }, state: 'closed' });
  const result = await readPull(client, 12);
  assert.deepEqual(result.kind === 'ok' && [result.value?.author, result.value?.headRepository], [
    'ghost',
    null,
  ]);
});

test('a name that leads to another repository now is refused, whatever is asked', async (t) => {
  const { github, client } = intercept(t);
  const meant = { ...client, id: 9 };
  github.get(`${repositoryPath}/pulls/12`).reply(200, pull);
  github.get(`${repositoryPath}/commits/${headSha}/pulls?per_page=100`).reply(200, [pull]);
  for (const result of [await readPull(meant, 12), await listPullsOfCommit(meant, headSha)]) {
    assert.equal(result.kind === 'refused' && result.problem.code, 'repository-moved');
    assert.match(result.kind === 'refused' ? result.problem.message : '', /its id is 10, and 9 was meant/);
  }
});

test('a number that is none is undefined', async (t) => {
  const { github, client } = intercept(t);
  github.get(`${repositoryPath}/pulls/13`).reply(404, {});
  assert.deepEqual(await readPull(client, 13), { kind: 'ok', value: undefined });
});

test('the pull requests of a commit are those whose head it is, not those that contain it', async (t) => {
  const { github, client } = intercept(t);
  const moved = { ...pull, number: 13, head: { sha: 'c'.repeat(40), repo: null } };
  github.get(`${repositoryPath}/commits/${headSha}/pulls?per_page=100`).reply(200, [pull, moved]);
  const result = await listPullsOfCommit(client, headSha);
  assert.deepEqual(result.kind === 'ok' && result.value.map(({ number }) => number), [12]);
});

test('a commit that GitHub does not know is in no pull request', async (t) => {
  const { github, client } = intercept(t);
  github
    .get(`${repositoryPath}/commits/${headSha}/pulls?per_page=100`)
    .reply(422, { message: 'No commit found' });
  assert.deepEqual(await listPullsOfCommit(client, headSha), { kind: 'ok', value: [] });
});

test('open pull requests are read page by page up to the number asked for', async (t) => {
  const { github, client } = intercept(t);
  const page = Array.from({ length: 100 }, (_, at) => ({ ...pull, number: at + 1 }));
  const query = { state: 'open', sort: 'updated', direction: 'desc', per_page: 100 };
  github
    .get(`${repositoryPath}/pulls`)
    .query({ ...query, page: 1 })
    .reply(200, page);
  github
    .get(`${repositoryPath}/pulls`)
    .query({ ...query, page: 2 })
    .reply(200, page);
  const result = await listOpenPulls(client, 150);
  assert.equal(result.kind === 'ok' && result.value.length, 150);
});
