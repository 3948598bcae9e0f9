import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeExternalId, encodeExternalId } from '../../../src/core/intents/external-id.ts';
import { checkLimits } from '../../../src/core/render/check-run/check-limits.ts';

const sha = fc.constantFrom('a'.repeat(40), '0123456789abcdef'.repeat(4));
const number = fc.integer({ min: 1, max: 999_999_999_999 });
const id = fc.record(
  {
    headSha: sha,
    baseSha: sha,
    pull: number,
    run: fc.record({ id: number, attempt: fc.integer({ min: 1, max: 999 }) }, { noNullPrototype: true }),
    override: number,
    cause: fc.constantFrom('check-12', 'no-report'),
  },
  { requiredKeys: ['headSha', 'baseSha'], noNullPrototype: true },
);

test('what is written is read back, and has room in a check run', () => {
  fc.assert(
    fc.property(id, (given) => {
      const text = encodeExternalId(given);
      assert.deepEqual(decodeExternalId(text), given);
      assert.ok(text.length <= checkLimits.externalId);
    }),
  );
});

test('the check run of another app, or of a later version, is not ours', () => {
  const own = encodeExternalId({ headSha: 'a'.repeat(40), baseSha: 'b'.repeat(40) });
  for (const text of ['', 'x', `${own} `, own.replace('/1', '/2'), `${own} pull=1;2`, own.toUpperCase()]) {
    assert.equal(decodeExternalId(text), undefined, text);
  }
});
