import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { buildInstrumented } from '../../../src/measure/contention/instrumented-build.ts';
import type { SharingFindings } from '../../../src/measure/contention/record-sharing.ts';
import { recordSharing } from '../../../src/measure/contention/record-sharing.ts';

const directory = mkdtempSync(join(tmpdir(), 'brakeline-repeated-'));
after(() => rmSync(directory, { recursive: true, force: true }));
const runs = 20;
const env = { PATH: process.env['PATH'] ?? '' };

/** What each of 20 runs of the pair says of its lines. */
async function repeat(flags: string): Promise<readonly SharingFindings[]> {
  const own = join(directory, flags === '' ? 'shared' : 'padded');
  mkdirSync(own);
  const source = resolve('fixtures/contention/counters.c');
  const build = `gcc -O1 ${flags} -pthread ${source} -o counters`;
  const built = await buildInstrumented({ build, cwd: own, env, directory: own });
  assert.equal(built.kind, 'ok', JSON.stringify(built));
  const all: SharingFindings[] = [];
  for (let run = 0; run < runs; run += 1) {
    const records = join(own, `run-${run}`);
    mkdirSync(records);
    const found = await recordSharing({ command: ['./counters'], cwd: own, env, directory: records });
    if (found.kind === 'failed') assert.fail(JSON.stringify(found.problems));
    all.push(found.value);
  }
  return all;
}

test('the false-sharing pair is found in 20 of 20 runs, with both lines and fields', async () => {
  const sides = (await repeat('')).map(({ contentions }) =>
    contentions.flatMap((found) => {
      if (found.kind !== 'false-sharing') return [];
      const fields = found.layout?.fields ?? [];
      return found.pair.map(({ place, bytes: [range] }) => {
        const field = fields.find(({ offset }) => offset === range?.from);
        return `${place.function}:${place.line} ${field?.name}`;
      });
    }),
  );
  const both = ['count_left:20 totals.left', 'count_right:26 totals.right'];
  assert.deepEqual(
    sides,
    Array.from({ length: runs }, () => both),
  );
});

test('its padded twin is clean in 20 of 20 runs, and nothing was lost that could hide contention', async () => {
  const found = await repeat('-DPADDED');
  assert.deepEqual(
    found.map(({ contentions, records }) => [contentions.length, records.map(({ lost }) => lost)]),
    Array.from({ length: runs }, () => [0, [0]]),
  );
});
