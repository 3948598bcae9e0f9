import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeReport, type NonEmpty, type Report } from '../../src/core/index.ts';
import { makeReport, makeSide } from '../core/compare/make-results.ts';
import { pullRequestPayload, workflowRunPayload } from '../support/github/payloads.ts';
import { addCommit, addRepository, openPull } from '../support/github/seed.ts';
import { addArtifact, addPullRun } from '../support/github/seed-runs.ts';
import type { CheckRun, Pull, Repository } from '../support/github/state.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { writeZip } from '../support/zip-writer.ts';

const configuration = 'build: make\nbenchmarks:\n  - name: parse\n    run: ./bench parse\n';

function lastCheck(repository: Repository): CheckRun | undefined {
  return [...repository.checkRuns.values()].at(-1);
}

interface Case {
  readonly repository: Repository;
  readonly pull: Pull;
}

function openCase({ github: { world } }: RunningApp): Case {
  const files = { '.github/brakeline.yml': configuration, 'src/a.c': 'int a;\n' };
  const repository = addRepository(world, { files });
  addCommit(world, repository, { branch: 'change', files: { 'src/a.c': 'int a;\nint b;\n' } });
  return { repository, pull: openPull(world, repository, { head: 'change', author: 'kim' }) };
}

/** What the Action would have uploaded: base and head measured together. */
function reportOf({ repository, pull }: Case, counts: { base: number; head: number }): Report {
  const values = (count: number): NonEmpty<number> => [count, count];
  const side = (count: number) => makeSide({ ir: values(count) });
  const benchmark = {
    name: 'parse',
    command: './bench parse',
    base: side(counts.base),
    head: side(counts.head),
  };
  const sha = repository.branches.get('main') ?? '';
  return {
    ...makeReport([benchmark]),
    kind: 'gate',
    base: { sha, title: 'base' },
    head: { sha: pull.head.sha, title: 'head' },
  };
}

async function finishRun(
  app: RunningApp,
  { repository, pull }: Case,
  report: Report | undefined,
): Promise<void> {
  const { github, hook, settle } = app;
  const { world } = github;
  const run = addPullRun(world, repository, pull.number);
  if (report !== undefined) {
    const zip = writeZip([{ name: 'report.json', content: encodeReport(report) }]);
    addArtifact(world, run, { in: repository, name: `brakeline-default-${run.attempt}`, zip });
  }
  await github.deliver('workflow_run', workflowRunPayload(world, repository, { run }), hook);
  await settle();
}

test('a pull request is queued, measured, and blocked where it got slower', async (t) => {
  const app = await runApp(t);
  const { github, hook, settle } = app;
  const story = openCase(app);
  const { repository, pull } = story;
  const payload = pullRequestPayload(github.world, repository, { action: 'opened', pull });
  const delivery = await github.deliver('pull_request', payload, hook);
  await settle();
  assert.equal(lastCheck(repository)?.status, 'queued', app.log.join('\n'));

  github.forget();
  await finishRun(app, story, reportOf(story, { base: 100_000_000, head: 110_000_000 }));
  const check = lastCheck(repository);
  assert.equal(check?.conclusion, 'failure', app.log.join('\n'));
  assert.match(check.title ?? '', /parse: \+10\.0 % instructions/);
  assert.equal(repository.checkRuns.size, 1, 'the queued check became the verdict');
  assert.equal(repository.comments.size, 1, 'one comment, because a person is needed');

  await github.redeliver(delivery);
  await settle();
  assert.equal(repository.checkRuns.size, 1, 'a redelivery changes nothing');
  assert.deepEqual(github.violations(), []);
});

test('a steady pull request passes without a comment, in six calls', async (t) => {
  const app = await runApp(t);
  const story = openCase(app);
  const { repository, pull } = story;
  const payload = pullRequestPayload(app.github.world, repository, { action: 'opened', pull });
  await app.github.deliver('pull_request', payload, app.hook);
  await app.settle();
  app.github.forget();
  await finishRun(app, story, reportOf(story, { base: 100_000_000, head: 100_000_100 }));
  assert.equal(lastCheck(story.repository)?.conclusion, 'success', app.log.join('\n'));
  assert.equal(story.repository.comments.size, 0);
  const calls = [...app.github.counts()].filter(([operation]) => operation.includes('/repos/'));
  const total = calls.reduce((sum, [, count]) => sum + count, 0);
  assert.ok(total <= 6, `${total} calls: ${calls.join(' ')}`);
  assert.deepEqual(app.github.violations(), []);
});

test('a run without a report asks a person', async (t) => {
  const app = await runApp(t);
  const story = openCase(app);
  await finishRun(app, story, undefined);
  assert.equal(lastCheck(story.repository)?.conclusion, 'action_required', app.log.join('\n'));
  assert.deepEqual(app.github.violations(), []);
});
