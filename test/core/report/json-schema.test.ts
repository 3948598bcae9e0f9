import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { decodeReport } from '../../../src/core/report/decode.ts';
import { encodeReport } from '../../../src/core/report/encode.ts';
import { reportJsonSchema } from '../../../src/core/report/json-schema.ts';
import { exampleFolder } from '../render/example-report.ts';
import { arbitraryReport } from './arbitrary-report.ts';

const ajv = new Ajv2020({ strictTuples: false });
addFormats.default(ajv);
const accepts = ajv.compile(reportJsonSchema());
const example = readFileSync(`${exampleFolder}/report.json`, 'utf8');

test('every report that Brakeline writes follows the schema', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      assert.ok(accepts(JSON.parse(encodeReport(report))), JSON.stringify(accepts.errors));
    }),
  );
});

test('what the schema refuses, decoding refuses too, and what decoding accepts the schema accepts', () => {
  const junk = fc.constantFrom('null', '-1', '"x"', '[]', '{}', '1.5', 'true', '""', '{"kind": "values"}');
  const values = [...example.matchAll(/(?<=: )(?:"[^"]*"|[\d.]+|true|false|null)(?=[,}\n])/g)];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: values.length - 1 }), junk, (place, value) => {
      const match = values[place];
      assert.ok(match !== undefined);
      const text = example.slice(0, match.index) + value + example.slice(match.index + match[0].length);
      const decoded = decodeReport({ file: 'r.json', text });
      if (decoded.kind === 'ok')
        assert.ok(accepts(JSON.parse(text)), text.slice(match.index - 60, match.index + 20));
    }),
    { numRuns: 500 },
  );
});

test('the published schema is the one that decoding uses', () => {
  assert.deepEqual(JSON.parse(readFileSync('schema/report.schema.json', 'utf8')), reportJsonSchema());
});
