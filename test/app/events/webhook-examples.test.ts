import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeWebhook } from '../../../src/app/events/decode-webhook.ts';
import { webhookSchemas } from '../../../src/app/events/webhook.ts';
import { readWebhookExamples } from '../../support/github/webhook-contract.ts';

const examples = readWebhookExamples();

for (const { event, payload } of examples) {
  const action = 'action' in payload ? ` ${String(payload.action)}` : '';
  test(`a payload that GitHub sent is read: ${event}${action}`, () => {
    // Those that were recorded by a hook of a repository lack what every delivery to an app has.
    const delivered = { installation: { id: 1 }, ...payload };
    const decoded = decodeWebhook(event, JSON.stringify(delivered));
    assert.equal(decoded.kind, 'ok', JSON.stringify(decoded));
    assert.equal(decoded.kind === 'ok' && decoded.value?.event, event);
  });
}

test('there is such a payload of every event that the app listens to', () => {
  const found = new Set(examples.map(({ event }) => event));
  assert.deepEqual([...found].toSorted(), Object.keys(webhookSchemas).toSorted());
});
