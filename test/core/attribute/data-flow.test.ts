import assert from 'node:assert/strict';
import { test } from 'node:test';
import { removesExit } from '../../../src/core/attribute/data-flow.ts';

test('an early exit that another one takes the place of is removed all the same', () => {
  const deleted = ['if (f >= LOW && f <= HIGH)', '  return fast(buf, (int)f);'];
  assert.equal(removesExit({ deleted, added: ['if (f == 0) return "0";'] }), true);
});

test('an exit that only looks otherwise is not removed, nor is one of two that are the same but for one', () => {
  assert.equal(removesExit({ deleted: ['if (a) return  n;'], added: ['if (b)', '  return n;'] }), false);
  assert.equal(removesExit({ deleted: ['break;', 'break;'], added: ['break;'] }), true);
  assert.equal(removesExit({ deleted: ['n += 1;'], added: ['return n;'] }), false);
});
