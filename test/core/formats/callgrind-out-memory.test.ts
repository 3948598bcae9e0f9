import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

function readGenerated(megabytes: number): { readonly peak: number; readonly rows: number } {
  const words = ['--max-old-space-size=48', 'test/support/read-many-parts.ts', String(megabytes)];
  const told: unknown = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
  return { peak: Number(Object(told).peak), rows: Number(Object(told).rows) };
}

test('memory does not grow with the file: 2 GB of parts of one program take no more than 20 MB of them', () => {
  const [small, large] = [readGenerated(20), readGenerated(2_000)];
  assert.ok(small.rows > 100);
  assert.equal(large.rows, small.rows);
  // The files differ by 2 GB; what differs between runs of one process is the collector's mood.
  assert.ok(large.peak - small.peak < 40, `${small.peak} MB for 20 MB, ${large.peak} MB for 2 GB`);
});
