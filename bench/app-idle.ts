/**
 * Memory of the app when it has nothing to do, as users run it: started, swept, and left alone for a while.
 * Limits: 300 MB with the embedded store, 160 MB on PostgreSQL.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startAppProcess } from '../test/support/app-process.ts';
import { addRepository } from '../test/support/github/seed.ts';
import { startGitHub } from '../test/support/github/stand-in.ts';
import { startPostgres } from '../test/support/postgres.ts';

const seconds = 20;
const limits = { embedded: 300, postgres: 160 };

/** Megabytes, the largest of the last seconds. */
async function measureIdle(databaseUrl?: string): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'brakeline-bench-'));
  const github = await startGitHub({ validate: false, keep: 'counts' });
  addRepository(github.world);
  const place = databaseUrl === undefined ? { directory } : { directory, databaseUrl };
  const app = startAppProcess({ ...place, github, pace: 'manners' });
  await app.port;
  await pause(seconds * 1000);
  const seen: number[] = [];
  for (let second = 0; second < 5; second += 1) {
    seen.push(app.memory());
    await pause(1000);
  }
  await app.end('SIGTERM');
  await github[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true, force: true });
  return Math.max(...seen);
}

const postgres = await startPostgres();
const measured = {
  embedded: await measureIdle(),
  postgres: await measureIdle(await postgres.createDatabase()),
};
await postgres.stop();
console.log(`memory of the app ${seconds} s after it started, with nothing to do`);
for (const kind of ['embedded', 'postgres'] as const) {
  const within = measured[kind] < limits[kind];
  console.log(
    `  ${kind}: ${measured[kind].toFixed(0)} MB (limit ${limits[kind]} MB)${within ? '' : ', OVER THE LIMIT'}`,
  );
  if (!within) process.exitCode = 1;
}
