import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listAncestors, listRunsOfHead, readRun } from '../../src/github/runs.ts';
import { headSha, intercept, repositoryPath } from './intercept.ts';

const run = {
  id: 5,
  run_attempt: 2,
  event: 'pull_request',
  head_sha: headSha,
  head_branch: 'faster',
  head_repository: { id: 11 },
  repository: { id: 10 },
  path: '.github/workflows/brakeline.yml',
  workflow_id: 99,
  status: 'completed',
  conclusion: 'success',
  html_url: 'https://github.com/acme/parser/actions/runs/5',
};

test('a run is told by the names of the core', async (t) => {
  const { github, client } = intercept(t);
  github.get(`${repositoryPath}/actions/runs/5`).reply(200, run);
  assert.deepEqual(await readRun(client, 5), {
    kind: 'ok',
    value: {
      id: 5,
      attempt: 2,
      event: 'pull_request',
      headSha,
      headBranch: 'faster',
      headRepository: 11,
      repository: 10,
      path: '.github/workflows/brakeline.yml',
      workflow: 99,
      status: 'completed',
      conclusion: 'success',
      url: 'https://github.com/acme/parser/actions/runs/5',
    },
  });
});

test('a run of a fork that is gone has no head repository', async (t) => {
  const { github, client } = intercept(t);
  github.get(`${repositoryPath}/actions/runs/5`).reply(200, { ...run, head_repository: null });
  const result = await readRun(client, 5);
  assert.equal(result.kind === 'ok' && result.value?.headRepository, null);
});

test('a run that is gone is undefined, one that cannot be read a failure', async (t) => {
  const { github, client } = intercept(t);
  github.get(`${repositoryPath}/actions/runs/5`).reply(404, { message: 'Not Found' });
  github.get(`${repositoryPath}/actions/runs/6`).reply(502, {});
  assert.deepEqual(await readRun(client, 5), { kind: 'ok', value: undefined });
  assert.equal((await readRun(client, 6)).kind, 'retry');
});

test('the runs of a head are those of the workflow, the ref in its path aside', async (t) => {
  const { github, client } = intercept(t);
  const runs = [
    run,
    { ...run, id: 6, path: '.github/workflows/lint.yml' },
    { ...run, id: 7, path: `${run.path}@refs/heads/main` },
  ];
  github
    .get(`${repositoryPath}/actions/runs`)
    .query({ head_sha: headSha, per_page: 100 })
    .reply(200, { total_count: 3, workflow_runs: runs });
  const result = await listRunsOfHead(client, { headSha, path: run.path });
  assert.deepEqual(result.kind === 'ok' && result.value.map(({ id }) => id), [5, 7]);
});

test('the place in the list of ancestors is the distance', async (t) => {
  const { github, client } = intercept(t);
  const commits = [headSha, 'c'.repeat(40)].map((sha) => ({ sha }));
  github.get(`${repositoryPath}/commits`).query({ sha: headSha, per_page: 100 }).reply(200, commits);
  const result = await listAncestors(client, headSha);
  assert.deepEqual(result, { kind: 'ok', value: [headSha, 'c'.repeat(40)] });
});
