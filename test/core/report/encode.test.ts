import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeReport } from '../../../src/core/report/decode.ts';
import { encodeReport } from '../../../src/core/report/encode.ts';
import { reportLimits } from '../../../src/core/report/limits.ts';
import { exampleWith, readExampleReport } from '../render/example-report.ts';
import { arbitraryReport } from './arbitrary-report.ts';

test('decoding gives back the report that was encoded, and encoding that the same text', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const text = encodeReport(report);
      const decoded = decodeReport({ file: 'report.json', text });
      assert.equal(decoded.kind, 'ok', decoded.kind === 'failed' ? decoded.problems[0].message : '');
      // The generator also makes objects without a prototype; a clone has one.
      assert.deepEqual(decoded.value, structuredClone(report));
      assert.equal(encodeReport(decoded.value), text);
    }),
  );
});

test('the order in which a report was put together does not show', () => {
  const report = readExampleReport();
  const backwards = Object.fromEntries(Object.entries(report).reverse());
  assert.equal(encodeReport({ ...report, ...backwards }), encodeReport(report));
  assert.equal(encodeReport({ ...backwards, ...report }), encodeReport(report));
});

test('a sample, a verdict and a problem take one line each, and the text ends in a newline', () => {
  const text = encodeReport(readExampleReport());
  assert.match(text, /^ {10}\{"metric": "instructions", "tool": "perf stat", "evidence": \{.*\}\},$/m);
  assert.match(text, /^ {4}\{"kind": "regressed", "benchmark": "parse", "metric": "instructions", .*\},$/m);
  assert.ok(text.endsWith('}\n'));
});

test('a message past the limit is cut, so that what we write is what we read', () => {
  const title = '😀'.repeat(reportLimits.message);
  const text = encodeReport(exampleWith({ head: { sha: 'a'.repeat(40), title } }));
  const decoded = decodeReport({ file: 'report.json', text });
  assert.equal(decoded.kind, 'ok');
  assert.equal(decoded.value.head.title.length, reportLimits.message);
  assert.ok(decoded.value.head.title.endsWith('…'));
});

test('minus zero stays minus zero', () => {
  const timings = [{ step: 'a', seconds: -0 }];
  assert.match(encodeReport(exampleWith({ timings })), /"seconds": -0\}/);
});

test('a number that JSON cannot hold is a bug of the caller', () => {
  const timings = [{ step: 'a', seconds: Number.NaN }];
  assert.throws(() => encodeReport(exampleWith({ timings })), RangeError);
});
