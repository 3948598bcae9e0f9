import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GitHubResult } from '../../src/github/failure.ts';
import { ask } from '../../src/github/failure.ts';
import { intercept } from './intercept.ts';

type Answer = readonly [status: number, body: object, headers?: Readonly<Record<string, string>>];

async function outcomeOf(t: Parameters<typeof intercept>[0], answer: Answer): Promise<GitHubResult<unknown>> {
  const { github, client } = intercept(t);
  const [status, body, headers = {}] = answer;
  github.get('/meta').reply(status, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  return await ask('ask', () => client.octokit.request('GET /meta'));
}

function waitOf(result: GitHubResult<unknown>): number | undefined {
  assert.equal(result.kind, 'retry');
  return result.kind === 'retry' ? result.afterSeconds : Number.NaN;
}

test('an answer is passed on', async (t) => {
  assert.equal((await outcomeOf(t, [200, {}])).kind, 'ok');
});

test('429 waits as long as retry-after says', async (t) => {
  assert.equal(waitOf(await outcomeOf(t, [429, { message: 'slow' }, { 'retry-after': '17' }])), 17);
});

test('403 with an exhausted limit waits until the reset', async (t) => {
  const reset = String(Math.floor(Date.now() / 1000) + 100);
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
  const wait = waitOf(await outcomeOf(t, [403, { message: 'API rate limit exceeded' }, headers]));
  assert.ok(wait !== undefined && wait > 90 && wait <= 102, String(wait));
});

test('a reset that is long past, or far off, waits at least a second and about an hour at most', async (t) => {
  const past = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' };
  assert.equal(waitOf(await outcomeOf(t, [403, { message: 'limit' }, past])), 1);
  const far = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999' };
  assert.equal(waitOf(await outcomeOf(t, [403, { message: 'limit' }, far])), 3_660);
});

test('a secondary limit that names no time waits a minute', async (t) => {
  const body = { message: 'You have exceeded a secondary rate limit.' };
  assert.equal(waitOf(await outcomeOf(t, [403, body])), 60);
});

test('credentials that are not accepted are tried again soon, and told apart', async (t) => {
  const result = await outcomeOf(t, [401, { message: 'Bad credentials' }]);
  assert.equal(waitOf(result), undefined, 'after the pauses of the queue');
  assert.equal(result.kind === 'retry' && result.problem.code, 'github-credentials');
});

test('409 and 5xx are tried again', async (t) => {
  for (const status of [409, 500, 502, 503]) {
    assert.equal(waitOf(await outcomeOf(t, [status, { message: 'x' }])), 5, String(status));
  }
});

test('a cut connection is tried again', async (t) => {
  const { github, client } = intercept(t);
  github.get('/meta').replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
  assert.equal(waitOf(await ask('ask', () => client.octokit.request('GET /meta'))), 5);
});

test('403 without a limit, 404, 410 and 422 are refused with the words of GitHub', async (t) => {
  for (const status of [403, 404, 410, 422]) {
    const result = await outcomeOf(t, [
      status,
      { message: 'No\u001b[31m way', documentation_url: 'https://x' },
    ]);
    assert.equal(result.kind === 'refused' && result.status, status);
    const { message = '' } = result.kind === 'refused' ? result.problem : {};
    assert.match(message, /^GitHub refused to let the app ask \(4\d\d: No.*way\)$/);
    assert.doesNotMatch(message, /\p{Cc}/u);
  }
});

test('an error that is not from GitHub is a bug and passes through', async () => {
  const bug = new TypeError('undefined is not a function');
  await assert.rejects(
    ask('ask', () => Promise.reject(bug)),
    bug,
  );
});
