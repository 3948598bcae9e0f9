import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Culprit, Explanation } from '../../../../src/core/model/culprit.ts';
import { knownMetrics } from '../../../../src/core/model/metric.ts';
import type { Report } from '../../../../src/core/model/report.ts';
import { renderSarif } from '../../../../src/core/render/sarif/sarif.ts';
import { exampleFolder, exampleWith, readExampleReport } from '../example-report.ts';
import { readRun, runMultitool, validateSchema } from '../sarif-checks.ts';

/** GitHub's limits: what a file may have, and what is kept of it. */
const limits = {
  compressedBytes: 10 * 1024 * 1024,
  runs: 20,
  results: 5_000,
  rules: 25_000,
  locations: 100,
  flowLocations: 1_000,
  tags: 10,
  ruleName: 255,
  description: 1_024,
};

/** Notes about what a log could have: an address of the tool and of help, snippets, message ids, a repository's address. */
const accepted = new Set([
  'note SARIF2002',
  'note SARIF2003',
  'warning SARIF2005',
  'note SARIF2006',
  'note SARIF2009',
  'note SARIF2010',
  'note SARIF2011',
  'note SARIF2012',
]);

function repeat<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function hugeCulprit(culprit: Culprit, line: number): Culprit {
  const name = 'x'.repeat(4_000);
  return {
    ...culprit,
    line,
    function: name,
    rule: name,
    chain: repeat(300, (index) => ({ function: name, file: `src/${index}.c`, line: index + 1 })),
    related: repeat(300, (index) => ({ file: `src/${index}.c`, line: index + 1, delta: index })),
  };
}

function hugeReport(lines: number): Report {
  const example = readExampleReport();
  const explanations = example.explanations.map((explanation): Explanation => {
    const [culprit] = explanation.culprits;
    assert.ok(culprit !== undefined);
    return { ...explanation, culprits: repeat(lines, (index) => hugeCulprit(culprit, index + 1)) };
  });
  return exampleWith({ explanations, metrics: [...knownMetrics] });
}

function checkLimits(log: string): void {
  const run = readRun(log);
  assert.ok(gzipSync(log).length <= limits.compressedBytes);
  assert.ok(run.results.length <= limits.results);
  assert.ok(run.tool.driver.rules.length <= limits.rules);
  for (const rule of run.tool.driver.rules) {
    assert.ok(rule.name.length <= limits.ruleName);
    assert.ok(rule.shortDescription.text.length <= limits.description);
    assert.ok(rule.fullDescription.text.length <= limits.description);
    assert.ok(rule.properties.tags.length <= limits.tags);
  }
  for (const result of run.results) {
    assert.equal(result.locations.length, 1);
    assert.ok((result.relatedLocations ?? []).length <= limits.locations);
    const steps = result.codeFlows.flatMap(({ threadFlows }) =>
      threadFlows.flatMap(({ locations }) => locations),
    );
    assert.ok(steps.length <= limits.flowLocations);
    assert.ok(result.message.text.length <= 4_000);
  }
}

test('a report of any size stays within GitHub’s limits and says what it left out', () => {
  const log = renderSarif({ report: hugeReport(9_000), category: 'c', fileText: () => undefined });
  checkLimits(log);
  const run = readRun(log);
  assert.ok(run.results.length > 50);
  const notes = run.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text) ?? [];
  assert.ok(
    notes.includes(`${9_000 - run.results.length} more guilty lines are left out; report.json has them all.`),
  );
});

test('a large log still follows the schema and the validator’s rules', () => {
  const log = renderSarif({ report: hugeReport(8), category: 'c', fileText: () => undefined });
  checkLimits(log);
  assert.deepEqual(validateSchema(log), []);
  assert.deepEqual(
    runMultitool(log).filter((finding) => !accepted.has(finding)),
    [],
  );
});

test('the stored example follows the schema, the validator’s SARIF and GitHub rules, and the limits', () => {
  const log = readFileSync(`${exampleFolder}/expected.sarif`, 'utf8');
  checkLimits(log);
  assert.deepEqual(validateSchema(log), []);
  assert.deepEqual(
    runMultitool(log).filter((finding) => !accepted.has(finding)),
    [],
  );
});

test('the checks can fail: a wrong level breaks the schema, a missing location a rule of GitHub', () => {
  const log = readFileSync(`${exampleFolder}/expected.sarif`, 'utf8');
  assert.notDeepEqual(validateSchema(log.replaceAll('"level": "error"', '"level": "fatal"')), []);
  const placeless = log.replaceAll('"locations": [', '"stacks_are_not_locations": [');
  assert.ok(runMultitool(placeless).some((finding) => finding.startsWith('error')));
});
