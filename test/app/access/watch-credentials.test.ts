import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchCredentials } from '../../../src/app/access/watch-credentials.ts';
import { createLog } from '../../../src/app/telemetry/log.ts';

test('credentials that GitHub refuses are told once for each installation, and once when they are taken again', () => {
  const lines: string[] = [];
  const watch = watchCredentials(createLog('debug', (line) => lines.push(line)));
  const calls = [200, 401, 401, 502, 401, 200, 200, 401];
  for (const status of calls) watch({ status }, 7);
  watch({ status: 401 }, undefined);
  const told = lines.map((line) => /"level":"(\w+)"/.exec(line)?.[1]);
  assert.deepEqual(told, ['error', 'info', 'error', 'error']);
  assert.match(lines[0] ?? '', /does not accept the app's credentials.*"installation":7/);
});
