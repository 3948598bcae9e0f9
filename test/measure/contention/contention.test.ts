import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { detectContention } from '../../../src/measure/contention/contention.ts';
import { contentionEventsOf } from '../../../src/measure/contention/contention-events.ts';
import { makeStandInPerf, type StandInSettings } from '../../support/stand-in-perf.ts';

const directory = mkdtempSync(join(tmpdir(), 'brakeline-contention-'));
after(() => rmSync(directory, { recursive: true, force: true }));
const program = join(directory, 'counters');
execFileSync('gcc', ['-O1', '-pthread', resolve('fixtures/contention/counters.c'), '-o', program]);

/** What is said where perf behaves so; events of the CPU itself are never supported by the stand-in. */
async function detect(settings: StandInSettings, started = program) {
  const programs = join(directory, 'programs');
  const unsupported = 'r0243,r0443,r1043,mem_load_l3_hit_retired.xsnp_fwd,mem_load_l3_hit_retired.xsnp_hitm';
  await makeStandInPerf(programs, { unsupported, ...settings });
  const before = process.env['PATH'] ?? '';
  process.env['PATH'] = `${programs}:${before}`;
  try {
    return await detectContention({ command: [started], cwd: directory, env: { PATH: before }, directory });
  } finally {
    process.env['PATH'] = before;
  }
}

test('thousands of times as many misses on several cores are contention', async () => {
  const verdict = await detect({ contended: '4000', at_once: '1.9' });
  assert.ok(verdict.kind === 'contended', JSON.stringify(verdict));
  const [first] = verdict.misses;
  assert.equal(first?.event, 'L1-dcache-load-misses');
  assert.ok((first?.free ?? 0) > 1000 * (first?.pinned ?? 0));
});

test('where the event can be sampled, the lines that miss are named', async () => {
  const busy = join(directory, 'busy');
  const text = readFileSync('fixtures/contention/counters.c', 'utf8').replace('20000', '8000000');
  writeFileSync(`${busy}.c`, text);
  execFileSync('gcc', ['-g', '-O1', '-pthread', `${busy}.c`, '-o', busy]);
  const verdict = await detect({ contended: '4000', at_once: '1.9', sampled: '1' }, busy);
  assert.ok(verdict.kind === 'contended', JSON.stringify(verdict));
  const named = verdict.places.map(({ function: name }) => name);
  assert.ok(named.includes('count_left') && named.includes('count_right'), JSON.stringify(verdict.places));
  assert.ok(verdict.places.every(({ samples, of }) => samples > 0 && samples <= of));
  assert.ok(
    verdict.places.some(({ file }) => file === 'busy.c'),
    JSON.stringify(verdict.places),
  );
  const lines = verdict.places.flatMap(({ function: name, line }) => (name === 'count_left' ? [line] : []));
  assert.ok(
    lines.some((line) => line === 19 || line === 20),
    JSON.stringify(verdict.places),
  );
});

test('as many misses on several cores as on one are none', async () => {
  const verdict = await detect({ at_once: '1.9' });
  assert.equal(verdict.kind, 'clean', JSON.stringify(verdict));
});

test('threads that did not run at once leave it undecided, never clean', async () => {
  const verdict = await detect({ contended: '4000', at_once: '0.9' });
  assert.ok(verdict.kind === 'undecided', JSON.stringify(verdict));
  assert.match(verdict.why.message, /only 0\.\d threads ran at once/);
});

test('a few times as many misses are undecided', async () => {
  const verdict = await detect({ contended: '5', at_once: '1.9' });
  assert.ok(verdict.kind === 'undecided', JSON.stringify(verdict));
  assert.match(verdict.why.message, /not as often/);
});

test('a machine that counts nothing, or may not, leaves it undecided', async () => {
  for (const settings of [{ denied: '1' }, { dead: '1', at_once: '2' }]) {
    const verdict = await detect(settings);
    assert.equal(verdict.kind, 'undecided', JSON.stringify(settings));
  }
});

test('each known CPU has events of its own; another one has none', () => {
  const eventsOf = (vendor: string, family: number, model: number): readonly string[] => {
    const text = `vendor_id\t: ${vendor}\ncpu family\t: ${family}\nmodel\t\t: ${model}\nmodel name\t: made up\n`;
    return contentionEventsOf(text).map(({ events }) => events.join());
  };
  for (const family of [25, 26]) {
    assert.deepEqual(eventsOf('AuthenticAMD', family, 17), ['r0243,r0443,r1043']);
  }
  assert.deepEqual(eventsOf('AuthenticAMD', 23, 0x31), ['r0243,r1043'], 'Zen 2');
  assert.deepEqual(eventsOf('AuthenticAMD', 23, 0x11), [], 'Zen: the event is not documented');
  // Each generation of Intel's has one of the names, and perf refuses a run with the other.
  assert.deepEqual(eventsOf('GenuineIntel', 6, 143), [
    'mem_load_l3_hit_retired.xsnp_fwd',
    'mem_load_l3_hit_retired.xsnp_hitm',
  ]);
  assert.deepEqual(eventsOf('AuthenticAMD', 16, 2), []);
  assert.deepEqual(contentionEventsOf('processor: 0\nCPU implementer: 0x41\n'), []);
});
