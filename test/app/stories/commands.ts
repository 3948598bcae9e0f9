import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issueCommentPayload } from '../../support/github/payloads.ts';
import { editPull, pushToPull, setRole } from '../../support/github/seed.ts';
import { addComment, editRun } from '../../support/github/seed-runs.ts';
import type { Comment } from '../../support/github/state.ts';
import {
  attach,
  bodiesOf,
  checksOf,
  configuration,
  finishRun,
  gateReport,
  lastCheck,
  openFailed,
  openScene,
  pullOf,
  type Scene,
  send,
  sendComment,
  sendPull,
  sendRun,
  shareApp,
  slower,
  steady,
} from '../stage.ts';

const app = shareApp();
const override = '/brakeline override needed for the security fix';

/** Reactions to a comment, as emoji names. */
function reactionsTo({ repository }: Scene, { id }: Comment): readonly string[] {
  return (repository.comments.get(id)?.reactions ?? []).map(({ content }) => content);
}

/** The newest thing that the app wrote. */
function answerOf(scene: Scene): string {
  return bodiesOf(scene).at(-1) ?? '';
}

for (const role of ['maintain', 'admin'] as const) {
  test(`override by a ${role}: accepted, recorded in the check and in a reply`, async () => {
    const scene = await openFailed(app());
    setRole(scene.repository, 'robin', role);
    const comment = await sendComment(scene, 'robin', override);
    const check = lastCheck(scene);
    assert.equal(check.conclusion, 'success');
    assert.match(check.title ?? '', /robin/);
    assert.match(check.summary ?? '', /needed for the security fix/);
    assert.match(answerOf(scene), /^.*Accepted by `robin`[\s\S]*\+10\.0 %/m);
    assert.deepEqual(reactionsTo(scene, comment), ['+1']);
    assert.equal(checksOf(scene).length, 2, 'the failed check stays, a new one follows');
  });
}

for (const role of ['none', 'read', 'triage', 'write'] as const) {
  test(`override by somebody with the role ${role}: refused politely, with the roles that may`, async () => {
    const scene = await openFailed(app());
    setRole(scene.repository, 'robin', role);
    const comment = await sendComment(scene, 'robin', override);
    assert.equal(lastCheck(scene).conclusion, 'failure');
    assert.match(answerOf(scene), /Sorry, that is not possible: `robin`.*`maintain` or `admin`/);
    assert.deepEqual(reactionsTo(scene, comment), ['-1']);
  });
}

test('the author does not override alone, unless the base branch allows it', async () => {
  const scene = await openFailed(app(), { author: 'robin' });
  setRole(scene.repository, 'robin', 'admin');
  await sendComment(scene, 'robin', override);
  assert.equal(lastCheck(scene).conclusion, 'failure');
  assert.match(answerOf(scene), /`robin` wrote this pull request/);

  const config = `${configuration}overrides: { roles: [write], author: true }\n`;
  const allowed = await openFailed(app(), { author: 'robin', config });
  setRole(allowed.repository, 'robin', 'write');
  await sendComment(allowed, 'robin', override);
  assert.equal(lastCheck(allowed).conclusion, 'success');
});

test('override without a reason, or of a head that nothing blocks: refused', async () => {
  const scene = await openFailed(app());
  await sendComment(scene, scene.repository.owner, '/brakeline override');
  assert.match(answerOf(scene), /needs a reason/);
  const fine = openScene(app());
  await finishRun(fine, gateReport(fine, steady));
  await sendComment(fine, fine.repository.owner, override);
  assert.match(answerOf(fine), /nothing blocks/);
  assert.equal(checksOf(fine).length, 1);
});

test('override of a head that moved meanwhile: refused, and the answer names both commits', async () => {
  const scene = await openFailed(app());
  const before = pullOf(scene).head.sha;
  pushToPull(app().github.world, scene.repository, { pull: pullOf(scene), files: { 'src/b.c': 'x\n' } });
  const comment = await sendComment(scene, scene.repository.owner, override);
  const [old, now] = [before.slice(0, 10), pullOf(scene).head.sha.slice(0, 10)];
  assert.match(answerOf(scene), new RegExp(`moved from \`${old}\` to \`${now}\``));
  assert.deepEqual(reactionsTo(scene, comment), ['-1']);
});

test('an override is void when the head moves: the next head is blocked again', async () => {
  const scene = await openFailed(app());
  await sendComment(scene, scene.repository.owner, override);
  const before = pullOf(scene).head.sha;
  pushToPull(app().github.world, scene.repository, { pull: pullOf(scene), files: { 'src/b.c': 'x\n' } });
  await sendPull(scene, { action: 'synchronize', before });
  await finishRun(scene, gateReport(scene, slower));
  assert.equal(lastCheck(scene).headSha, pullOf(scene).head.sha);
  assert.equal(lastCheck(scene).conclusion, 'failure');
});

