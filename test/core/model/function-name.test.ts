import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainFunctionName } from '../../../src/core/model/function-name.ts';

test('recursion depth, clone suffixes and the hash of a Rust symbol go', () => {
  assert.equal(plainFunctionName("visit'2"), 'visit');
  assert.equal(plainFunctionName('sum.constprop.0.isra.0'), 'sum');
  assert.equal(plainFunctionName('sum.part.0.cold'), 'sum');
  assert.equal(plainFunctionName('core::fmt::write::h0123456789abcdef'), 'core::fmt::write');
});

test('names that only look alike stay whole', () => {
  assert.equal(plainFunctionName("operator''_km"), "operator''_km");
  assert.equal(plainFunctionName('Cold.cold_start'), 'Cold.cold_start');
});
