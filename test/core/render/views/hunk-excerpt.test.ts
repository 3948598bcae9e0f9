import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  excerptHunk,
  firstMentions,
  formatMargin,
  marginTitle,
} from '../../../../src/core/render/views/hunk-excerpt.ts';
import { readExampleDiff, readExampleReport } from '../example-report.ts';

const { explanations } = readExampleReport();
const culprits = explanations.flatMap((explanation) => explanation.culprits);

test('the excerpt holds the guilty line with at most four lines before and three after', () => {
  const [culprit] = culprits;
  assert.ok(culprit !== undefined);
  const excerpt = excerptHunk(culprit, readExampleDiff());
  assert.deepEqual(
    excerpt.map(({ kind, number, guilty }) => [kind, number, guilty]),
    [
      ['context', 40, false],
      ['context', 41, false],
      ['context', 42, false],
      ['deleted', 43, false],
      ['added', 43, true],
      ['context', 44, false],
      ['context', 45, false],
      ['context', 46, false],
    ],
  );
});

test('a line outside the diff stands alone, and removed code is not shown as added', () => {
  const [culprit] = culprits;
  assert.ok(culprit !== undefined);
  assert.deepEqual(excerptHunk({ ...culprit, line: 900, change: 'deleted' }, readExampleDiff()), [
    { kind: 'context', number: 900, text: culprit.text, guilty: true },
  ]);
});

test('of several culprits on one line the first is drawn', () => {
  assert.deepEqual(
    culprits.map((culprit) => firstMentions(explanations).has(culprit)),
    [true, true, false],
  );
});

test('costs of the base and of the head stand beside the lines whose numbers they have', () => {
  const [culprit] = culprits;
  assert.ok(culprit !== undefined);
  const costs = [
    { side: 'base', line: 43, base: 1234, head: 0 },
    { side: 'head', line: 43, base: 0, head: 56_789_012 },
    { side: 'head', line: 44, base: 999, head: 1_000 },
  ] as const;
  const excerpt = excerptHunk({ ...culprit, costs }, readExampleDiff());
  assert.deepEqual(excerpt.slice(2, 6).map(formatMargin), [
    '             ',
    ' 1.23K       ',
    '        56.8M',
    '   999     1K',
  ]);
  assert.equal(marginTitle.length, 13);
});
