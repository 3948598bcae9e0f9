import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Intent } from '../../../src/core/index.ts';
import { reply, resolveComment, upsertComment } from '../../../src/github/perform/comments.ts';
import { hiddenTag } from '../../../src/github/perform/hidden-tag.ts';
import type { Performer } from '../../../src/github/perform/performer.ts';
import { rememberInMemory } from '../../../src/github/perform/remembered.ts';
import { addComment } from '../../support/github/seed-runs.ts';
import { type Stage, setStage } from '../stage.ts';

type Kind = 'upsert-comment' | 'resolve-comment' | 'reply';

function performerOn({ client, app }: Stage): Performer {
  return { client, app, remembered: rememberInMemory() };
}

function say<K extends Kind>(kind: K, { pull }: Stage, body: string, key = 'pull') {
  return { kind, key, pull: pull.number, body } satisfies Intent;
}

function bodiesOf({ repository }: Stage): readonly string[] {
  return [...repository.comments.values()].map(({ body }) => body);
}

const tag = '<!-- brakeline:pull -->';

test('a comment is made once and then edited in place', async () => {
  await using stage = await setStage();
  const performer = performerOn(stage);
  await upsertComment(performer, say('upsert-comment', stage, 'slower'));
  await upsertComment(performer, say('upsert-comment', stage, 'much slower'));
  assert.deepEqual(bodiesOf(stage), [`${tag}\nmuch slower`]);
});

test('the same text again calls nothing', async () => {
  await using stage = await setStage();
  const performer = performerOn(stage);
  await upsertComment(performer, say('upsert-comment', stage, 'slower'));
  stage.github.forget();
  assert.deepEqual(await upsertComment(performer, say('upsert-comment', stage, 'slower')), {
    kind: 'unchanged',
  });
  assert.equal(stage.github.requests().length, 0);
});

test('without a memory the comment is found by its tag, also past the first page', async () => {
  await using stage = await setStage();
  const { github, repository, pull } = stage;
  for (let count = 0; count < 150; count += 1) {
    addComment(github.world, repository, { issue: pull.number, user: 'mona', body: `talk ${count}` });
  }
  await upsertComment(performerOn(stage), say('upsert-comment', stage, 'slower'));
  await upsertComment(performerOn(stage), say('upsert-comment', stage, 'faster'));
  assert.deepEqual(bodiesOf(stage).slice(150), [`${tag}\nfaster`]);
});

test('a tag that a person or another bot wrote is not ours', async () => {
  await using stage = await setStage();
  const { github, repository, pull } = stage;
  for (const user of ['mona', 'other[bot]', 'brakeline']) {
    addComment(github.world, repository, { issue: pull.number, user, body: `${tag}\nfake` });
  }
  await upsertComment(performerOn(stage), say('upsert-comment', stage, 'slower'));
  const fakes = Array.from({ length: 3 }, () => `${tag}\nfake`);
  assert.deepEqual(bodiesOf(stage), [...fakes, `${tag}\nslower`]);
});

test('a tag in the middle of a comment of ours is quoted text', async () => {
  await using stage = await setStage();
  const performer = performerOn(stage);
  await reply(performer, say('reply', stage, `you wrote ${tag}`, 'reply-1'));
  await upsertComment(performer, say('upsert-comment', stage, 'slower'));
  assert.equal(bodiesOf(stage).length, 2);
});

test('a comment that somebody deleted is made again', async () => {
  await using stage = await setStage();
  const performer = performerOn(stage);
  await upsertComment(performer, say('upsert-comment', stage, 'slower'));
  stage.repository.comments.clear();
  await upsertComment(performer, say('upsert-comment', stage, 'much slower'));
  assert.deepEqual(bodiesOf(stage), [`${tag}\nmuch slower`]);
});

test('resolving edits a comment, makes none, and does not search for what nobody remembers', async () => {
  await using stage = await setStage();
  const performer = performerOn(stage);
  assert.deepEqual(await resolveComment(performer, say('resolve-comment', stage, 'fine')), {
    kind: 'unchanged',
  });
  assert.equal(stage.github.requests().length, 0);
  await upsertComment(performer, say('upsert-comment', stage, 'slower'));
  await resolveComment(performer, say('resolve-comment', stage, 'fine'));
  assert.deepEqual(bodiesOf(stage), [`${tag}\nfine`]);
});

test('resolving a comment whose making was not confirmed looks for it', async () => {
  await using stage = await setStage();
  const performer = performerOn(stage);
  stage.github.fail({ path: /comments$/, method: 'post', trouble: { kind: 'cut', when: 'after' } });
  await upsertComment(performer, say('upsert-comment', stage, 'slower'));
  await resolveComment(performer, say('resolve-comment', stage, 'fine'));
  assert.deepEqual(bodiesOf(stage), [`${tag}\nfine`]);
});

test('a command is answered once, with or without a memory', async () => {
  await using stage = await setStage();
  const performer = performerOn(stage);
  await reply(performer, say('reply', stage, 'done', 'command-1'));
  await reply(performer, say('reply', stage, 'done', 'command-1'));
  await reply(performerOn(stage), say('reply', stage, 'done again', 'command-1'));
  await reply(performer, say('reply', stage, 'other', 'command-2'));
  assert.deepEqual(bodiesOf(stage), [
    '<!-- brakeline:command-1 -->\ndone',
    '<!-- brakeline:command-2 -->\nother',
  ]);
});

test('an answer that was lost is found and not doubled', async () => {
  await using stage = await setStage();
  for (const when of ['before', 'after'] as const) {
    const performer = performerOn(stage);
    const intent = say('reply', stage, when, `command-${when}`);
    stage.github.fail({ path: /comments$/, method: 'post', trouble: { kind: 'cut', when } });
    assert.equal((await reply(performer, intent)).kind, 'retry');
    await reply(performer, intent);
    const other = say('upsert-comment', stage, when, `comment-${when}`);
    stage.github.fail({ path: /comments$/, method: 'post', trouble: { kind: 'cut', when } });
    assert.equal((await upsertComment(performer, other)).kind, 'retry');
    await upsertComment(performer, other);
  }
  assert.equal(bodiesOf(stage).length, 4);
});

test('a body that is too long is cut at its end, so that its tag stays', async () => {
  await using stage = await setStage();
  await upsertComment(performerOn(stage), say('upsert-comment', stage, 'x'.repeat(70_000)));
  const [body = ''] = bodiesOf(stage);
  assert.equal(body.length, 65_536);
  assert.ok(body.startsWith(`${tag}\n`));
});

test('no key can end the tag', () => {
  assert.equal(hiddenTag('reply/12#3'), '<!-- brakeline:reply/12#3 -->');
  assert.equal(hiddenTag('a--> <b>'), '<!-- brakeline:a%2d-%3e%20%3cb%3e -->');
  assert.equal(hiddenTag('a-'), '<!-- brakeline:a%2d -->');
});
