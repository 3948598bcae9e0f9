/**
 * The Action's start: bundle loaded, inputs and event read, an event refused. Beside it a node that does nothing.
 * Limit: 1.5 times the bare node and 80 ms.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { median } from './median.ts';

const rounds = 21;
const directory = mkdtempSync(join(tmpdir(), 'brakeline-bench-'));
const event = join(directory, 'event.json');
writeFileSync(event, '{}');
const env = { PATH: process.env['PATH'], GITHUB_EVENT_NAME: 'workflow_run', GITHUB_EVENT_PATH: event };

/** Milliseconds of one process. */
function time(args: readonly string[], expected: number): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [...args], { env, stdio: 'ignore' });
  const milliseconds = performance.now() - start;
  if (status !== expected) throw new Error(`${args.join(' ')} ended with ${status}`);
  return milliseconds;
}

const bare: number[] = [];
const action: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  bare.push(time(['-e', '0'], 0));
  action.push(time(['dist/action/index.js'], 1));
}
rmSync(directory, { recursive: true });
const limit = 1.5 * median(bare) + 80;
const within = median(action) <= limit;
console.log(
  [
    `start of the Action, medians of ${rounds} runs in turn`,
    `  node -e 0 ${median(bare).toFixed(0)} ms, Action ${median(action).toFixed(0)} ms (limit ${limit.toFixed(0)} ms)`,
    within ? '  within the limit' : '  OVER THE LIMIT',
  ].join('\n'),
);
if (!within) process.exitCode = 1;
