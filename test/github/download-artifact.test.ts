import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import nock from 'nock';
import type { Parsed } from '../../src/core/index.ts';
import { downloadArtifact } from '../../src/github/download-artifact.ts';
import type { GitHubResult } from '../../src/github/failure.ts';
import { intercept, repositoryPath } from './intercept.ts';

const content = 'PK-some bytes';
const sha256 = createHash('sha256').update(content).digest('hex');
const artifact = { id: 3, name: 'brakeline-default-1', category: 'default', sha256 };
const zipPath = `${repositoryPath}/actions/artifacts/3/zip`;
const store = 'https://store.example';
const bounds = { archive: 1_000, seconds: 5 };

function redirect(github: nock.Scope, location = `${store}/blob?sig=secret`): void {
  github.get(zipPath).reply(302, '', { location });
}

function problemOf(result: GitHubResult<Parsed<Uint8Array>>): string {
  if (result.kind !== 'ok') return result.problem.message;
  assert.equal(result.value.kind, 'failed');
  return result.value.kind === 'failed' ? result.value.problems[0].message : '';
}

test('the bytes come from the store, without our credentials', async (t) => {
  const { github, client } = intercept(t);
  github
    .get(zipPath)
    .matchHeader('authorization', 'token secret-token')
    .reply(302, '', { location: `${store}/b` });
  nock(store, { badheaders: ['authorization', 'cookie'] })
    .get('/b')
    .reply(200, content);
  const result = await downloadArtifact(client, artifact, bounds);
  assert.equal(result.kind === 'ok' && result.value.kind === 'ok' && String(result.value.value), content);
});

test('bytes that do not have the digest are refused', async (t) => {
  const { github, client } = intercept(t);
  redirect(github);
  nock(store).get('/blob?sig=secret').reply(200, 'other bytes');
  assert.match(problemOf(await downloadArtifact(client, artifact, bounds)), /has the digest .* recorded/);
});

test('a store that sends more than the limit is cut off', async (t) => {
  const { github, client } = intercept(t);
  redirect(github);
  nock(store).get('/blob?sig=secret').reply(200, 'x'.repeat(2_000));
  assert.match(problemOf(await downloadArtifact(client, artifact, bounds)), /sends more than the 1000 bytes/);
});

test('an artifact that was refused is not asked for', async (t) => {
  const { client } = intercept(t);
  const refusal = { code: 'artifact-refused', message: 'too large', hint: 'shrink it' } as const;
  assert.equal(problemOf(await downloadArtifact(client, { ...artifact, refusal }, bounds)), 'too large');
});

test('an artifact that has expired is a problem of the run', async (t) => {
  const { github, client } = intercept(t);
  github.get(zipPath).reply(410, { message: 'Artifact has expired' });
  assert.match(problemOf(await downloadArtifact(client, artifact, bounds)), /is gone/);
});

test('a store that refuses the address is tried again with a new one', async (t) => {
  const { github, client } = intercept(t);
  redirect(github);
  nock(store).get('/blob?sig=secret').reply(403, 'expired');
  const result = await downloadArtifact(client, artifact, bounds);
  assert.equal(result.kind, 'retry');
  assert.match(problemOf(result), /the store answered 403/);
});

test('a store that redirects or breaks off is tried again, and the address is not told', async (t) => {
  const { github, client } = intercept(t);
  redirect(github);
  nock(store).get('/blob?sig=secret').reply(302, '', { location: 'http://169.254.169.254/' });
  redirect(github);
  nock(store)
    .get('/blob?sig=secret')
    .replyWithError(Object.assign(new Error('sig=secret'), { code: 'ECONNRESET' }));
  for (let round = 0; round < 2; round += 1) {
    const result = await downloadArtifact(client, artifact, bounds);
    assert.equal(result.kind, 'retry');
    assert.doesNotMatch(problemOf(result), /secret/);
  }
});

test('an answer without an address, or one that is no web address, is tried again', async (t) => {
  const { github, client } = intercept(t);
  github.get(zipPath).reply(302, '');
  redirect(github, 'file:///etc/passwd');
  assert.equal((await downloadArtifact(client, artifact, bounds)).kind, 'retry');
  assert.equal((await downloadArtifact(client, artifact, bounds)).kind, 'retry');
});