test('an override holds for a later attempt of the same head, but not for what it never saw', async () => {
  const scene = await openFailed(app());
  await sendComment(scene, scene.repository.owner, override);
  const [run] = scene.repository.runs.values();
  assert.ok(run !== undefined);
  const second = editRun(scene.repository, run, { attempt: 2 });
  attach(scene, second, gateReport(scene, { base: 100_000_000, head: 112_000_000 }));
  await sendRun(scene, second);
  assert.equal(lastCheck(scene).conclusion, 'success');
  await sendRun(scene, editRun(scene.repository, second, { attempt: 3, conclusion: 'failure' }));
  assert.equal(lastCheck(scene).conclusion, 'action_required', 'no report was not accepted');
});

test('two overrides at once: one is accepted, the other is told whose', async () => {
  const scene = await openFailed(app());
  const { world } = app().github;
  world.clock.advance(2_000);
  const people = ['robin', 'sasha'];
  for (const user of people) setRole(scene.repository, user, 'maintain');
  const payloads = people.map((user) => {
    const comment = addComment(world, scene.repository, { issue: scene.number, user, body: override });
    return issueCommentPayload(world, scene.repository, { action: 'created', comment });
  });
  await Promise.all(payloads.map((payload) => app().github.deliver('issue_comment', payload, app().hook)));
  await app().settle();
  const answers = bodiesOf(scene).slice(1);
  assert.equal(answers.filter((body) => body.includes('Accepted by')).length, 1, answers.join('\n---\n'));
  assert.equal(answers.filter((body) => body.includes('Sorry')).length, 1);
  assert.equal(lastCheck(scene).conclusion, 'success');
});

test('edited comments, comments of bots, and commands that are quoted or code do nothing', async () => {
  const scene = await openFailed(app());
  const { owner } = scene.repository;
  const before = app().github.requests().length;
  await sendComment(scene, owner, override, { action: 'edited' });
  await sendComment(scene, 'helper[bot]', override);
  await sendComment(scene, owner, override, { sender: 'somebody-else' });
  for (const body of [
    `> ${override}`,
    `\`\`\`\n${override}\n\`\`\``,
    `    ${override}`,
    `see \`${override}\``,
    `# ${override}`,
    `<!--\n${override}\n-->`,
    `please write ${override}`,
  ]) {
    await sendComment(scene, owner, body);
  }
  assert.equal(app().github.requests().length, before, 'GitHub is not even asked');
  assert.equal(checksOf(scene).length, 1);
  assert.equal(bodiesOf(scene).length, 1);
});

test('cancel: by whoever gave it; the head blocks again', async () => {
  const scene = await openFailed(app());
  setRole(scene.repository, 'robin', 'maintain');
  await sendComment(scene, 'robin', override);
  setRole(scene.repository, 'robin', 'read');
  setRole(scene.repository, 'pat', 'write');
  await sendComment(scene, 'pat', '/brakeline cancel');
  assert.match(answerOf(scene), /given by `robin`/);
  assert.equal(lastCheck(scene).conclusion, 'success');
  await sendComment(scene, 'robin', '/brakeline cancel');
  assert.equal(lastCheck(scene).conclusion, 'failure');
  await sendComment(scene, 'robin', '/brakeline cancel');
  assert.match(answerOf(scene), /no override to take back/);
});

test('status, help and unknown words are answered to anybody', async () => {
  const scene = await openFailed(app());
  await sendComment(scene, 'stranger', '/brakeline status');
  assert.match(answerOf(scene), /blocks: parse/);
  await sendComment(scene, 'stranger', '/brakeline help');
  assert.match(answerOf(scene), /\/brakeline override/);
  await sendComment(scene, 'stranger', '/brakeline dance');
  assert.match(answerOf(scene), /`dance` is not a command/);
  assert.equal(checksOf(scene).length, 1);
});

test('rerun takes write access, and runs the workflow of this head once', async () => {
  const scene = await openFailed(app());
  const [run] = scene.repository.runs.keys();
  const attempt = () => scene.repository.runs.get(run ?? 0)?.attempt;
  setRole(scene.repository, 'robin', 'triage');
  await sendComment(scene, 'robin', '/brakeline rerun');
  assert.match(answerOf(scene), /takes write access/);
  assert.equal(attempt(), 1);
  setRole(scene.repository, 'robin', 'write');
  await sendComment(scene, 'robin', '/brakeline rerun');
  assert.equal(attempt(), 2);
  await sendComment(scene, 'robin', '/brakeline rerun');
  assert.match(answerOf(scene), /has not ended yet/);
});

test('a command on a closed pull request, or a redelivered one, does nothing more', async () => {
  const scene = await openFailed(app());
  await sendComment(scene, scene.repository.owner, override);
  const told = bodiesOf(scene).length;
  const delivery = app().github.deliveries().at(-1);
  assert.ok(delivery !== undefined);
  await app().github.redeliver(delivery);
  await send(scene, 'issue_comment', delivery.payload);
  assert.equal(bodiesOf(scene).length, told, 'the same comment is answered once');
  assert.equal(checksOf(scene).length, 2);
  editPull(scene.repository, pullOf(scene), { state: 'closed' });
  await sendComment(scene, scene.repository.owner, '/brakeline status');
  assert.equal(bodiesOf(scene).length, told);
});
