import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { decodeReport } from '../../src/core/index.ts';
import { type Demo, makeDemo, oneBenchmark, pullRequestEvent } from '../support/demo.ts';
import { startResultsService } from '../support/results-service.ts';
import { runAction, type StepResult } from '../support/run-action.ts';

async function gate(demo: Demo, environment: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  const { directory, temporary } = demo;
  return runAction({ workspace: directory, temporary, event: pullRequestEvent(demo), environment });
}

async function gatePull(t: TestContext, pull: string, configuration?: string): Promise<StepResult> {
  return gate(await makeDemo(t, pull, configuration));
}

test('a slower pull request is blocked, at the guilty line, and the files are uploaded as one artifact', async (t) => {
  const demo = await makeDemo(t, 'slower', oneBenchmark('parse'));
  await using service = await startResultsService();
  const step = await gate(demo, { ...service.environment, SECRET_OF_THE_WORKFLOW: 'hunter2' });
  assert.equal(step.code, 1, step.log);
  assert.equal(step.outputs['verdict'], 'block');
  assert.equal(step.outputs['regressions'], '1');
  assert.equal(step.outputs['artifact-id'], '4711');
  assert.match(step.log, /^::error title=Brakeline%3A parse,file=src\/names\.c,line=20::9\d %/m);
  assert.match(step.log, /^::error .*\((?:high|medium) confidence\); reached by … > .* > slot_holds$/m);
  assert.match(step.summary, /src\/names\.c:20/);
  assert.match(step.summary, /^Flame graph, beside `report\.json`: `flamegraph\.html` \(`parse`\)$/m);
  assert.match(
    step.summary,
    /^The report and its flame graphs are in the artifact `brakeline-default-1` of this run\.$/m,
  );
  assert.doesNotMatch(step.log, /hunter2/);
  const [artifact, ...others] = service.artifacts();
  assert.equal(others.length, 0);
  assert.equal(artifact?.name, 'brakeline-default-1');
  assert.equal(artifact.finalised, true);
  const zip = artifact.bytes.toString('latin1');
  for (const file of ['report.json', 'results.sarif', 'summary.md', 'flamegraph.html']) {
    assert.ok(zip.includes(file), `${file} is in the artifact`);
  }
});

test('its report and SARIF log name the guilty line', async (t) => {
  const step = await gatePull(t, 'slower', oneBenchmark('parse'));
  const file = step.outputs['report'] ?? '';
  const report = decodeReport({ file, text: await readFile(file, 'utf8') });
  assert.ok(report.kind === 'ok');
  const [culprit] = report.value.explanations[0]?.culprits ?? [];
  assert.deepEqual([culprit?.file, culprit?.line, culprit?.change], ['src/names.c', 20, 'added']);
  const sarif: unknown = JSON.parse(await readFile(step.outputs['sarif'] ?? '', 'utf8'));
  assert.match(JSON.stringify(sarif), /"uri":"src\/names\.c".{0,80}"startLine":20/);
  assert.match(step.log, /artifact was not uploaded: there is no artifact service here/);
  assert.equal(step.outputs['artifact-id'], '');
  assert.match(step.summary, /^The report and its flame graphs are in `.*` on the runner: no artifact/m);
});

test('a deleted cache is blamed on the surviving line', async (t) => {
  const step = await gatePull(t, 'deletes-cache', oneBenchmark('report'));
  assert.equal(step.code, 1, step.log);
  assert.match(step.log, /file=src\/report\.c,line=17/);
});

test('a faster pull request passes and says so', async (t) => {
  const step = await gatePull(t, 'faster', oneBenchmark('report'));
  assert.equal(step.code, 0, step.log);
  assert.equal(step.outputs['verdict'], 'pass');
  assert.match(step.summary, /report got faster: -9\.\d % instructions \(valgrind\) \(exact, 2 and 2 runs\)/);
});

