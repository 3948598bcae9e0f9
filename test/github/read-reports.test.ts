import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report, RunFact } from '../../src/core/index.ts';
import { encodeReport } from '../../src/core/index.ts';
import { missingReport, readReports } from '../../src/github/read-reports.ts';
import { readRun } from '../../src/github/runs.ts';
import { readExampleReport } from '../core/render/example-report.ts';
import { addArtifact, addPullRun } from '../support/github/seed-runs.ts';
import type { Run } from '../support/github/state.ts';
import { hostileCases, zipReport } from '../support/hostile-artifacts.ts';
import { writeZip } from '../support/zip-writer.ts';
import { type Stage, setStage } from './stage.ts';

function reportOf({ pull }: Stage): Report {
  const head = { sha: pull.head.sha, title: 'Change faster' };
  return { ...readExampleReport(), base: { sha: pull.base.sha, title: 'base' }, head };
}

async function readRunFact({ client }: Stage, { id }: Run): Promise<RunFact> {
  const run = await readRun(client, id);
  assert.ok(run.kind === 'ok' && run.value !== undefined);
  return run.value;
}

async function readAll(stage: Stage, run: Run) {
  const { id, attempt, headSha, repository, headRepository } = await readRunFact(stage, run);
  const request = { run: id, attempt, headSha, repository, headRepository };
  const result = await readReports(stage.client, request);
  assert.ok(result.kind === 'ok');
  return result.value;
}

test('the report of a run comes with its category, in two calls and one download', async () => {
  await using stage = await setStage();
  const { github, repository, pull } = stage;
  const run = addPullRun(github.world, repository, pull.number);
  const report = reportOf(stage);
  const zip = zipReport(report);
  addArtifact(github.world, run, { in: repository, name: 'brakeline-default-1', zip });
  const [found, ...others] = await readAll(stage, run);
  assert.deepEqual(others, []);
  assert.equal(found?.category, 'default');
  assert.deepEqual(found?.report, { kind: 'report', report });
  const asked = github.requests().filter(({ path }) => path.includes('artifacts'));
  assert.equal(asked.length, 2);
});

test('each category has its own report, and one that is bad spoils no other', async () => {
  await using stage = await setStage();
  const { github, repository, pull } = stage;
  const run = addPullRun(github.world, repository, pull.number);
  const zip = zipReport(reportOf(stage));
  addArtifact(github.world, run, { in: repository, name: 'brakeline-x86-1', zip });
  addArtifact(github.world, run, { in: repository, name: 'brakeline-arm-1', zip: Buffer.from('no zip') });
  addArtifact(github.world, run, { in: repository, name: 'coverage', zip });
  const found = await readAll(stage, run);
  assert.deepEqual(
    found.map(({ category, report }) => [category, report.kind]),
    [
      ['arm', 'none'],
      ['x86', 'report'],
    ],
  );
});

test('a SARIF log beside the report is left alone', async () => {
  await using stage = await setStage();
  const { github, repository, pull } = stage;
  const run = addPullRun(github.world, repository, pull.number);
  const zip = writeZip([
    { name: 'report.json', content: encodeReport(reportOf(stage)) },
    { name: 'results.sarif', content: '{"version":"2.1.0"}' },
  ]);
  addArtifact(github.world, run, { in: repository, name: 'brakeline-default-1', zip });
  const found = await readAll(stage, run);
  assert.deepEqual(
    found.map(({ category, report }) => [category, report.kind]),
    [['default', 'report']],
  );
});

test('both a report and a baseline in one archive are refused', async () => {
  await using stage = await setStage();
  const { github, repository, pull } = stage;
  const run = addPullRun(github.world, repository, pull.number);
  const content = encodeReport(reportOf(stage));
  const zip = writeZip(['report.json', 'baseline.json'].map((name) => ({ name, content })));
  addArtifact(github.world, run, { in: repository, name: 'brakeline-default-1', zip });
  const [found] = await readAll(stage, run);
  const [problem] = found?.report.kind === 'none' ? found.report.problems : [];
  assert.match(problem?.message ?? '', /both a report and a baseline/);
});

test('a run without an artifact of ours has an empty list, and words for it', async () => {
  await using stage = await setStage();
  const { github, repository, pull } = stage;
  const run = addPullRun(github.world, repository, pull.number, { attempt: 3 });
  assert.deepEqual(await readAll(stage, run), []);
  const fact = missingReport(await readRunFact(stage, run).then((read) => ({ ...read, run: read.id })));
  assert.equal(fact.kind === 'none' && fact.problems[0].code, 'artifact-missing');
});

test('an outage of GitHub or of the store fails the whole, so that it is tried again', async () => {
  await using stage = await setStage();
  const { github, repository, pull } = stage;
  const run = addPullRun(github.world, repository, pull.number);
  addArtifact(github.world, run, {
    in: repository,
    name: 'brakeline-default-1',
    zip: zipReport(reportOf(stage)),
  });
  const origin = { run: run.id, attempt: 1, headSha: pull.head.sha, repository: repository.id };
  const request = { ...origin, headRepository: pull.head.repository.id };
  github.fail({ path: /\/artifacts$/, trouble: { kind: 'status', status: 502 } });
  assert.equal((await readReports(stage.client, request)).kind, 'retry');
  github.fail({ path: /\/zip$/, trouble: { kind: 'status', status: 429, retryAfter: 9 } });
  const limited = await readReports(stage.client, request);
  assert.equal(limited.kind === 'retry' && limited.afterSeconds, 9);
  assert.equal((await readReports(stage.client, request)).kind, 'ok');
});

for (const { name, story, outcome, place } of hostileCases) {
  if (outcome === 'no-baseline') continue;
  test(`${name}: an artifact ${story} is ${outcome}`, async () => {
    await using stage = await setStage();
    const { github, repository, pull } = stage;
    const run = place({ world: github.world, repository, pull, report: reportOf(stage) });
    const kinds = (await readAll(stage, run)).map(({ report }) => report.kind);
    assert.deepEqual(kinds.includes('report'), outcome === 'harmless', kinds.join(', '));
  });
}
