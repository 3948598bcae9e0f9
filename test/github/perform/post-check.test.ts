import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeExternalId } from '../../../src/core/intents/external-id.ts';
import type { PostCheck } from '../../../src/github/perform/check-calls.ts';
import type { Performer, StepResult } from '../../../src/github/perform/performer.ts';
import { postCheck } from '../../../src/github/perform/post-check.ts';
import { rememberInMemory } from '../../../src/github/perform/remembered.ts';
import { addCheckRun } from '../../support/github/seed-runs.ts';
import type { CheckRun } from '../../support/github/state.ts';
import { type Stage, setStage } from '../stage.ts';

function performerOn({ client, app }: Stage): Performer {
  return { client, app, remembered: rememberInMemory() };
}

function queued({ pull }: Stage): PostCheck {
  const [headSha, baseSha] = [pull.head.sha, pull.base.sha];
  return {
    kind: 'post-check',
    key: `check/pull-${pull.number}/${headSha}/${baseSha}`,
    headSha,
    state: { status: 'queued' },
    output: { title: 'Waiting', summary: 'Waiting for the run.', annotations: [] },
    actions: [],
    externalId: encodeExternalId({ headSha, baseSha, pull: pull.number }),
  };
}

function judged(stage: Stage, annotations: number, run = { id: 9, attempt: 1 }): PostCheck {
  const start = queued(stage);
  const [headSha, baseSha] = [stage.pull.head.sha, stage.pull.base.sha];
  return {
    ...start,
    state: { status: 'completed', conclusion: 'failure' },
    output: {
      title: 'parse: +3.1 %',
      summary: 'Slower.',
      text: 'More.',
      annotations: Array.from({ length: annotations }, (_, at) => ({
        path: 'src/a.c',
        startLine: at + 1,
        endLine: at + 1,
        level: 'failure' as const,
        message: 'costs more',
        title: `line ${at + 1}`,
      })),
    },
    actions: [{ label: 'Judge again', description: 'Judges again', identifier: 'evaluate' }],
    externalId: encodeExternalId({ headSha, baseSha, pull: stage.pull.number, run }),
  };
}

function checksOf({ repository }: Stage): readonly CheckRun[] {
  return [...repository.checkRuns.values()];
}

function linesOf(check: CheckRun | undefined): readonly number[] {
  return check?.annotations.map((annotation) => annotation.start_line) ?? [];
}

function oneTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

async function settle(step: () => Promise<StepResult>): Promise<StepResult> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const result = await step();
    if (result.kind !== 'retry') return result;
  }
  throw new Error('the step never settled');
}

test('a queued check becomes the verdict with one call', async () => {
  await using stage = await setStage();
  const performer = performerOn(stage);
  assert.deepEqual(await postCheck(performer, queued(stage)), { kind: 'done' });
  stage.github.forget();
  assert.deepEqual(await postCheck(performer, judged(stage, 50)), { kind: 'done' });
  assert.equal(stage.github.requests().length, 1);
  const [check, ...others] = checksOf(stage);
  assert.deepEqual(others, []);
  assert.equal(check?.conclusion, 'failure');
  assert.equal(check?.title, 'parse: +3.1 %');
  assert.equal(check?.text, 'More.');
  assert.equal(check?.externalId, judged(stage, 0).externalId);
  assert.equal(check?.actions.length, 1);
  assert.deepEqual(linesOf(check), oneTo(50));
});

test('annotations past the first fifty follow in batches', async () => {
  await using stage = await setStage();
  await postCheck(performerOn(stage), judged(stage, 120));
  assert.deepEqual(linesOf(checksOf(stage)[0]), oneTo(120));
  const writes = stage.github.requests().filter(({ method }) => method !== 'get');
  assert.deepEqual(
    writes.map(({ method }) => method),
    ['post', 'patch', 'patch'],
  );
});

test('the same verdict again calls nothing', async () => {
  await using stage = await setStage();
  const performer = performerOn(stage);
  await postCheck(performer, judged(stage, 60));
  stage.github.forget();
  assert.deepEqual(await postCheck(performer, judged(stage, 60)), { kind: 'unchanged' });
  assert.equal(stage.github.requests().length, 0);
});

test('a new evaluation of a completed check makes a new check, after a search', async () => {
  await using stage = await setStage();
  const performer = performerOn(stage);
  await postCheck(performer, judged(stage, 1));
  stage.github.forget();
  await postCheck(performer, judged(stage, 2, { id: 9, attempt: 2 }));
  assert.equal(stage.github.requests().length, 2);
  assert.deepEqual(checksOf(stage).map(linesOf), [[1], [1, 2]]);
});

test('an earlier attempt that comes again after a later one is not doubled', async () => {
  await using stage = await setStage();
  const performer = performerOn(stage);
  await postCheck(performer, judged(stage, 1));
  await postCheck(performer, judged(stage, 2, { id: 9, attempt: 2 }));
  assert.deepEqual(await postCheck(performer, judged(stage, 1)), { kind: 'unchanged' });
  assert.equal(checksOf(stage).length, 2);
});

