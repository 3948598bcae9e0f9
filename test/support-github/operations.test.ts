import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openContract } from '../support/github/contract.ts';
import { openHookDesk } from '../support/github/hook.ts';
import { openRateMeter } from '../support/github/rate-limit.ts';
import { listRoutes } from '../support/github/routes.ts';
import { addCommit, addFork, addRepository, openPull, setRole } from '../support/github/seed.ts';
import { addArtifact, addComment, addPullRun } from '../support/github/seed-runs.ts';
import { startGitHub } from '../support/github/stand-in.ts';
import { openTokenDesk } from '../support/github/tokens.ts';
import { appPermissions, createWorld } from '../support/github/world.ts';
import { appClient, installationClient } from './client.ts';

test('every route is an operation of the pruned description, and every operation has a route', () => {
  const world = createWorld(() => '');
  const parts = {
    desk: openTokenDesk(world),
    meter: openRateMeter(world, 1),
    hooks: openHookDesk(world),
    sign: () => '',
  };
  const routes = listRoutes(parts);
  assert.deepEqual(
    routes.filter(({ method, path }) => !openContract().knows(method, path)),
    [],
  );
  const text = readFileSync('fixtures/github/openapi.json', 'utf8');
  const operations = [...text.matchAll(/"operationId"/g)].length;
  assert.equal(routes.length, operations);
});

test('answers of every operation follow the description', async () => {
  await using github = await startGitHub({ permissions: { ...appPermissions, security_events: 'write' } });
  const { world } = github;
  const repository = addRepository(world, {
    files: { 'src/a.c': 'int a;\n', '.github/brakeline.yml': 'build: make\n' },
  });
  const fork = addFork(world, repository, 'contributor');
  addCommit(world, fork, { branch: 'faster', files: { 'src/a.c': 'int b;\n', 'src/new.c': 'x' } });
  const pull = openPull(world, repository, { head: 'faster', from: fork });
  setRole(repository, 'mona', 'maintain');
  const run = addPullRun(world, repository, pull.number);
  const artifact = addArtifact(world, run, {
    in: repository,
    name: 'brakeline-default-1',
    zip: Buffer.from('zip'),
  });
  const comment = addComment(world, repository, {
    issue: pull.number,
    user: 'mona',
    body: '/brakeline status',
  });
  const delivery = await github.deliver('ping', { zen: 'x' }, { url: 'http://127.0.0.1:9/', secret: 's' });

  const app = appClient(github);
  const installation_id = [...world.installations.keys()][0] ?? 0;
  const at = { owner: 'octo', repo: 'ledger' };
  await app.request('GET /app');
  await app.request('GET /app/installations');
  await app.request('GET /app/installations/{installation_id}', { installation_id });
  await app.request('GET /repos/{owner}/{repo}/installation', at);
  await app.request('GET /app/hook/deliveries', { status: 'failure' });
  await app.request('GET /app/hook/deliveries/{delivery_id}', { delivery_id: delivery.id });
  await app.request('POST /app/hook/deliveries/{delivery_id}/attempts', { delivery_id: delivery.id });

  const { rest } = await installationClient(github);
  await rest.apps.listReposAccessibleToInstallation();
  await rest.rateLimit.get();
  await rest.repos.get(at);
  await rest.actions.listArtifactsForRepo({ ...at, name: artifact.name });
  await rest.actions.getArtifact({ ...at, artifact_id: artifact.id });
  await rest.actions.downloadArtifact({ ...at, artifact_id: artifact.id, archive_format: 'zip' });
  await rest.actions.listWorkflowRunsForRepo({ ...at, head_sha: pull.head.sha });
  await rest.actions.listWorkflowRuns({ ...at, workflow_id: 'brakeline.yml' });
  await rest.actions.getWorkflowRun({ ...at, run_id: run.id });
  await rest.actions.getWorkflowRunAttempt({ ...at, run_id: run.id, attempt_number: 1 });
  await rest.actions.listWorkflowRunArtifacts({ ...at, run_id: run.id, name: artifact.name });
  await rest.actions.reRunWorkflow({ ...at, run_id: run.id });
  await rest.repos.getBranch({ ...at, branch: 'main' });
  const check = await rest.checks.create({
    ...at,
    name: 'Brakeline',
    head_sha: pull.head.sha,
    status: 'queued',
  });
  const annotation = {
    path: 'src/a.c',
    start_line: 1,
    end_line: 1,
    annotation_level: 'failure',
    message: 'm',
  } as const;
  const output = { title: 't', summary: 's', annotations: [annotation] };
  const check_run_id = check.data.id;
  await rest.checks.update({ ...at, check_run_id, conclusion: 'failure', output });
  await rest.checks.get({ ...at, check_run_id });
  await rest.checks.listAnnotations({ ...at, check_run_id });
  await rest.checks.listForRef({ ...at, ref: pull.head.sha, app_id: world.app.id, check_name: 'Brakeline' });
  await rest.checks.rerequestRun({ ...at, check_run_id });
  const sarif = gzipSync('{}').toString('base64');
  const ref = `refs/pull/${pull.number}/head`;
  const upload = await rest.codeScanning.uploadSarif({ ...at, commit_sha: pull.head.sha, ref, sarif });
  await rest.codeScanning.getSarif({ ...at, sarif_id: upload.data.id ?? '' });
  await rest.repos.getCollaboratorPermissionLevel({ ...at, username: 'mona' });
  await rest.repos.listCommits(at);
  repository.tags.set('v1.0.0', pull.base.sha);
  await rest.repos.listTags(at);
  await rest.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: pull.head.sha });
  await rest.repos.getCommit({ ...at, ref: pull.head.sha });
  await rest.repos.compareCommitsWithBasehead({ ...at, basehead: `${pull.base.sha}...${pull.head.sha}` });
  await rest.repos.getContent({ ...at, path: '.github/brakeline.yml', ref: pull.base.sha });
  await rest.repos.getContent({ ...at, path: 'src' });
  await rest.git.getRef({ ...at, ref: 'heads/main' });
  await rest.git.getTree({ ...at, tree_sha: pull.head.sha, recursive: '1' });
  const reply = await rest.issues.createComment({ ...at, issue_number: pull.number, body: 'hello' });
  await rest.issues.updateComment({ ...at, comment_id: reply.data.id, body: 'hello again' });
  await rest.issues.getComment({ ...at, comment_id: comment.id });
  await rest.issues.listComments({ ...at, issue_number: pull.number });
  await rest.reactions.createForIssueComment({ ...at, comment_id: comment.id, content: '+1' });
  await rest.reactions.listForIssueComment({ ...at, comment_id: comment.id });
  await rest.pulls.list(at);
  await rest.pulls.get({ ...at, pull_number: pull.number });
  await rest.pulls.listFiles({ ...at, pull_number: pull.number });

  assert.deepEqual(github.violations(), []);
  const called = new Set(github.counts().keys());
  assert.equal(
    called.size,
    listRoutes({
      desk: openTokenDesk(world),
      meter: openRateMeter(world, 1),
      hooks: openHookDesk(world),
      sign: () => '',
    }).length,
  );
});
