import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { makeDemo, oneBenchmark } from '../support/demo.ts';
import { runAction } from '../support/run-action.ts';

for (const name of ['pull_request_target', 'workflow_run', 'issue_comment']) {
  test(`the event ${name} is refused with the reason`, async (t) => {
    const { directory, temporary } = await makeDemo(t, 'faster');
    const step = await runAction({ workspace: directory, temporary, event: { name, payload: {} } });
    assert.equal(step.code, 1);
    assert.equal(step.outputs['verdict'], 'refused');
    assert.match(step.log, /runs with the repository's secrets/);
  });
}

test('a push measures the commit and keeps a baseline', async (t) => {
  const { directory, temporary, base } = await makeDemo(t, 'faster', oneBenchmark('report'));
  const event = { name: 'push', payload: { after: base } };
  const step = await runAction({ workspace: directory, temporary, event });
  assert.equal(step.code, 0, step.log);
  assert.equal(step.outputs['verdict'], 'baseline');
  const report: unknown = JSON.parse(await readFile(step.outputs['report'] ?? '', 'utf8'));
  assert.ok(typeof report === 'object' && report !== null && 'kind' in report);
  assert.equal(report.kind, 'baseline');
});

test('a merge group is gated', async (t) => {
  const { directory, temporary, base, head } = await makeDemo(t, 'broken-build');
  const event = { name: 'merge_group', payload: { merge_group: { base_sha: base, head_sha: head } } };
  const step = await runAction({ workspace: directory, temporary, event });
  assert.equal(step.outputs['verdict'], 'block');
});

test('wrong inputs are all reported', async (t) => {
  const { directory, temporary } = await makeDemo(t, 'faster');
  const inputs = { config: '/etc/passwd', category: 'a b', decides: 'me', 'retention-days': 'ever' };
  const event = { name: 'push', payload: {} };
  const step = await runAction({ workspace: directory, temporary, event, inputs });
  assert.equal(step.code, 1);
  for (const name of Object.keys(inputs)) assert.match(step.log, new RegExp(`the input \`${name}\``));
});

test('an event that Brakeline does not know is refused', async (t) => {
  const { directory, temporary } = await makeDemo(t, 'faster');
  const step = await runAction({ workspace: directory, temporary, event: { name: 'watch', payload: {} } });
  assert.equal(step.code, 1);
  assert.match(step.log, /`watch` is not one that Brakeline measures/);
});
