import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommandFacts } from '../../../src/core/intents/command-facts.ts';
import { type CommandOutcome, decideCommand } from '../../../src/core/intents/decide-command.ts';
import type { Evaluation, OverrideFact, PullFact, RunFact } from '../../../src/core/intents/facts.ts';
import { parseCommands } from '../../../src/core/intents/parse-commands.ts';
import { defaultAppSettings } from '../../../src/core/model/app-settings.ts';
import { failed, parsed } from '../../../src/core/model/parsed.ts';
import { plainPolicy } from '../compare/make-results.ts';

const head = 'b'.repeat(40);
const older = 'd'.repeat(40);
const reason = {
  kind: 'regressed',
  effect: 'blocks',
  benchmark: 'parse',
  metric: 'instructions',
  message: 'parse got slower: +3.1 % instructions (exact, 2 and 2 runs)',
} as const;

const pull: PullFact = {
  number: 12,
  headSha: head,
  headRepository: 1,
  baseRef: 'main',
  baseSha: 'a'.repeat(40),
  author: 'author',
  state: 'open',
  draft: false,
};

const evaluation: Evaluation = {
  headSha: head,
  baseSha: pull.baseSha,
  pull: 12,
  mergeGroup: false,
  run: { id: 345, attempt: 1 },
  conclusion: 'failure',
  title: 'parse: +3.1 % instructions',
  blocking: [reason],
  overridden: false,
  at: '2025-06-01T10:00:00Z',
};

const run: RunFact = {
  id: 345,
  attempt: 1,
  event: 'pull_request',
  headSha: head,
  headBranch: 'topic',
  headRepository: 1,
  repository: 1,
  path: defaultAppSettings.workflow,
  workflow: 7,
  status: 'completed',
  conclusion: 'success',
  url: 'about:blank',
};

const standing: OverrideFact = {
  by: 'maintainer',
  reason: 'needed for the security fix',
  headSha: head,
  baseRef: 'main',
  at: '2025-06-01T11:00:00Z',
  comment: 678,
  accepted: [reason],
};

function obeyed(text: string, parts: Partial<CommandFacts> = {}): CommandOutcome {
  const command = parseCommands(text)[0] ?? assert.fail(text);
  return decideCommand({
    command,
    comment: { id: 678, author: 'maintainer', bot: false, edited: false, at: '2025-06-01T11:00:00Z' },
    permission: { permission: 'write', role: 'maintain' },
    pull,
    policy: parsed({ policy: plainPolicy, settings: defaultAppSettings }),
    evaluation,
    run,
    now: '2025-06-01T11:00:05Z',
    ...parts,
  });
}

function replyOf({ intents }: CommandOutcome): string {
  const reply = intents.find((intent) => intent.kind === 'reply');
  return reply?.kind === 'reply' ? reply.body : '';
}

const override = '/brakeline override needed for the security fix';

function assertRefused(outcome: CommandOutcome, words: RegExp): void {
  assert.match(replyOf(outcome), /^Sorry, that is not possible: /);
  assert.match(replyOf(outcome), words);
  assert.deepEqual(outcome.changes, []);
  assert.equal(outcome.evaluateAgain, false);
  assert.equal(
    outcome.intents.some((intent) => intent.kind === 'rerun-workflow'),
    false,
  );
}

test('an override is recorded with who, when, why and what was accepted, and marked in the history', () => {
  const outcome = obeyed(override);
  assert.deepEqual(outcome.changes, [
    { kind: 'record-override', pull: 12, override: standing },
    {
      kind: 'mark-history',
      mark: 'override',
      headSha: head,
      comment: 678,
      benchmarks: ['parse'],
      text: 'accepted by maintainer: needed for the security fix',
      at: standing.at,
    },
  ]);
  assert.equal(outcome.evaluateAgain, true);
  assert.match(
    replyOf(outcome),
    /Accepted by `maintainer` for `bbbbbbbbbb`: needed for the security fix\n\n- parse got slower: \+3\.1 %/,
  );
});

