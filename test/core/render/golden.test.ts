import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { traceGrowth } from '../../../src/core/compare/trace-growth.ts';
import { renderSummary } from '../../../src/core/render/markdown/summary.ts';
import { renderSarif } from '../../../src/core/render/sarif/sarif.ts';
import { renderTerminal } from '../../../src/core/render/terminal/terminal.ts';
import { exampleFolder, readExampleDiff, readExampleFile, readExampleReport } from './example-report.ts';

// UPDATE_GOLDEN=1 writes the files anew; read the difference before you commit it.
const update = process.env['UPDATE_GOLDEN'] === '1';

function expectGolden(name: string, text: string): void {
  const file = `${exampleFolder}/${name}`;
  if (update) writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'));
}

test('the example gives the stored SARIF log', () => {
  const input = { report: readExampleReport(), category: 'linux-x64', fileText: readExampleFile };
  expectGolden('expected.sarif', renderSarif(input));
});

test('the example gives the stored summary', () => {
  const report = readExampleReport();
  const options = { growths: traceGrowth(report), diff: readExampleDiff() };
  expectGolden('expected.md', renderSummary(report, options));
});

test('the example gives the stored terminal text at 80 columns', () => {
  const options = { columns: 80, colour: false, diff: readExampleDiff() };
  expectGolden('expected.txt', renderTerminal(readExampleReport(), options));
});
