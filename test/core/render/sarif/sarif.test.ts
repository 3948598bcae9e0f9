import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Culprit, Explanation } from '../../../../src/core/model/culprit.ts';
import type { Reason } from '../../../../src/core/model/decision.ts';
import type { Report } from '../../../../src/core/model/report.ts';
import { hashLines } from '../../../../src/core/render/sarif/fingerprint.ts';
import { fingerprintCulprits } from '../../../../src/core/render/sarif/fingerprint-culprits.ts';
import { renderSarif } from '../../../../src/core/render/sarif/sarif.ts';
import { decodeReport } from '../../../../src/core/report/decode.ts';
import { encodeReport } from '../../../../src/core/report/encode.ts';
import { exampleWith, readExampleFile, readExampleReport } from '../example-report.ts';
import { readRun, validateSchema } from '../sarif-checks.ts';

function render(report: Report, category = 'linux-x64'): string {
  const log = renderSarif({ report, category, fileText: readExampleFile });
  assert.deepEqual(validateSchema(log), []);
  return log;
}

const [parse, lookup] = readExampleReport().explanations;

function exampleExplanation(): Explanation {
  assert.ok(parse !== undefined);
  return parse;
}

function exampleCulprit(): Culprit {
  const [culprit] = exampleExplanation().culprits;
  assert.ok(culprit !== undefined);
  return culprit;
}

function withCulprit(change: Partial<Culprit>): Report {
  return exampleWith({
    explanations: [{ ...exampleExplanation(), culprits: [{ ...exampleCulprit(), ...change }] }],
  });
}

function withEffect(effect: Reason['effect'] | undefined): Report {
  const { decision } = readExampleReport();
  const reasons = decision.reasons.flatMap((reason) =>
    reason.kind !== 'regressed' ? [reason] : effect === undefined ? [] : [{ ...reason, effect }],
  );
  return exampleWith({ decision: { ...decision, reasons } });
}

test('a line that slows down two benchmarks is one result that names both', () => {
  const run = readRun(render(readExampleReport()));
  assert.equal(run.results.length, 2);
  const line20 = run.results.find((result) => result.locations[0]?.physicalLocation.region.startLine === 20);
  assert.match(line20?.message.text ?? '', /'lookup': \+3\.1 %.*Also 'parse': \+9\.8 %/);
});

test('a message has numbers, interval and run count', () => {
  const [first] = readRun(render(readExampleReport())).results;
  assert.match(
    first?.message.text ?? '',
    /\+3\.1 % instructions \(99 % interval .* 10 and 10 runs\), 401,234,988 to 413,753,525/,
  );
});

test('the level follows what the gate made of the regression', () => {
  const levelOf = (report: Report) => readRun(render(report)).results.map(({ level }) => level);
  assert.deepEqual(levelOf(withEffect('blocks')), ['error', 'error']);
  assert.deepEqual(levelOf(withEffect('warns')), ['warning', 'warning']);
  assert.deepEqual(levelOf(withEffect('informs')), ['note', 'note']);
  assert.deepEqual(levelOf(withEffect(undefined)), []);
});

test('a profile of a benchmark that improved gives no result', () => {
  const report = readExampleReport();
  const verdicts = report.verdicts.map((verdict) =>
    verdict.kind === 'regressed' ? { ...verdict, kind: 'improved' as const } : verdict,
  );
  assert.deepEqual(readRun(render({ ...report, verdicts })).results, []);
});

test('the rule is the metric’s, and its index points at it', () => {
  const run = readRun(render(readExampleReport()));
  for (const { ruleId, ruleIndex } of run.results) {
    assert.equal(ruleId, 'brakeline.instructions');
    assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
  }
});

test('every metric of the report has a rule with help, and none claims to be about security', () => {
  const log = render(readExampleReport());
  const rules = readRun(log).tool.driver.rules;
  assert.deepEqual(
    rules.map(({ id }) => id),
    readExampleReport().metrics.map(({ name }) => `brakeline.${name}`),
  );
  for (const { help } of rules) assert.ok(help.text.length > 0 && help.markdown.length > 0);
  assert.doesNotMatch(log, /security-severity/);
});

test('the fingerprint is that of the line in its file', () => {
  const run = readRun(render(withCulprit({ line: 43 })));
  const hashes = hashLines(readExampleFile('src/names.c') ?? '');
  assert.equal(run.results[0]?.partialFingerprints?.primaryLocationLineHash, hashes[42]);
});

