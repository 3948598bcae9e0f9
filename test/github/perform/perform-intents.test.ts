import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Intent } from '../../../src/core/index.ts';
import { formatIntents } from '../../../src/github/perform/format-intents.ts';
import { type Performer, performIntents } from '../../../src/github/perform/perform-intents.ts';
import { rememberInMemory } from '../../../src/github/perform/remembered.ts';
import { addComment, addPullRun } from '../../support/github/seed-runs.ts';
import { appPermissions } from '../../support/github/world.ts';
import { type Stage, setStage } from '../stage.ts';

function performerOn({ client, app }: Stage): Performer {
  return { client, app, remembered: rememberInMemory() };
}

const note: Intent = {
  kind: 'note',
  key: 'n',
  problem: { code: 'config-missing', message: 'no\u001b[31m file', hint: 'make one' },
};

function everything({ pull }: Stage, comment: number, run: number): readonly Intent[] {
  const sha = pull.head.sha;
  return [
    {
      kind: 'post-check',
      key: 'c',
      headSha: sha,
      state: { status: 'completed', conclusion: 'success' },
      output: { title: 'No change', summary: 'Fine.', annotations: [] },
      actions: [],
      externalId: 'brakeline/1',
    },
    { kind: 'upsert-comment', key: 'pull', pull: pull.number, body: 'slower\u202e' },
    { kind: 'resolve-comment', key: 'pull', pull: pull.number, body: 'fine' },
    { kind: 'reply', key: 'r', pull: pull.number, body: 'done' },
    { kind: 'react', key: 'e', comment, reaction: 'eyes' },
    { kind: 'rerun-workflow', key: 'w', run },
    {
      kind: 'upload-sarif',
      key: 's',
      commit: sha,
      ref: `refs/pull/${pull.number}/head`,
      sarif: '{"runs":[]}',
    },
    note,
  ];
}

function addScene({ github, repository, pull }: Stage): readonly [comment: number, run: number] {
  const talk = { issue: pull.number, user: 'mona', body: '/brakeline status' };
  const comment = addComment(github.world, repository, talk);
  const run = addPullRun(github.world, repository, pull.number);
  return [comment.id, run.id];
}

test('every kind of intent is performed, in order', async () => {
  await using stage = await setStage({ ...appPermissions, security_events: 'write' });
  const intents = everything(stage, ...addScene(stage));
  const { performed, retry } = await performIntents(performerOn(stage), intents);
  assert.equal(retry, undefined);
  assert.deepEqual(
    performed.map(({ intent, kind }) => `${intent.kind} ${kind}`),
    [
      'post-check done',
      'upsert-comment done',
      'resolve-comment done',
      'reply done',
      'react done',
      'rerun-workflow done',
      'upload-sarif done',
      'note unchanged',
    ],
  );
  const [sarif] = stage.repository.sarifs.values();
  assert.equal(sarif?.text, '{"runs":[]}');
});

test('performing the list again changes nothing', async () => {
  await using stage = await setStage({ ...appPermissions, security_events: 'write' });
  const intents = everything(stage, ...addScene(stage)).filter(({ kind }) => kind !== 'resolve-comment');
  const performer = performerOn(stage);
  await performIntents(performer, intents);
  stage.github.forget();
  const { performed } = await performIntents(performer, intents);
  assert.deepEqual(new Set(performed.map(({ kind }) => kind)), new Set(['unchanged']));
  assert.equal(stage.github.requests().length, 1, 'only the reaction, which GitHub keeps once');
});

test('code scanning that is not there, or not granted, is a note and stops nothing', async () => {
  await using stage = await setStage();
  const intents = everything(stage, ...addScene(stage)).filter(({ kind }) => kind === 'upload-sarif');
  const { performed } = await performIntents(performerOn(stage), [...intents, note]);
  assert.deepEqual(
    performed.map(({ kind }) => kind),
    ['skipped', 'unchanged'],
  );
  const [first] = performed;
  assert.ok(first?.kind === 'skipped');
  assert.match(first.problem.hint, /Code scanning alerts: write/);
});

test('a run that still goes on is not asked for again, one that the app may not re-run is a note', async () => {
  await using stage = await setStage();
  const [, run] = addScene(stage);
  const again: Intent = { kind: 'rerun-workflow', key: 'w', run };
  const path = /rerun$/;
  const message = 'This workflow is already running';
  stage.github.fail({ path, trouble: { kind: 'status', status: 403, message } });
  const running = await performIntents(performerOn(stage), [again]);
  assert.equal(running.performed[0]?.kind, 'unchanged');
  stage.github.fail({ path, trouble: { kind: 'status', status: 403, message: 'Resource not accessible' } });
  const refused = await performIntents(performerOn(stage), [again]);
  assert.ok(refused.performed[0]?.kind === 'skipped');
  assert.match(refused.performed[0].problem.hint, /Actions/);
});

test('a limit stops the list where it is, and says when to go on', async () => {
  await using stage = await setStage();
  const intents = everything(stage, ...addScene(stage)).slice(0, 5);
  const performer = performerOn(stage);
  const trouble = { kind: 'status', status: 429, retryAfter: 30 } as const;
  stage.github.fail({ path: /comments$/, method: 'post', trouble });
  const first = await performIntents(performer, intents);
  assert.equal(first.performed.length, 1);
  assert.equal(first.retry?.afterSeconds, 30);
  const second = await performIntents(performer, intents);
  assert.equal(second.retry, undefined);
  assert.deepEqual(
    second.performed.map(({ kind }) => kind),
    ['unchanged', 'done', 'done', 'done', 'done'],
  );
  assert.equal(stage.repository.checkRuns.size, 1);
});

test('a refusal is told and the rest is still performed', async () => {
  await using stage = await setStage();
  const intents = everything(stage, ...addScene(stage)).slice(0, 2);
  stage.github.fail({ path: /check-runs$/, method: 'post', trouble: { kind: 'status', status: 403 } });
  const { performed } = await performIntents(performerOn(stage), intents);
  assert.deepEqual(
    performed.map(({ kind }) => kind),
    ['refused', 'done'],
  );
});

test('a dry run prints the same list and nothing that steers a terminal', async () => {
  await using stage = await setStage();
  const text = formatIntents(everything(stage, 5, 6));
  assert.equal(stage.github.requests().length, 0);
  const sha = stage.pull.head.sha;
  const number = stage.pull.number;
  assert.equal(
    text,
    [
      `1. check on ${sha}: success, 0 annotations: No change`,
      `2. comment on #${number}: slower<U+202E>`,
      `3. resolve the comment on #${number}, if any: fine`,
      `4. reply on #${number}: done`,
      '5. react to comment 5 with eyes',
      '6. run workflow run 6 again',
      `7. upload SARIF for ${sha} on refs/pull/${number}/head: 11 characters`,
      '8. note: no␛[31m file hint: make one',
      '',
    ].join('\n'),
  );
});
