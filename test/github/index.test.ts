import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProbotOctokit } from 'probot';
import {
  compareCommits,
  type GitHubClient,
  listAncestors,
  listFailedDeliveries,
  listInstallations,
  listOpenPulls,
  listOwnChecks,
  listPullsOfCommit,
  listRepositories,
  listRunsOfHead,
  readFileAtRef,
  readPermission,
  readPull,
  readRun,
  redeliver,
} from '../../src/github/index.ts';
import { setRole } from '../support/github/seed.ts';
import { addPullRun } from '../support/github/seed-runs.ts';
import { appClient } from '../support-github/client.ts';
import { setStage } from './stage.ts';

test("Probot's client is one of ours", () => {
  const asOurs = (client: InstanceType<typeof ProbotOctokit>): GitHubClient => client;
  assert.equal(typeof asOurs, 'function');
});

test('every fact about a pull request is read with one call that GitHub describes', async () => {
  await using stage = await setStage();
  const { github, repository, pull, client, app } = stage;
  setRole(repository, 'mona', 'maintain');
  const run = addPullRun(github.world, repository, pull.number);
  const head = pull.head.sha;
  const results = [
    await readRun(client, run.id),
    await listRunsOfHead(client, { headSha: head, path: run.path }),
    await readPull(client, pull.number),
    await listPullsOfCommit(client, head),
    await listOpenPulls(client),
    await compareCommits(client, { base: pull.base.sha, head }),
    await listAncestors(client, pull.base.sha),
    await readFileAtRef(client, { path: '.github/brakeline.yml', ref: pull.base.sha }),
    await readPermission(client, 'mona'),
    await listOwnChecks(client, { headSha: head, app }),
    await listRepositories(client.octokit),
  ];
  const values = results.map((result) => (result.kind === 'ok' ? result.value : result));
  assert.equal(github.requests().length, results.length);
  const [
    runFact,
    runs,
    pullFact,
    pulls,
    open,
    compared,
    ancestors,
    config,
    permission,
    checks,
    repositories,
  ] = values;
  assert.deepEqual(runs, [runFact]);
  assert.deepEqual([pulls, open], [[pullFact], [pullFact]]);
  assert.ok(compared !== undefined && 'mergeBase' in compared);
  assert.equal(compared.mergeBase, pull.base.sha);
  assert.deepEqual(
    compared.files.map(({ headPath, hunks }) => [headPath, hunks[0]?.lines.map(({ text }) => text)]),
    [['src/a.c', ['int a;', 'int b;']]],
  );
  assert.deepEqual(ancestors, [pull.base.sha]);
  assert.deepEqual(config, { kind: 'ok', value: 'build: make\n', warnings: [] });
  assert.deepEqual(permission, { permission: 'write', role: 'maintain' });
  assert.deepEqual(checks, []);
  const [{ name, owner, id }] = [repository];
  assert.deepEqual(repositories, [{ id, owner, name, defaultBranch: 'main' }]);
});

test('the app itself finds its installations and what was not delivered', async () => {
  await using stage = await setStage();
  const { github } = stage;
  const octokit = appClient(github);
  const since = new Date(github.world.clock.now() - 60_000).toISOString();
  const failed = await github.deliver('ping', { zen: 'x' }, { url: 'http://127.0.0.1:9/', secret: 's' });
  const installations = await listInstallations(octokit);
  assert.equal(installations.kind === 'ok' && installations.value.length, 1);
  const found = await listFailedDeliveries(octokit, { since });
  assert.deepEqual(found.kind === 'ok' && found.value.map(({ id, guid }) => [id, guid]), [
    [String(failed.id), failed.guid],
  ]);
  assert.equal((await redeliver(octokit, String(failed.id))).kind, 'ok');
});