test('an edited comment passes as an identical binary', async (t) => {
  const step = await gatePull(t, 'comment-only', oneBenchmark('parse'));
  assert.equal(step.code, 0, step.log);
  assert.equal(step.outputs['verdict'], 'pass');
  assert.match(step.log, /identical binary/);
  assert.match(step.summary, /identical binary/i);
});

test('with an identical binary and more data, the counts that really moved block', async (t) => {
  const step = await gatePull(t, 'more-data', oneBenchmark('parse'));
  assert.equal(step.code, 1, step.log);
  assert.match(step.log, /identical binary/);
  assert.match(step.log, /got slower: parse \+18\.\d %/);
});

test('a head that does not build blocks, with the words of the compiler', async (t) => {
  const step = await gatePull(t, 'broken-build');
  assert.equal(step.code, 1);
  assert.equal(step.outputs['verdict'], 'block');
  assert.match(step.log, /the head does not build/);
  assert.match(step.log, /src\/\w+\.c:\d+:\d+: error:/);
});

test('a benchmark that crashes in the head blocks and shows its last output', async (t) => {
  const step = await gatePull(t, 'crash', oneBenchmark('report'));
  assert.equal(step.code, 1);
  assert.equal(step.outputs['verdict'], 'block');
  assert.match(step.log, /SIGABRT/);
});

test('a benchmark that the pull request takes out of the configuration is said first', async (t) => {
  const step = await gatePull(t, 'missing-benchmark');
  assert.equal(step.code, 0);
  assert.equal(step.outputs['verdict'], 'pass');
  assert.match(step.log, /Removes lookup/);
});

test('a benchmark that hangs is stopped at its timeout and blocks', async (t) => {
  const configuration = oneBenchmark('lookup', '    timeout: 2 s\n');
  const step = await gatePull(t, 'hangs', configuration);
  assert.equal(step.code, 1);
  assert.match(step.log, /lookup ran longer than its timeout of 2 s/);
});

test('a policy that the pull request loosens is not applied', async (t) => {
  const step = await gatePull(t, 'loosens-policy');
  assert.equal(step.code, 1);
  assert.match(step.log, /the pull request edits \.github\/brakeline\.yml/);
});

test('a bad configuration is refused with every mistake and its place', async (t) => {
  const step = await gatePull(t, 'bad-config');
  assert.equal(step.code, 1);
  assert.equal(step.outputs['verdict'], 'refused');
  const places = step.log.match(/\.github\/brakeline\.yml:\d+:\d+: /g) ?? [];
  assert.ok(new Set(places).size > 1, step.log);
});

test('a base that is not in the clone is not comparable, and never a pass', async (t) => {
  const demo = await makeDemo(t, 'faster');
  const step = await gate({ ...demo, base: '1234567890'.repeat(4) });
  assert.equal(step.code, 1);
  assert.equal(step.outputs['verdict'], 'not-comparable');
  assert.match(step.log, /fetch-depth: 0/);
});

test('where the app decides, a blocking verdict does not fail the step', async (t) => {
  const demo = await makeDemo(t, 'broken-build');
  const { directory, temporary } = demo;
  const inputs = { decides: 'app' };
  const step = await runAction({ workspace: directory, temporary, event: pullRequestEvent(demo), inputs });
  assert.equal(step.code, 0, step.log);
  assert.equal(step.outputs['verdict'], 'block');
});

test('output of a benchmark cannot command the runner', async (t) => {
  const shout = "printf '::error::owned\\n::set-output name=verdict::pass\\n'; exit 3";
  const configuration = `benchmarks:\n  - name: shout\n    run: ${JSON.stringify(shout)}\n`;
  const step = await gatePull(t, 'faster', configuration);
  assert.match(step.log, /owned/, 'the last output is shown');
  assert.doesNotMatch(step.log, /^\s*::(error|set-output)[^\n]*::(owned|pass)$/m);
  assert.notEqual(step.outputs['verdict'], 'pass');
});

test('the files are in the workspace', async (t) => {
  const demo = await makeDemo(t, 'broken-build');
  const step = await gate(demo);
  assert.equal(step.outputs['report'], join(demo.directory, 'brakeline-out', 'report.json'));
});
