import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeWebhook } from '../../../src/app/events/decode-webhook.ts';

const installation = { id: 61 };
const repository = { id: 910, name: 'ledger', owner: { login: 'octo' }, stray: true };
const sha = 'a'.repeat(40);
const push = { installation, repository, ref: 'refs/heads/main', after: sha, commits: [{ message: 'x' }] };

function decode(event: string, payload: unknown) {
  return decodeWebhook(event, JSON.stringify(payload));
}

test('a known event is decoded to the fields that the app reads, and nothing else', () => {
  assert.deepEqual(decode('push', push), {
    kind: 'ok',
    value: {
      event: 'push',
      payload: {
        installation,
        repository: { id: 910, name: 'ledger', owner: { login: 'octo' } },
        ref: 'refs/heads/main',
        after: sha,
      },
    },
    warnings: [],
  });
});

test('an event that the app does not listen to is undefined, whatever its body is', () => {
  for (const event of ['ping', 'star', '__proto__', 'toString']) {
    const read = decodeWebhook(event, 'not even JSON');
    assert.ok(read.kind === 'ok' && read.value === undefined, event);
  }
});

for (const [story, change] of [
  ['without an installation, as from a webhook of the repository', { installation: undefined }],
  ['with a commit that is none', { after: 'main; rm -rf /' }],
  ['with a commit in capital letters', { after: 'A'.repeat(40) }],
  ['with an id that is text', { repository: { ...repository, id: '910' } }],
  ['with an id below one', { repository: { ...repository, id: 0 } }],
  ['with a ref that is a list', { ref: ['refs/heads/main'] }],
] as const) {
  test(`a push ${story} is refused`, () => {
    const read = decode('push', { ...push, ...change });
    assert.ok(read.kind === 'failed');
    assert.match(read.problems[0].message, /^a push webhook has not the form/);
  });
}

test('a commit may be of SHA-256', () => {
  assert.equal(decode('push', { ...push, after: 'b'.repeat(64) }).kind, 'ok');
});

test('JSON that is cut, too deep, or not an object is refused', () => {
  for (const body of ['{"installation":', `${'['.repeat(1_000)}${']'.repeat(1_000)}`, '[]', 'null', '1']) {
    assert.equal(decodeWebhook('push', body).kind, 'failed', body.slice(0, 20));
  }
});