test('each role is judged by the configuration of the base branch', () => {
  for (const role of ['none', 'read', 'triage', 'write', 'release manager']) {
    const permission = { permission: role === 'write' ? 'write' : 'read', role };
    assertRefused(obeyed(override, { permission }), new RegExp(`has the role \`${role}\` here`));
  }
  for (const role of ['maintain', 'admin']) {
    assert.equal(obeyed(override, { permission: { permission: 'write', role } }).changes.length, 2);
  }
  const settings = { ...defaultAppSettings, overrides: { roles: ['release manager'], author: false } };
  const policy = parsed({ policy: plainPolicy, settings });
  const permission = { permission: 'write', role: 'release manager' };
  assert.equal(obeyed(override, { policy, permission }).changes.length, 2);
  assertRefused(obeyed(override, { policy }), /may be overridden by `release manager`/);
});

test('nobody overrides where the list of roles is empty', () => {
  const settings = { ...defaultAppSettings, overrides: { roles: [], author: true } };
  const permission = { permission: 'admin', role: 'admin' };
  const policy = parsed({ policy: plainPolicy, settings });
  assertRefused(obeyed(override, { policy, permission }), /nobody, by the base branch's configuration/);
});

test('the author does not override alone, unless the base branch allows it', () => {
  const own = { pull: { ...pull, author: 'Maintainer' } };
  assertRefused(obeyed(override, own), /its author does not override it alone/);
  const settings = { ...defaultAppSettings, overrides: { roles: ['maintain'], author: true } };
  assert.equal(
    obeyed(override, { ...own, policy: parsed({ policy: plainPolicy, settings }) }).changes.length,
    2,
  );
});

test('a head that moved is refused, and the right commit is named', () => {
  assertRefused(
    obeyed(override, { evaluation: { ...evaluation, headSha: older } }),
    /moved from `dddddddddd` to `bbbbbbbbbb`/,
  );
  const late = { ...evaluation, at: '2025-06-01T11:00:01Z' };
  assertRefused(obeyed(override, { evaluation: late }), /the verdict on `bbbbbbbbbb` came after the comment/);
});

test('there must be something to override, and a reason', () => {
  assertRefused(
    obeyed(override, { evaluation: { ...evaluation, conclusion: 'success', blocking: [] } }),
    /nothing blocks `bbbbbbbbbb`/,
  );
  assertRefused(obeyed('/brakeline override'), /an override needs a reason/);
  assertRefused(obeyed('/brakeline override because'), /the reason has 7 characters/);
  assertRefused(obeyed(`/brakeline override ${'x'.repeat(501)}`), /the reason has 501 characters/);
});

test('of two overrides of one head the second is told of the first', () => {
  const second = { id: 700, author: 'other', bot: false, edited: false, at: '2025-06-01T11:30:00Z' };
  const overridden = { ...evaluation, overridden: true, conclusion: 'success' } as const;
  assertRefused(
    obeyed(override, { comment: second, override: standing, evaluation: overridden }),
    /`maintainer` accepted `bbbbbbbbbb` already/,
  );
});

test('a verdict for another base branch cannot be overridden', () => {
  const released = { ...pull, baseRef: 'release' };
  const judged = { ...evaluation, baseRef: 'main' };
  assertRefused(obeyed(override, { pull: released, evaluation: judged }), /goes into `release` now/);
});

test('a command that is worked on twice gives the same answer twice', () => {
  const after = { ...evaluation, overridden: true, at: '2025-06-01T11:00:10Z' };
  assert.deepEqual(obeyed(override, { override: standing, evaluation: after }), obeyed(override));
});

test('an override is taken back by whoever gave it, or by a role that may give one', () => {
  const read = { permission: 'read', role: 'read' };
  const [change] = obeyed('/brakeline cancel', { override: standing, permission: read }).changes;
  assert.equal(change?.kind, 'cancel-override');
  const comment = { id: 701, author: 'other', bot: false, edited: false, at: '2025-06-01T12:00:00Z' };
  assertRefused(
    obeyed('/brakeline cancel', { override: standing, permission: read, comment }),
    /may be taken back by `maintain` or `admin`/,
  );
  assert.equal(obeyed('/brakeline cancel', { override: standing, comment }).evaluateAgain, true);
  assertRefused(obeyed('/brakeline cancel'), /no override to take back/);
});

test('an override that is taken back leaves a mark, and its retry gives the same answer', () => {
  const comment = { id: 702, author: 'maintainer', bot: false, edited: false, at: '2025-06-01T12:00:00Z' };
  const first = obeyed('/brakeline cancel', { override: standing, comment });
  assert.deepEqual(first.changes[1], {
    kind: 'mark-history',
    mark: 'override-cancelled',
    headSha: head,
    comment: 702,
    benchmarks: ['parse'],
    text: 'maintainer took back what maintainer had accepted: needed for the security fix',
    at: comment.at,
  });
  const again = obeyed('/brakeline cancel', { takenBack: standing, comment });
  assert.deepEqual(again.intents, first.intents);
  assert.deepEqual(again.changes, [], 'what the same comment gave since is not taken back');
});

test('an override that the same comment took back is answered as at first, when it is worked on again', () => {
  const after = { ...evaluation, at: '2025-06-01T11:00:10Z' };
  assert.deepEqual(obeyed(override, { takenBack: standing, evaluation: after }), obeyed(override));
});

const unread: CommandFacts['policy'] = failed({
  code: 'config-syntax',
  message: 'a bracket is open',
  hint: 'close it',
});
const nothingMeasured = {
  kind: 'nothing-measured',
  effect: 'prevents-comparison',
  message: 'it cannot be read',
} as const;

test('while the configuration of the base branch cannot be read, an administrator may override', () => {
  const asked = { ...evaluation, conclusion: 'action_required', blocking: [nothingMeasured] } as const;
  const admin = { permission: 'admin', role: 'admin' };
  const [change] = obeyed(override, {
    policy: unread,
    evaluation: asked,
    permission: admin,
  }).changes;
  assert.equal(change?.kind === 'record-override' && change.override.withoutPolicy, true);
  for (const role of ['write', 'maintain', 'release manager']) {
    const permission = { permission: 'write', role };
    assertRefused(
      obeyed(override, { policy: unread, evaluation: asked, permission }),
      /may be overridden by `admin` while the base branch's configuration cannot be read/,
    );
  }
  const own = { ...pull, author: 'maintainer' };
  assertRefused(
    obeyed(override, { policy: unread, evaluation: asked, permission: admin, pull: own }),
    /Ask another administrator/,
  );
});

test('a new measurement takes write access and an ended run', () => {
  const outcome = obeyed('/brakeline rerun', { permission: { permission: 'write', role: 'write' } });
  assert.deepEqual(outcome.intents[0], { kind: 'rerun-workflow', key: 'rerun/345.1', run: 345 });
  assertRefused(
    obeyed('/brakeline rerun', { permission: { permission: 'read', role: 'read' } }),
    /takes write access/,
  );
  assertRefused(
    obeyed('/brakeline rerun', { run: { ...run, status: 'in_progress', conclusion: null } }),
    /has not ended yet/,
  );
});

test('status and help answer anybody, and an unknown word gets the help', () => {
  const permission = { permission: 'none', role: 'none' };
  assert.match(
    replyOf(obeyed('/brakeline status', { permission })),
    /^The check of `bbbbbbbbbb` blocks: parse: \+3\.1 %/,
  );
  assert.match(
    replyOf(obeyed('/brakeline help', { permission })),
    /`\/brakeline override <reason>` accepts what blocks/,
  );
  assert.match(replyOf(obeyed('/brakeline dance', { permission })), /^`dance` is not a command of mine/);
});

test('bots and edited comments do nothing at all', () => {
  const comment = { id: 678, author: 'maintainer', at: '2025-06-01T11:00:00Z' };
  for (const why of [
    { bot: true, edited: false },
    { bot: false, edited: true },
  ]) {
    const outcome = obeyed(override, { comment: { ...comment, ...why } });
    assert.deepEqual(outcome, { intents: [], changes: [], evaluateAgain: false });
  }
});

test('a closed pull request, and a base configuration that cannot be read, are refused', () => {
  assertRefused(obeyed(override, { pull: { ...pull, state: 'closed' } }), /the pull request is closed/);
  const broken = failed<never>({ code: 'config-invalid', message: 'x', hint: 'y' });
  assertRefused(obeyed(override, { policy: broken }), /configuration cannot be read/);
});
