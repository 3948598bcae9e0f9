/**
 * How far verdicts can be trusted, on really executed gates: `npm run bench:verdicts [PART…] [SCALE]`. Parts are `exact`,
 * `timed`, `power`, `stopping` and `orders`; a scale of 0.01 runs a hundredth of the trials. Exits with 1 where a goal is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { benchExact } from './verdicts/exact.ts';
import { benchOrders } from './verdicts/orders.ts';
import { benchPower } from './verdicts/power.ts';
import { benchStopping } from './verdicts/stopping.ts';
import { benchTimed } from './verdicts/timed.ts';

const gates = { exact: 1_000, timed: 3_200, power: 10_000, stopping: 102_000, orders: 40_000 } as const;

const words = process.argv.slice(2);
const scale = words.map(Number).find((number) => number > 0) ?? 1;
const trialsOf = (part: keyof typeof gates): number => Math.max(20, Math.round(gates[part] * scale));

const parts: Readonly<Record<string, readonly [string, (directory: string) => Promise<boolean> | boolean]>> =
  {
    exact: ['instructions, threshold 0.005 %', (directory) => benchExact(directory, trialsOf('exact'))],
    timed: ['times of a short program and its copy', (directory) => benchTimed(directory, trialsOf('timed'))],
    power: [
      'times of six programs and their copies, threshold 0, one pair and look',
      (directory) => benchPower(directory, trialsOf('power')),
    ],
    stopping: ['the stopping rule, simulated, threshold 0', () => benchStopping(trialsOf('stopping'))],
    orders: ['ways to order base and head, simulated', () => benchOrders(trialsOf('orders'))],
  };

const wanted = words.filter((word) => Object.hasOwn(parts, word));
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`);
for (const [name, [title, bench]] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const directory = mkdtempSync(join(tmpdir(), 'brakeline-bench-'));
  const start = performance.now();
  try {
    console.log(`${name}: ${title}`);
    const good = await bench(directory);
    if (!good) process.exitCode = 1;
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(`  ${good ? 'within the goals' : 'A GOAL IS MISSED'} (${seconds} s)`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
