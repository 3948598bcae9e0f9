/**
 * Kill -9 of the app at random moments of a stream of deliveries, with both stores: `--moments N` (100 unless told) for each,
 * `--seed N` for the moments, `--store embedded|postgres` for one alone. Every head has to end with exactly one verdict for
 * each evaluation, and no comment doubled.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../src/core/stats/random.ts';
import { runCrashStory } from '../test/support/crash-story.ts';
import { startPostgres } from '../test/support/postgres.ts';

const { values } = parseArgs({
  options: {
    moments: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    store: { type: 'string' },
  },
});

async function crash(store: string, databaseUrl?: string): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'brakeline-crash-'));
  const started = performance.now();
  const end = await runCrashStory({
    moments: Number(values.moments),
    directory,
    random: createRandom(Number(values.seed)),
    onMoment(moment) {
      if (moment % 10 === 0) console.error(`${store}: killed ${moment} times`);
    },
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  rmSync(directory, { recursive: true, force: true });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const { heads, verdicts, missed, faults } = end;
  console.log(
    `${store}: killed ${values.moments} times in ${seconds} s (seed ${values.seed}); ${heads} heads, ${verdicts} verdicts, ${missed} deliveries missed and caught up`,
  );
  for (const fault of faults) console.log(`  FAULT ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

if (values.store !== 'postgres') await crash('embedded');
if (values.store !== 'embedded') {
  const postgres = await startPostgres();
  await crash('postgres', await postgres.createDatabase());
  await postgres.stop();
}
