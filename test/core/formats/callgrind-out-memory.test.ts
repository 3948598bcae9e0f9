import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

function readGenerated(megabytes: number): { readonly peak: number; readonly rows: number } {
  const words = ['--max-old-space-size=48', 'test/support/read-many-parts.ts', String(megabytes)];
  const told: unknown = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
  return { peak: Number(Object(told).peak), rows: Number(Object(told).rows) };
}

test('memory does not grow with the file: ten times the parts of one program take no more', () => {
  const [small, large] = [readGenerated(20), readGenerated(200)];
  assert.ok(small.rows > 100);
  assert.equal(large.rows, small.rows);
  // The files differ by 180 MB; what differs between runs of one process is the collector's mood.
  assert.ok(large.peak - small.peak < 40, `${small.peak} MB for 20 MB, ${large.peak} MB for 200 MB`);
});
