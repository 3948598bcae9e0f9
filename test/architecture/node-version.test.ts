import assert from 'node:assert/strict';
import { test } from 'node:test';

test('tests run on the Node that the project brings, not on the one of the system', () => {
  assert.match(process.versions.node, /^24\./);
});
