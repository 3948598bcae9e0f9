import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Octokit } from '@octokit/rest';
import { type ApiCall, observeCalls } from '../../src/github/observe-calls.ts';
import { readRun } from '../../src/github/runs.ts';
import { intercept, quiet } from './intercept.ts';

test('each call is told with its template, its status and what is left of the limit', async (t) => {
  const { github } = intercept(t);
  const calls: ApiCall[] = [];
  const octokit = new Octokit({ log: quiet });
  observeCalls(octokit, (call) => calls.push(call));
  const limits = {
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': '4999',
    'x-ratelimit-reset': '1700000000',
  };
  github.get('/repos/acme/parser/actions/runs/5').reply(404, {}, limits);
  github.get('/repos/acme/parser/actions/runs/6').replyWithError('cut');
  await readRun({ octokit, owner: 'acme', repo: 'parser' }, 5);
  await readRun({ octokit, owner: 'acme', repo: 'parser' }, 6);
  const route = '/repos/{owner}/{repo}/actions/runs/{run_id}';
  assert.deepEqual(
    calls.map(({ seconds: _, ...call }) => call),
    [
      { method: 'GET', route, status: 404, limit: { most: 5000, remaining: 4999, reset: 1_700_000_000 } },
      { method: 'GET', route, status: 500 },
    ],
  );
});
