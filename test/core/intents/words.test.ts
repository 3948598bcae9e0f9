import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideGroupDestroyed, decideOpened } from '../../../src/core/intents/decide-waiting.ts';
import { wordsForMissing } from '../../../src/core/intents/missing-report.ts';
import { failed } from '../../../src/core/model/parsed.ts';
import type { ProblemCode } from '../../../src/core/model/problem.ts';
import { renderComment } from '../../../src/core/render/check-run/comment.ts';

const target = { headSha: 'b'.repeat(40), baseSha: 'a'.repeat(40) };

function openedWith(code: ProblemCode) {
  const policy = failed<never>({ code, message: 'no', hint: 'mend it' });
  const now = '2025-06-01T12:00:00Z';
  return decideOpened({ target, policy, changedFiles: undefined, now }).evaluation?.conclusion;
}

test('a base branch without a configuration that can be read is told at once: nobody waits for a report', () => {
  assert.equal(openedWith('config-missing'), 'neutral');
  assert.equal(openedWith('file-unreadable'), 'action_required');
});

test('a merge group that was merged was not given up', () => {
  const [merged] = decideGroupDestroyed({ ...target, mergeGroup: true }, 'merged').intents;
  assert.match(JSON.stringify(merged), /Merged before it was judged/);
  const [dequeued] = decideGroupDestroyed({ ...target, mergeGroup: true }, 'dequeued').intents;
  assert.match(JSON.stringify(dequeued), /gave it up: `dequeued`/);
});

test('the comment on a head without a report says what to do, and nothing twice', () => {
  const { title, sentence } = wordsForMissing(undefined);
  const reason = { kind: 'nothing-measured', effect: 'prevents-comparison' } as const;
  const comment = (message: string): string =>
    renderComment({
      title,
      headSha: target.headSha,
      reasons: [{ ...reason, message }],
      advice: sentence,
      overridable: false,
    });
  assert.equal(comment(title).split(title).length, 2, 'the title once');
  assert.match(comment(`${title}: no artifact`), /^- no artifact$/m);
  assert.match(comment(title), /^Measure again with the button of the check/m);
  assert.doesNotMatch(comment(title), /guilty lines|override/);
});
