import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import { type TestContext, test } from 'node:test';
import { Octokit } from '@octokit/rest';
import { downloadArtifact } from '../../src/github/download-artifact.ts';
import { createTimedFetch } from '../../src/github/observe-calls.ts';

async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  t.after(() => server.closeAllConnections());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

test('a server that never answers is given up', async (t) => {
  const url = await serve(t, () => undefined);
  await assert.rejects(createTimedFetch(0.05)(url), { name: 'TimeoutError' });
});

test('a caller that gives up first is obeyed', async (t) => {
  const url = await serve(t, () => undefined);
  await assert.rejects(createTimedFetch(60)(url, { signal: AbortSignal.abort() }), { name: 'AbortError' });
});

test('a store that stops in the middle of an artifact is given up and tried again', async (t) => {
  const baseUrl = await serve(t, (request, response) => {
    if (request.url === '/blob') response.writeHead(200).write('PK');
    else response.writeHead(302, { location: `http://${request.headers.host}/blob` }).end();
  });
  const client = { octokit: new Octokit({ baseUrl }), owner: 'acme', repo: 'parser' };
  const artifact = { id: 3, name: 'brakeline-default-1', category: 'default', sha256: '' };
  const result = await downloadArtifact(client, artifact, { archive: 1_000, seconds: 0.2 });
  assert.equal(result.kind, 'retry');
  assert.match(result.kind === 'retry' ? result.problem.message : '', /the store took too long/);
});
