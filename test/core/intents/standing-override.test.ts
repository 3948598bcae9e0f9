import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf } from '../../../src/core/intents/standing-override.ts';

const headSha = 'b'.repeat(40);
const baseSha = 'a'.repeat(40);
const reason = { kind: 'regressed', effect: 'blocks', benchmark: 'parse', message: 'slower' } as const;
const pull = {
  number: 12,
  headSha,
  headRepository: 1,
  baseRef: 'main',
  baseSha,
  author: 'author',
  state: 'open',
  draft: false,
} as const;
const override = {
  by: 'maintainer',
  reason: 'worth its cost',
  headSha,
  baseRef: 'main',
  at: '2025-06-01T11:00:00Z',
  comment: 678,
  accepted: [reason],
};

test('an override counts for the base branch that it was given for: another one has roles of its own', () => {
  assert.equal(standingOf(override, { headSha, baseSha, pull }, [reason]).kind, 'honoured');
  const moved = { headSha, baseSha, pull: { ...pull, baseRef: 'release' } };
  assert.deepEqual(standingOf(override, moved, [reason]), {
    kind: 'void',
    note: 'The override by `maintainer` was for the branch `main` and is void: the pull request goes into `release` now.',
  });
});
