import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addRepository } from '../support/github/seed.ts';
import { startGitHub } from '../support/github/stand-in.ts';
import { appClient, installationClient, refusalOf } from './client.ts';

const at = { owner: 'octo', repo: 'ledger' };

test('an app proves itself by a signed, current JWT that lives at most ten minutes', async () => {
  await using github = await startGitHub();
  const now = Math.floor(Date.now() / 1_000);
  assert.equal((await appClient(github).request('GET /app')).data?.slug, 'brakeline');
  const faults = [
    { exp: now - 1 },
    { exp: now + 3_600 },
    { iat: now + 600 },
    { iss: '1' },
    { iat: 'yesterday' },
  ];
  for (const claims of faults) {
    const { status } = await refusalOf(appClient(github, claims).request('GET /app'));
    assert.equal(status, 401, JSON.stringify(claims));
  }
  await using stranger = await fetchWithSignature(`${github.url}/app`);
  assert.equal(stranger.status, 401);
});

async function fetchWithSignature(url: string): Promise<AsyncDisposable & { readonly status: number }> {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const forged = `${part({ alg: 'none' })}.${part({ iss: '424242', iat: 1, exp: 9_999_999_999 })}.`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${forged}` } });
  return { status: response.status, [Symbol.asyncDispose]: async () => void (await response.text()) };
}

test('an installation token does what was granted and nothing else', async () => {
  await using github = await startGitHub();
  const { sha } = seeded(github.world);
  const client = await installationClient(github, { permissions: { contents: 'read' } });
  await client.rest.repos.getContent({ ...at, path: 'README' });
  const refused = await refusalOf(client.rest.checks.create({ ...at, name: 'Brakeline', head_sha: sha }));
  assert.equal(refused.status, 403);
  assert.match(refused.message, /Resource not accessible by integration/);
  assert.equal(refused.response?.headers['x-accepted-github-permissions'], 'checks=write');
  const more = await refusalOf(installationClient(github, { permissions: { contents: 'write' } }));
  assert.equal(more.status, 422);
});

function seeded(world: Parameters<typeof addRepository>[0]): { readonly sha: string } {
  const repository = addRepository(world, { files: { README: 'hello' } });
  return { sha: repository.branches.get('main') ?? '' };
}

test('a token ends after an hour, and when it is revoked', async () => {
  await using github = await startGitHub();
  seeded(github.world);
  const client = await installationClient(github);
  await client.rest.repos.get(at);
  github.world.clock.advance(60 * 60 * 1_000);
  assert.equal((await refusalOf(client.rest.repos.get(at))).status, 401);
  const fresh = await installationClient(github);
  github.revokeTokens();
  assert.equal((await refusalOf(fresh.rest.repos.get(at))).message.split(' - ')[0], 'Bad credentials');
});

test('a private repository without the app does not exist', async () => {
  await using github = await startGitHub();
  seeded(github.world);
  addRepository(github.world, { owner: 'secret', name: 'plans', private: true, installed: false });
  const client = await installationClient(github);
  assert.equal((await refusalOf(client.rest.repos.get({ owner: 'secret', repo: 'plans' }))).status, 404);
});

test('every request counts against the hour, and the limit is told as GitHub tells it', async () => {
  await using github = await startGitHub({ rateLimit: 2 });
  seeded(github.world);
  const client = await installationClient(github);
  const { headers } = await client.rest.repos.get(at);
  assert.equal(headers['x-ratelimit-remaining'], '1');
  await client.rest.repos.get(at);
  const { status, response } = await refusalOf(client.rest.repos.get(at));
  assert.equal(status, 403);
  assert.equal(response?.headers['x-ratelimit-remaining'], '0');
  assert.equal((await client.rest.rateLimit.get()).data.rate.remaining, 0);
  github.world.clock.advance(61 * 60 * 1_000);
  assert.equal((await refusalOf(client.rest.repos.get(at))).status, 401);
});
