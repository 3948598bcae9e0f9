import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { Octokit } from '@octokit/rest';
import nock from 'nock';
import type { RepositoryClient } from '../../src/github/client.ts';

/** Paths below this belong to the repository of the tests. */
export const repositoryPath = '/repos/acme/parser';

export const app = { id: 7, slug: 'brakeline' };

export const headSha = 'a'.repeat(40);
export const baseSha = 'b'.repeat(40);

const ignore = (): void => undefined;

/** A log of Octokit's that says nothing. */
export const quiet = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Intercepts what a real client sends. A call that is not expected fails; so does an expected one that never came. */
export function intercept(t: TestContext): {
  readonly github: nock.Scope;
  readonly client: RepositoryClient;
} {
  nock.disableNetConnect();
  t.after(() => {
    const pending = nock.pendingMocks();
    nock.cleanAll();
    assert.deepEqual(pending, []);
  });
  const octokit = new Octokit({ auth: 'secret-token', log: quiet });
  return { github: nock('https://api.github.com'), client: { octokit, owner: 'acme', repo: 'parser' } };
}
