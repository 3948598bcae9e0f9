import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkActions } from '../../../src/core/intents/check-actions.ts';
import { decideButton } from '../../../src/core/intents/decide-button.ts';
import { checkLimits } from '../../../src/core/render/check-run/check-limits.ts';

const write = { permission: 'write', role: 'write' };

test('a click judges again, or asks for a run that is there', () => {
  assert.equal(decideButton({ identifier: 'evaluate', permission: write, check: 1 }).evaluateAgain, true);
  const [intent] = decideButton({ identifier: 'rerun', permission: write, check: 1 }).intents;
  assert.equal(intent?.kind, 'note');
});

test('a click without write access does nothing but a line in the log', () => {
  const outcome = decideButton({
    identifier: 'evaluate',
    permission: { permission: 'read', role: 'triage' },
    check: 1,
  });
  assert.equal(outcome.evaluateAgain, false);
  assert.deepEqual(
    outcome.intents.map(({ kind }) => kind),
    ['note'],
  );
});

test('the buttons fit into a check run', () => {
  assert.ok(checkActions.length <= checkLimits.actions);
  for (const { label, description, identifier } of checkActions) {
    assert.ok(label.length <= checkLimits.actionLabel);
    assert.ok(description.length <= checkLimits.actionDescription);
    assert.ok(identifier.length <= checkLimits.actionIdentifier);
  }
});
