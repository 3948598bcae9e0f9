import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProblemLog } from '../../../src/core/formats/problem-log.ts';

test('a file without damage settles to its value, with what was left out as warnings', () => {
  const log = new ProblemLog('a.out');
  log.leftOut('that begin with "x="', 3);
  log.leftOut('that begin with "x="', 9);
  const settled = log.settle(() => 5);
  assert.ok(settled.kind === 'ok');
  assert.equal(settled.value, 5);
  assert.deepEqual(
    settled.warnings.map(({ at }) => at),
    [{ file: 'a.out', line: 3 }],
  );
});

test('a damaged file settles to its problems, of which twenty are listed and the rest is counted', () => {
  const log = new ProblemLog('a.out');
  for (let line = 1; line <= 22; line++) log.damage({ line, message: 'Wrong.', hint: 'Mend it.' });
  const settled = log.settle(() => assert.fail('a damaged file has no value'));
  assert.ok(settled.kind === 'failed');
  assert.equal(settled.problems.length, 21);
  assert.equal(settled.problems[20]?.message, 'a.out has 2 more damaged lines');
});
