import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listOwnChecks, readCheckRun } from '../../src/github/check-runs.ts';
import { app, headSha, intercept, repositoryPath } from './intercept.ts';

const run = {
  id: 3,
  head_sha: headSha,
  external_id: 'brakeline/1',
  status: 'completed',
  conclusion: 'failure',
  output: { title: 'slower', annotations_count: 50 },
  started_at: '2026-03-01T10:00:00Z',
  completed_at: '2026-03-01T10:01:00Z',
  app: { id: 7 },
};

test('our check runs on a head come newest first, those of other apps not at all', async (t) => {
  const { github, client } = intercept(t);
  const runs = [run, { ...run, id: 4, external_id: null }, { ...run, id: 5, app: { id: 8 } }];
  github
    .get(`${repositoryPath}/commits/${headSha}/check-runs`)
    .query({ check_name: 'Brakeline', app_id: 7, filter: 'all', per_page: 100 })
    .reply(200, { total_count: 3, check_runs: runs });
  const result = await listOwnChecks(client, { headSha, app });
  const found = result.kind === 'ok' ? result.value : [];
  assert.deepEqual(
    found.map(({ id, externalId }) => [id, externalId]),
    [
      [4, ''],
      [3, 'brakeline/1'],
    ],
  );
});

test('one check run is read, or undefined where it is gone', async (t) => {
  const { github, client } = intercept(t);
  github.get(`${repositoryPath}/check-runs/3`).reply(200, run);
  github.get(`${repositoryPath}/check-runs/4`).reply(404, {});
  assert.deepEqual(await readCheckRun(client, 3), {
    kind: 'ok',
    value: {
      id: 3,
      headSha,
      externalId: 'brakeline/1',
      status: 'completed',
      conclusion: 'failure',
      title: 'slower',
      annotations: 50,
      startedAt: '2026-03-01T10:00:00Z',
      completedAt: '2026-03-01T10:01:00Z',
    },
  });
  assert.deepEqual(await readCheckRun(client, 4), { kind: 'ok', value: undefined });
});
