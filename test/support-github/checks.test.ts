import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addRepository } from '../support/github/seed.ts';
import { addCheckRun } from '../support/github/seed-runs.ts';
import { startGitHub } from '../support/github/stand-in.ts';
import { installationClient, refusalOf } from './client.ts';

const at = { owner: 'octo', repo: 'ledger' };
const annotation = {
  path: 'a.c',
  start_line: 1,
  end_line: 1,
  annotation_level: 'failure',
  message: 'm',
} as const;

async function start() {
  const github = await startGitHub();
  const repository = addRepository(github.world);
  const head_sha = repository.branches.get('main') ?? '';
  const { rest, request } = await installationClient(github);
  return { github, repository, head_sha, request, checks: rest.checks, issues: rest.issues };
}

test('each update adds its annotations to those that are there', async () => {
  const { github, head_sha, checks } = await start();
  await using _ = github;
  const fifty = Array.from({ length: 50 }, () => annotation);
  const output = { title: 't', summary: 's', annotations: fifty };
  const check = await checks.create({ ...at, name: 'Brakeline', head_sha, status: 'in_progress', output });
  const check_run_id = check.data.id;
  await checks.update({ ...at, check_run_id, output });
  const last = await checks.update({ ...at, check_run_id, conclusion: 'failure', output });
  assert.equal(last.data.output.annotations_count, 150);
  assert.equal(last.data.status, 'completed');
  const page = await checks.listAnnotations({ ...at, check_run_id, per_page: 100, page: 2 });
  assert.equal(page.data.length, 50);
  assert.match(page.headers.link ?? '', /rel="prev"/);
  assert.deepEqual(github.violations(), []);
});

test('a completed check run does not go back', async () => {
  const { github, head_sha, checks } = await start();
  await using _ = github;
  const check = await checks.create({ ...at, name: 'Brakeline', head_sha, conclusion: 'success' });
  const back = checks.update({ ...at, check_run_id: check.data.id, status: 'in_progress' });
  assert.equal((await refusalOf(back)).status, 422);
});

test('completing needs a conclusion, and only GitHub says stale', async () => {
  const { github, head_sha, checks, request } = await start();
  await using _ = github;
  const bare = { name: 'Brakeline', head_sha };
  const without = request('POST /repos/octo/ledger/check-runs', { ...bare, status: 'completed' });
  assert.equal((await refusalOf(without)).status, 422);
  assert.equal((await refusalOf(checks.create({ ...at, ...bare, conclusion: 'stale' }))).status, 422);
});

test('what is over a limit is refused and recorded', async () => {
  const { github, head_sha, checks, issues } = await start();
  await using _ = github;
  const bare = { ...at, name: 'Brakeline', head_sha };
  const output = { title: 't', summary: 's' };
  const action = { label: 'x', description: 'x', identifier: 'x' };
  const wrong = [
    { output: { ...output, summary: 'x'.repeat(65_536) } },
    { output: { ...output, text: 'x'.repeat(65_536) } },
    { output: { ...output, title: 'x'.repeat(256) } },
    { output: { ...output, annotations: Array.from({ length: 51 }, () => annotation) } },
    { output: { ...output, annotations: [{ ...annotation, title: 'x'.repeat(256) }] } },
    { output: { ...output, annotations: [{ ...annotation, message: 'ä'.repeat(40_000) }] } },
    { output: { ...output, annotations: [{ ...annotation, start_line: 2 }] } },
    { output: { ...output, annotations: [{ ...annotation, start_line: 0 }] } },
    { output: { ...output, annotations: [{ ...annotation, end_line: 2, start_column: 1 }] } },
    { actions: [action, action, action, action] },
    { actions: [{ ...action, label: 'x'.repeat(21) }] },
    { actions: [{ ...action, description: 'x'.repeat(41) }] },
    { actions: [{ ...action, identifier: 'x'.repeat(21) }] },
  ];
  for (const change of wrong) {
    github.forget();
    assert.equal(
      (await refusalOf(checks.create({ ...bare, ...change }))).status,
      422,
      JSON.stringify(change).slice(0, 90),
    );
    assert.notDeepEqual(github.violations(), []);
  }
  const comment = issues.createComment({ ...at, issue_number: 1, body: 'x'.repeat(65_537) });
  assert.equal((await refusalOf(comment)).status, 422);
});

test('what GitHub would ignore is recorded as our slip', async () => {
  const { github, head_sha, checks } = await start();
  await using _ = github;
  const misspelt = { ...at, name: 'Brakeline', head_sha, externalId: 'x' };
  assert.equal((await refusalOf(checks.create(misspelt))).status, 422);
  assert.match(github.violations()[0]?.fault ?? '', /body\/externalId is not in the description/);
});

test('the newest check of a name is listed, and those of other apps can be told apart', async () => {
  const { github, repository, head_sha, checks } = await start();
  await using _ = github;
  const bare = { ...at, name: 'Brakeline', head_sha };
  await checks.create({ ...bare, external_id: 'first' });
  await checks.create({ ...bare, external_id: 'second' });
  const forged = addCheckRun(github.world, repository, { name: 'Brakeline', headSha: head_sha, app: 15_368 });
  const ours = { ...at, ref: 'main', check_name: 'Brakeline', app_id: github.world.app.id };
  const latest = await checks.listForRef(ours);
  assert.deepEqual(
    latest.data.check_runs.map(({ external_id }) => external_id),
    ['second'],
  );
  assert.equal((await checks.listForRef({ ...ours, filter: 'all' })).data.total_count, 2);
  assert.equal((await checks.listForRef({ ...at, ref: head_sha })).data.total_count, 2);
  const theirs = checks.update({ ...at, check_run_id: forged.id, conclusion: 'success' });
  assert.equal((await refusalOf(theirs)).status, 403);
});
