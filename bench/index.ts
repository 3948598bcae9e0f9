/**
 * Runs every measurement of this directory, one after the other: `npm run bench [NAME…]`. Each prints ratios of things that
 * it measured in the same run, and exits with 1 when it is over its limit. Exits with 2 where a name is none of them.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { benchNames } from './names.ts';

const wanted = new Set(process.argv.slice(2));
const unknown = [...wanted].filter((name) => !benchNames.some((known) => known === name));
if (unknown.length > 0) {
  console.error(`no measurement is called ${unknown.join(', ')}; there are ${benchNames.join(', ')}`);
  process.exit(2);
}

for (const name of benchNames.filter((known) => wanted.size === 0 || wanted.has(known))) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
  process.stdout.write('\n');
}
