import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { temporaryDirectory } from '../measure/temporary-repository.ts';
import { makeStandInPerf, type StandInSettings } from '../support/stand-in-perf.ts';
import { aboutLines, configuration, gate, plainBuild, tally } from './gate-contention.ts';

const sampled = readFileSync('fixtures/tools/c2c/linux-6.txt', 'utf8');
/** The same report of a run in which no cache passed a line on. */
const nothingSampled = sampled
  .split('\n')
  .filter((row) => /^[#=]|Cache Line/.test(row))
  .join('\n');

/** A program whose accesses cannot be recorded, since the compiler is not looked for on PATH. */
const files = {
  'src/main.c': tally.main,
  'src/tally.h': tally.padded,
  '.github/brakeline.yml': configuration(plainBuild.replace('gcc', '/usr/bin/gcc')),
};

/** A gate run on a machine whose perf reads what it finds from files of the measured tree. */
async function gateWith(
  t: TestContext,
  base: Readonly<Record<string, string>>,
  head: Readonly<Record<string, string>>,
) {
  const programs = join(temporaryDirectory(t), 'programs');
  const settings: StandInSettings = {
    unsupported: 'r0243,r0443,r1043,mem_load_l3_hit_retired.xsnp_fwd,mem_load_l3_hit_retired.xsnp_hitm',
    c2c: '@c2c.txt',
    contended: '@contended.txt',
    at_once: '@at_once.txt',
  };
  await makeStandInPerf(programs, settings);
  const before = process.env['PATH'] ?? '';
  process.env['PATH'] = `${programs}:${before}`;
  try {
    const both = { ...files, 'at_once.txt': '1.9\n' };
    const { report } = await gate(t, { base: { ...both, ...base }, head });
    return { told: aboutLines(report).map(({ kind, effect }) => [kind, effect]), report };
  } finally {
    process.env['PATH'] = before;
  }
}

test('where accesses cannot be recorded, samples of perf name the new line and block', async (t) => {
  const { told, report } = await gateWith(t, { 'c2c.txt': nothingSampled }, { 'c2c.txt': sampled });
  // Of the second line no sample shows who writes it: what else there is stays undecided.
  assert.deepEqual(told, [
    ['contended', 'blocks'],
    ['contention-undecided', 'warns'],
  ]);
  assert.equal(report.decision.kind, 'block');
  const [benchmark] = report.benchmarks;
  const { head } = benchmark ?? {};
  assert.equal(
    head?.contention?.kind === 'lines' ? head.contention.method : head?.contention?.kind,
    'sampled',
  );
});

test('a head of which one thread ran at a time is not clean, though no line was sampled', async (t) => {
  const { told, report } = await gateWith(
    t,
    { 'c2c.txt': nothingSampled },
    { 'src/tally.h': tally.shared, 'at_once.txt': '0.9\n' },
  );
  assert.deepEqual(told, [['contention-undecided', 'prevents-comparison']]);
  assert.match(aboutLines(report)[0]?.message ?? '', /only 0\.\d threads ran at once/);
  assert.equal(report.decision.kind, 'not-comparable');
});

test('where memory cannot be sampled, counters tell that the head fights over lines', async (t) => {
  const { told, report } = await gateWith(t, {}, { 'contended.txt': '4000\n' });
  assert.deepEqual(told, [['contended', 'blocks']]);
  assert.match(aboutLines(report)[0]?.message ?? '', /per thousand instructions, L1-dcache-load-misses/);
});

test('a base that neither samples nor counters tell is not compared with', async (t) => {
  const { told, report } = await gateWith(
    t,
    { 'at_once.txt': '0.9\n' },
    { 'at_once.txt': '1.9\n', 'c2c.txt': sampled, 'contended.txt': '4000\n' },
  );
  assert.deepEqual(told, [['contention-undecided', 'warns']]);
  assert.notEqual(report.decision.kind, 'block');
  assert.equal(report.benchmarks[0]?.head?.contention?.kind, 'unmeasured');
});