test('a file that is not at hand gives no fingerprint, because a wrong one would be worse', () => {
  const run = readRun(render(withCulprit({ file: 'src/other.c' })));
  assert.equal(run.results[0]?.partialFingerprints, undefined);
  assert.equal(run.results[0]?.locations[0]?.physicalLocation.region.startColumn, 9);
});

test('a path becomes a relative URI with every special byte encoded', () => {
  const run = readRun(render(withCulprit({ file: "src/a b%/c:(d)'é#?.c" })));
  assert.deepEqual(run.results[0]?.locations[0]?.physicalLocation.artifactLocation, {
    uri: 'src/a%20b%25/c%3A%28d%29%27%C3%A9%23%3F.c',
    uriBaseId: '%SRCROOT%',
  });
});

test('the code flow is the call chain and ends on the guilty line; code without a place is left out', () => {
  const chain = [{ function: 'main' }, { function: 'bench_parse', file: 'src/bench.c', line: 39 }];
  const [result] = readRun(render(withCulprit({ chain }))).results;
  const steps = result?.codeFlows[0]?.threadFlows[0]?.locations.map(
    ({ location }) => location.physicalLocation,
  );
  assert.deepEqual(
    steps?.map(({ artifactLocation, region }) => `${artifactLocation.uri}:${region.startLine}`),
    ['src/bench.c:39', 'src/names.c:43'],
  );
});

test('unchanged lines that cost more are related locations, linked from the message', () => {
  const [result] = readRun(render(withCulprit({}))).results;
  assert.deepEqual(
    result?.relatedLocations?.map(({ id, physicalLocation }) => [id, physicalLocation.region.startLine]),
    [
      [1, 14],
      [2, 13],
    ],
  );
  assert.match(result?.message.text ?? '', /\[the first\]\(1\)/);
});

test('a name cannot put a link or a placeholder into a message', () => {
  const explanation = { ...exampleExplanation(), event: '[x](http://y) {0}' };
  const [result] = readRun(render(exampleWith({ explanations: [explanation] }))).results;
  assert.match(result?.message.text ?? '', /\\\[x\\\]\(http:\/\/y\) \{\{0\}\}/);
});

test('a regression without a guilty line is a notification and no result', () => {
  const run = readRun(render(exampleWith({ explanations: [] })));
  assert.deepEqual(run.results, []);
  const texts = run.invocations[0]?.toolExecutionNotifications.map(
    ({ level, message }) => `${level}: ${message.text}`,
  );
  assert.match(
    texts?.[0] ?? '',
    /^error: 'parse' regressed and no changed line explains it: \+9\.8 % instructions/,
  );
});

test('the category stands before the last slash', () => {
  assert.equal(
    readRun(render(readExampleReport(), 'linux-x64')).automationDetails.id,
    'brakeline/linux-x64/',
  );
  assert.equal(readRun(render(readExampleReport(), '/a//b/')).automationDetails.id, 'brakeline/a/b/');
  assert.equal(readRun(render(readExampleReport(), '')).automationDetails.id, 'brakeline/');
});

test('the same report gives the same bytes', () => {
  assert.ok(lookup !== undefined);
  assert.equal(render(readExampleReport()), render(readExampleReport()));
});

test('a log made from the report alone names the same alerts as one made beside the files', () => {
  const report = readExampleReport();
  const explanations = fingerprintCulprits(report.explanations, readExampleFile);
  const sent = decodeReport({ file: 'report.json', text: encodeReport({ ...report, explanations }) });
  assert.equal(sent.kind, 'ok');
  const fingerprints = (log: string) => readRun(log).results.map((result) => result.partialFingerprints);
  const beside = fingerprints(render(report));
  const alone = fingerprints(
    renderSarif({
      report: sent.kind === 'ok' ? sent.value : report,
      category: 'linux-x64',
      fileText: () => undefined,
    }),
  );
  assert.ok(beside.every((one) => one?.primaryLocationLineHash !== undefined));
  assert.deepEqual(alone, beside);
});

test('a line of a file that is not known gets no fingerprint', () => {
  const [explanation] = fingerprintCulprits([exampleExplanation()], () => undefined);
  assert.deepEqual(explanation, exampleExplanation());
});