for (const memory of ['with', 'without'] as const) {
  test(`${memory} a memory, nothing is queued over a verdict`, async () => {
    await using stage = await setStage();
    const performer = performerOn(stage);
    await postCheck(performer, judged(stage, 1));
    const later = memory === 'with' ? performer : performerOn(stage);
    assert.deepEqual(await postCheck(later, queued(stage)), { kind: 'unchanged' });
    assert.deepEqual(
      checksOf(stage).map(({ status }) => status),
      ['completed'],
    );
  });
}

test('without a memory the queued check is found, also where its base was another', async () => {
  await using stage = await setStage();
  const first = queued(stage);
  const [headSha, baseSha] = [stage.pull.head.sha, 'c'.repeat(40)];
  const other = encodeExternalId({ headSha, baseSha, pull: stage.pull.number });
  await postCheck(performerOn(stage), { ...first, externalId: other });
  await postCheck(performerOn(stage), judged(stage, 3));
  assert.deepEqual(checksOf(stage).map(linesOf), [[1, 2, 3]]);
});

test('without a memory a verdict that stands is found and not doubled', async () => {
  await using stage = await setStage();
  await postCheck(performerOn(stage), judged(stage, 70));
  assert.deepEqual(await postCheck(performerOn(stage), judged(stage, 70)), { kind: 'unchanged' });
  assert.deepEqual(checksOf(stage).map(linesOf), [oneTo(70)]);
});

test('a check of another app, another pull request or a merge group is never touched', async () => {
  await using stage = await setStage();
  const { github, repository, pull } = stage;
  const [headSha, baseSha] = [pull.head.sha, pull.base.sha];
  const ours = encodeExternalId({ headSha, baseSha, pull: pull.number });
  const seeds = [
    { externalId: ours, app: 1 },
    { externalId: encodeExternalId({ headSha, baseSha, pull: pull.number + 1 }) },
    { externalId: encodeExternalId({ headSha, baseSha }) },
    { externalId: 'something else' },
  ];
  for (const seed of seeds) addCheckRun(github.world, repository, { name: 'Brakeline', headSha, ...seed });
  await postCheck(performerOn(stage), judged(stage, 1));
  assert.deepEqual(
    checksOf(stage).map(({ status }) => status),
    ['queued', 'queued', 'queued', 'queued', 'completed'],
  );
});

test('a queued check that somebody deleted is made anew', async () => {
  await using stage = await setStage();
  const performer = performerOn(stage);
  await postCheck(performer, queued(stage));
  stage.repository.checkRuns.clear();
  await postCheck(performer, judged(stage, 1));
  assert.deepEqual(checksOf(stage).map(linesOf), [[1]]);
});

test('annotations that GitHub would refuse are left out', async () => {
  await using stage = await setStage();
  const wish = judged(stage, 2);
  const [first] = wish.output.annotations;
  assert.ok(first !== undefined);
  const bad = [
    { ...first, path: '../etc/passwd' },
    { ...first, startLine: 0 },
  ];
  await postCheck(performerOn(stage), {
    ...wish,
    output: { ...wish.output, annotations: [...bad, ...wish.output.annotations] },
  });
  assert.deepEqual(linesOf(checksOf(stage)[0]), [1, 2]);
});

test('a refusal is told, and nothing is taken for done', async () => {
  await using stage = await setStage();
  const performer = performerOn(stage);
  stage.github.fail({ path: /check-runs$/, method: 'post', trouble: { kind: 'status', status: 403 } });
  assert.equal((await postCheck(performer, judged(stage, 1))).kind, 'refused');
  assert.equal((await postCheck(performer, judged(stage, 1))).kind, 'done');
  assert.equal(checksOf(stage).length, 1);
});

for (const when of ['before', 'after'] as const) {
  for (const memory of ['kept', 'lost'] as const) {
    for (const after of [0, 1, 2, 3]) {
      test(`a connection cut ${when} write ${after + 1}, memory ${memory}, doubles nothing`, async () => {
        await using stage = await setStage();
        const kept = performerOn(stage);
        const performer = (): Performer => (memory === 'kept' ? kept : performerOn(stage));
        const trouble = { kind: 'cut', when } as const;
        stage.github.fail({ path: /check-runs/, method: 'post', after: Math.max(0, after), trouble });
        stage.github.fail({ path: /check-runs\/\d+$/, method: 'patch', after, trouble });
        await settle(() => postCheck(performer(), queued(stage)));
        await settle(() => postCheck(performer(), judged(stage, 160)));
        assert.deepEqual(checksOf(stage).map(linesOf), [oneTo(160)]);
        assert.equal(checksOf(stage)[0]?.conclusion, 'failure');
      });
    }
  }
}
