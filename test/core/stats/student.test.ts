import assert from 'node:assert/strict';
import { test } from 'node:test';
import { studentQuantile, studentTail } from '../../../src/core/stats/student.ts';
import { referenceVectors } from './reference-vectors.ts';

test('quantiles of Student agree with R to eight digits, for fractions of a degree and far tails', () => {
  assert.ok(referenceVectors.student.length > 50);
  for (const { freedom, p, t } of referenceVectors.student) {
    const found = studentQuantile(p, freedom);
    assert.ok(Math.abs(found - t) <= 1e-8 * Math.max(1, t), `p = ${p}, ${freedom} degrees: ${found}`);
  }
});

test('the tail of Student is a probability that falls', () => {
  assert.ok(Math.abs(studentTail(0, 4) - 0.5) < 1e-12);
  assert.equal(studentTail(Number.POSITIVE_INFINITY, 4), 0);
  const tails = [0.1, 1, 5, 50, 1e9].map((t) => studentTail(t, 3));
  assert.deepEqual(
    tails,
    tails.toSorted((one, other) => other - one),
  );
});
