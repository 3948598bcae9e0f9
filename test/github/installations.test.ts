import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listInstallations, listRepositories } from '../../src/github/installations.ts';
import { intercept } from './intercept.ts';

test('installations are told with whether they are switched off', async (t) => {
  const { github, client } = intercept(t);
  github.get('/app/installations?per_page=100&page=1').reply(200, [
    { id: 1, suspended_at: null, permissions: { checks: 'write' } },
    { id: 2, suspended_at: '2026-01-01T00:00:00Z', permissions: {} },
  ]);
  assert.deepEqual(await listInstallations(client.octokit), {
    kind: 'ok',
    value: [
      { id: 1, suspended: false, permissions: new Map([['checks', 'write']]) },
      { id: 2, suspended: true, permissions: new Map() },
    ],
  });
});

test("an installation's repositories come without the archived ones, page by page", async (t) => {
  const { github, client } = intercept(t);
  const one = { id: 3, owner: { login: 'acme' }, name: 'parser', default_branch: 'main', archived: false };
  const page = Array.from({ length: 100 }, () => ({ ...one, archived: true }));
  github
    .get('/installation/repositories?per_page=100&page=1')
    .reply(200, { total_count: 101, repositories: page });
  github
    .get('/installation/repositories?per_page=100&page=2')
    .reply(200, { total_count: 101, repositories: [one] });
  assert.deepEqual(await listRepositories(client.octokit), {
    kind: 'ok',
    value: [{ id: 3, owner: 'acme', name: 'parser', defaultBranch: 'main' }],
  });
});
