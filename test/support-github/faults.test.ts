import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addRepository } from '../support/github/seed.ts';
import { addArtifact, addRun } from '../support/github/seed-runs.ts';
import { type GitHubStandIn, startGitHub } from '../support/github/stand-in.ts';
import { installationClient, refusalOf } from './client.ts';

const at = { owner: 'octo', repo: 'ledger' };

test('a planned status meets the requests it was planned for and no others', async () => {
  await using github = await startGitHub();
  addRepository(github.world);
  const { rest } = await installationClient(github);
  github.fail({
    method: 'get',
    path: /\/pulls$/,
    times: 2,
    trouble: { kind: 'status', status: 429, retryAfter: 7 },
  });
  await rest.repos.get(at);
  for (let round = 0; round < 2; round += 1) {
    const { status, response } = await refusalOf(rest.pulls.list(at));
    assert.deepEqual([status, response?.headers['retry-after']], [429, '7']);
  }
  assert.deepEqual((await rest.pulls.list(at)).data, []);
});

test('a cut before the work leaves nothing done, a cut after it loses only the answer', async () => {
  await using github = await startGitHub();
  const repository = addRepository(github.world);
  const head_sha = repository.branches.get('main') ?? '';
  const { rest } = await installationClient(github);
  const create = (): Promise<unknown> => rest.checks.create({ ...at, name: 'Brakeline', head_sha });
  github.fail({ path: /check-runs/, trouble: { kind: 'cut', when: 'before' } });
  await refusalOf(create());
  assert.equal(repository.checkRuns.size, 0);
  github.fail({ path: /check-runs/, trouble: { kind: 'cut', when: 'after' } });
  await refusalOf(create());
  assert.equal(repository.checkRuns.size, 1);
});

test('a fault may wait for its turn', async () => {
  await using github = await startGitHub();
  addRepository(github.world);
  const { rest } = await installationClient(github);
  github.fail({ path: /ledger$/, after: 1, trouble: { kind: 'status', status: 500 } });
  await rest.repos.get(at);
  assert.equal((await refusalOf(rest.repos.get(at))).status, 500);
  await rest.repos.get(at);
});

async function artifactUrl(github: GitHubStandIn, expired = false): Promise<string> {
  const repository = addRepository(github.world);
  const run = addRun(github.world, repository);
  const seed = { in: repository, name: 'brakeline-default-1', zip: Buffer.from('some bytes'), expired };
  const { id } = addArtifact(github.world, run, seed);
  const { request } = await installationClient(github);
  const path = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
  const manual = { redirect: 'manual' as const };
  const answer = await request(path, { ...at, artifact_id: id, archive_format: 'zip', request: manual });
  return String(answer.headers.location);
}

test('an artifact is redirected to another host, which knows the URL for one minute', async () => {
  await using github = await startGitHub();
  const url = await artifactUrl(github);
  assert.notEqual(new URL(url).host, new URL(github.url).host);
  assert.equal(await (await fetch(url)).text(), 'some bytes');
  github.world.clock.advance(61_000);
  assert.equal((await fetch(url)).status, 403);
  assert.deepEqual(github.violations(), []);
});

test('a token that is sent to the blob storage is refused and recorded', async () => {
  await using github = await startGitHub();
  const url = await artifactUrl(github);
  const response = await fetch(url, { headers: { authorization: 'Bearer ghs_x' } });
  assert.equal(response.status, 400);
  assert.match(github.violations()[0]?.fault ?? '', /token was sent/);
});

test('a blob can be cut in the middle, and an expired artifact is gone', async () => {
  await using github = await startGitHub();
  const url = await artifactUrl(github);
  github.fail({ path: /actions-results/, trouble: { kind: 'cut', when: 'after' } });
  await assert.rejects(async () => (await fetch(url)).arrayBuffer());
  assert.equal((await refusalOf(artifactUrl(github, true))).status, 410);
});
