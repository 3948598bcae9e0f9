import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suiteToolIds } from '../../../src/core/config/suite-tool-ids.ts';
import { suiteTools } from '../../../src/core/tools/index.ts';

test('the configuration names exactly the tools whose cases are read, in their order', () => {
  assert.deepEqual(
    suiteToolIds,
    suiteTools.map((tool) => tool.id),
  );
});
