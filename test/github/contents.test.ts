import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { readFileAtRef } from '../../src/github/contents.ts';
import { baseSha, intercept, repositoryPath } from './intercept.ts';

const request = { path: '.github/brakeline.yml', ref: baseSha };

function file(content: string | Uint8Array): object {
  const bytes = Buffer.from(content);
  return { type: 'file', encoding: 'base64', size: bytes.length, content: bytes.toString('base64') };
}

async function read(t: TestContext, status: number, answer: object) {
  const { github, client } = intercept(t);
  github.get(/contents/).reply(status, answer);
  const result = await readFileAtRef(client, request);
  return result.kind === 'ok' ? result.value : result;
}

test('the text of a file is read at the commit that was asked for', async (t) => {
  const { github, client } = intercept(t);
  github
    .get(`${repositoryPath}/contents/.github%2Fbrakeline.yml?ref=${baseSha}`)
    .reply(200, file('build: make é\n'));
  assert.deepEqual(await readFileAtRef(client, request), {
    kind: 'ok',
    value: { kind: 'ok', value: 'build: make é\n', warnings: [] },
  });
});

test('a file that is not there is undefined', async (t) => {
  assert.equal(await read(t, 404, { message: 'Not Found' }), undefined);
});

test('a folder, a submodule, a large file and bytes that are no text are problems', async (t) => {
  const answers = [
    [],
    { type: 'submodule', size: 0 },
    { ...file(''), size: 300_000 },
    { ...file(''), encoding: 'none' },
    file(new Uint8Array([0xff, 0xfe])),
  ];
  for (const answer of answers) {
    const result = await read(t, 200, answer);
    assert.equal(result?.kind === 'failed' && result.problems[0].code, 'file-unreadable');
  }
});

test('a refusal is a failure, not a missing file', async (t) => {
  const result = await read(t, 403, { message: 'Resource not accessible by integration' });
  assert.equal(result?.kind, 'refused');
});
