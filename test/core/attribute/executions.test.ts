import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallProfile } from '../../../src/core/model/profile.ts';
import { buildProfile } from '../../support/build-profile.ts';
import { explainHunks } from '../../support/explain-hunks.ts';

const file = 'a.c';
const lineThree = '@@ -3 +3 @@\n-old_call();\n+new_call();\n';

/** Lines of one function with their self cost and how often they ran. */
function profileOf(
  rows: readonly (readonly [line: number, cost: number, executions: number])[],
): CallProfile {
  const profile = buildProfile({ lines: rows.map(([line, cost]) => ['work', file, line, cost] as const) });
  const executions = Float64Array.from(rows, ([, , count]) => count);
  return { ...profile, lines: { ...profile.lines, executions } };
}

function executionsOf(base: CallProfile, head: CallProfile) {
  const [culprit] = explainHunks({ base, head, hunks: lineThree }).culprits;
  assert.equal(culprit?.line, 3);
  return culprit.executions;
}

test('a changed line that costs more by itself is told with its own executions', () => {
  const [base, head] = [profileOf([[3, 100, 50]]), profileOf([[3, 250, 50]])];
  assert.deepEqual(executionsOf(base, head), { base: 50, head: 50, delta: 150 });
});

test('a change that steers another line is told with the executions of that line', () => {
  const base = profileOf([
    [3, 1, 1],
    [4, 100, 10],
    [5, 10, 10],
  ]);
  const head = profileOf([
    [3, 1, 1],
    [4, 9000, 900],
    [5, 900, 900],
  ]);
  assert.deepEqual(executionsOf(base, head), { base: 10, head: 900, delta: 8900, at: { file, line: 4 } });
});

test('a profile without addresses tells no executions', () => {
  const [base, head] = [buildProfile({ lines: [['work', file, 3, 1]] }), profileOf([[3, 250, 50]])];
  assert.equal(executionsOf(base, head), undefined);
});
