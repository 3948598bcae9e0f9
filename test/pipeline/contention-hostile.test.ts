import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutLines, configuration, gate, plainBuild, tally } from './gate-contention.ts';

const claims = `claims:
  - apart: [tally.read, tally.written]
`;
const base = { 'src/main.c': tally.main, 'src/tally.h': tally.padded };

test('a head that takes the claim and the gate out of its own configuration is held to those of its base', async (t) => {
  const { report } = await gate(t, {
    base: { ...base, '.github/brakeline.yml': configuration(plainBuild, claims) },
    head: {
      'src/tally.h': tally.shared,
      '.github/brakeline.yml': configuration(plainBuild).replace('contention: block', 'contention: "off"'),
    },
  });
  const told = report.decision.reasons.filter(({ kind }) => kind === 'claim-broken' || kind === 'contended');
  assert.deepEqual(told.map(({ kind, effect }) => [kind, effect]).toSorted(), [
    ['claim-broken', 'blocks'],
    ['contended', 'blocks'],
  ]);
  assert.equal(report.decision.kind, 'block');
});

/** A build that does `trick` only where accesses are recorded: there CC names a stand-in. */
function trickedBuild(trick: string): string {
  return `${plainBuild} && if [ -n "$CC" ]; then ${trick}; fi`;
}

test('a head whose build with recorded accesses fails or hangs does not pass', async (t) => {
  const tricks = {
    'exit 3': /the build with recorded accesses failed/,
    'sleep 9999': /did not end within 15 s/,
  };
  for (const [trick, said] of Object.entries(tricks)) {
    const { report } = await gate(t, {
      base: { ...base, '.github/brakeline.yml': configuration(plainBuild, claims) },
      head: {
        'src/tally.h': tally.shared,
        '.github/brakeline.yml': `${configuration(`'${trickedBuild(trick)}'`)}build_timeout: 15 s\n`,
      },
    });
    const [reason] = aboutLines(report);
    assert.deepEqual([reason?.kind, reason?.effect], ['contention-undecided', 'prevents-comparison'], trick);
    assert.match(reason?.message ?? '', said);
    // What needs no recorded run is told all the same.
    const [claim] = report.decision.reasons.filter(({ kind }) => kind === 'claim-broken');
    assert.equal(claim?.effect, 'blocks', JSON.stringify(report.decision.reasons));
  }
});
