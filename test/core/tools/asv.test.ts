import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { asv } from '../../../src/core/tools/asv.ts';

test('a row of more combinations than a report holds is left out with a problem, and costs nothing', () => {
  const folder = 'fixtures/tools/asv';
  const file = readdirSync(folder).find((name) => name.endsWith('.json') && name !== 'expected.json');
  const document: unknown = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8').replaceAll('NaN', 'null'));
  assert.ok(typeof document === 'object' && document !== null);
  const columns: unknown = Reflect.get(document, 'result_columns');
  assert.ok(Array.isArray(columns));
  const params = Array.from({ length: 30 }, () => Array.from({ length: 10 }, String));
  const row = columns.map((name) => (name === 'params' ? params : name === 'result' ? [1] : null));
  const text = JSON.stringify({ ...document, results: { 'bench.time_all': row } });
  const read = asv.read({ name: 'asv.json', chunks: [new TextEncoder().encode(text)] });
  assert.equal(read.kind, 'failed');
  assert.match(read.kind === 'failed' ? read.problems[0].message : '', /bench\.time_all/);
});
