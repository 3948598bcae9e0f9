import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeBudget } from '../../../src/core/compare/judge-budget.ts';
import type { Budget } from '../../../src/core/model/policy.ts';

function budget(quantile: number, limit: number): Budget {
  return { metric: 'wall_time', benchmark: '*', quantile, limit, on: 'block' };
}

test('a budget is kept while the seen quantile is at most the limit', () => {
  assert.deepEqual(judgeBudget([1, 2, 3, 4, 5], budget(0.5, 3), 'lower'), { kind: 'kept', value: 3 });
});

test('one slow run does not exceed a budget on p95 for sure', () => {
  assert.deepEqual(judgeBudget([1, 1, 1, 1, 9], budget(0.95, 5), 'lower'), {
    kind: 'perhaps-exceeded',
    value: 9,
  });
});

test('a budget is exceeded when the bound of the true quantile is past the limit too', () => {
  assert.equal(judgeBudget([6, 7, 6, 8, 9], budget(0.95, 5), 'lower').kind, 'exceeded');
  assert.equal(judgeBudget([6, 7, 6, 8, 9], budget(0.5, 5), 'lower').kind, 'exceeded');
  assert.equal(judgeBudget([6, 7, 6, 8], budget(0.5, 5), 'lower').kind, 'perhaps-exceeded');
});

test('the maximum is what was seen', () => {
  assert.deepEqual(judgeBudget([1, 9, 1], budget(1, 5), 'lower'), { kind: 'exceeded', value: 9 });
});

test('values that repeat need no more runs', () => {
  assert.deepEqual(judgeBudget([600], budget(0.5, 500), 'lower'), { kind: 'exceeded', value: 600 });
});

test('where higher is better the limit is the lowest that is allowed', () => {
  assert.equal(judgeBudget([40, 41, 42, 43, 44], budget(0.5, 50), 'higher').kind, 'exceeded');
  assert.equal(judgeBudget([60, 61, 62, 63, 64], budget(0.5, 50), 'higher').kind, 'kept');
});
