import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeEvent } from '../../src/action/event.ts';

const base = 'a'.repeat(40);
const head = 'b'.repeat(40);

function decode(event: string, payload: unknown, commit = head): ReturnType<typeof decodeEvent> {
  return decodeEvent(event, { file: 'event.json', text: JSON.stringify(payload) }, commit);
}

test('the commits come from the payload of the event', () => {
  const pull = decode('pull_request', { pull_request: { base: { sha: base }, head: { sha: head } } });
  assert.deepEqual(pull, { kind: 'ok', value: { kind: 'gate', base, head }, warnings: [] });
  const group = decode('merge_group', { merge_group: { base_sha: base, head_sha: head } });
  assert.deepEqual(group.kind === 'ok' && group.value, { kind: 'gate', base, head });
  const push = decode('push', { after: head });
  assert.deepEqual(push.kind === 'ok' && push.value, { kind: 'baseline', commit: head });
  const manual = decode('workflow_dispatch', {}, base);
  assert.deepEqual(manual.kind === 'ok' && manual.value, { kind: 'baseline', commit: base });
});

const damaged: readonly (readonly [event: string, payload: unknown])[] = [
  ['pull_request', {}],
  ['pull_request', { pull_request: { base: { sha: base }, head: { sha: '--upload-pack=x' } } }],
  ['pull_request', { pull_request: { base: { sha: base }, head: ['sha'] } }],
  ['pull_request', null],
  ['merge_group', { merge_group: { base_sha: base, head_sha: `${head}\n` } }],
  ['push', { after: '0'.repeat(40) }],
  ['push', Object.create({ after: head })],
];

for (const [event, payload] of damaged) {
  test(`${event} with ${JSON.stringify(payload)} names no commits`, () => {
    const task = decode(event, payload);
    assert.ok(task.kind === 'failed');
    assert.match(task.problems[0].message, /does not hold the commits/);
  });
}

test('events that carry secrets are refused before their payload is read', () => {
  for (const event of ['pull_request_target', 'workflow_run', 'issue_comment']) {
    const task = decodeEvent(event, { file: 'event.json', text: 'not JSON' }, head);
    assert.ok(task.kind === 'failed');
    assert.equal(task.problems[0].code, 'event-refused');
  }
});

test('a name of every object is no event', () => {
  assert.equal(decode('constructor', {}).kind, 'failed');
});
