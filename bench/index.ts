/**
 * Runs every measurement of this directory, one after the other: `npm run bench [NAME…]`. Each prints ratios of things that
 * it measured in the same run, and exits with 1 when it is over its limit.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const all = [
  'action-start',
  'gate-overhead',
  'read-callgrind',
  'blame',
  'read-perf-script',
  'read-cases',
  'sampling-cost',
  'collectors',
  'compare-reports',
  'verdicts',
  'app-evaluation',
  'app-idle',
  'app-load',
  'app-crash',
];
const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? all : all.filter((name) => wanted.includes(name));

for (const name of chosen) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
  process.stdout.write('\n');
}
