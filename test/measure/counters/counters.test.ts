import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  type Counters,
  type CountersRequest,
  probeCounters,
} from '../../../src/measure/counters/counters.ts';
import { hardwareMetrics } from '../../../src/measure/counters/perf-events.ts';
import { makeStandInPerf, type StandInSettings } from '../../support/stand-in-perf.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

async function probe(request: CountersRequest): Promise<Counters> {
  const probed = await probeCounters(request);
  assert.ok(probed.kind === 'ok', 'the probe failed');
  return probed.value;
}

test('with a stand-in of perf, faults of counters are found', async (context) => {
  const directory = temporaryDirectory(context);
  const { path, set } = await makeStandInPerf(join(directory, 'stand-in'));
  const probeWith = async (settings: StandInSettings) => {
    await set(settings);
    return probe({ scratch: join(directory, 'scratch'), perf: path });
  };
  await context.test('where every counter counts, all eight are honest', async () => {
    const counters = await probeWith({});
    assert.equal(counters.perf?.format, 'json');
    assert.equal(counters.honest, 8);
    assert.deepEqual(counters.hardware, hardwareMetrics);
    assert.deepEqual(counters.problems, counters.launcher.problems);
  });
  await context.test('a sixth counter that silently reads 0 leaves five and is said', async () => {
    const counters = await probeWith({ dead: '6' });
    assert.equal(counters.honest, 5);
    assert.ok(counters.problems.some(({ code }) => code === 'counters-dishonest'));
  });
  await context.test('counters that are shared among events are no lie, only a limit', async () => {
    const counters = await probeWith({ slots: '4' });
    assert.equal(counters.honest, 4);
    assert.ok(!counters.problems.some(({ code }) => code === 'counters-dishonest'));
  });
  await context.test('an older perf without -j is read through its separated form', async () => {
    const counters = await probeWith({ csv: '1' });
    assert.equal(counters.perf?.format, 'csv');
    assert.equal(counters.honest, 8);
    assert.deepEqual(counters.hardware, hardwareMetrics);
  });
  await context.test('an event that the machine lacks is left out', async () => {
    const counters = await probeWith({ unsupported: 'L1-dcache-load-misses,cache-misses' });
    assert.ok(!counters.hardware.includes('l1d_misses') && !counters.hardware.includes('cache_misses'));
    assert.ok(counters.hardware.includes('instructions'));
  });
  await context.test('where perf may not count, the mend is named', async () => {
    const counters = await probeWith({ denied: '1' });
    assert.equal(counters.perf, undefined);
    assert.equal(counters.honest, 0);
    const problem = counters.problems.find(({ code }) => code === 'counters-unavailable');
    assert.match(problem?.hint ?? '', /sysctl kernel\.perf_event_paranoid/);
  });
});

test('without perf there are no counters, and that is said', async (context) => {
  const directory = temporaryDirectory(context);
  const counters = await probe({ scratch: directory, perf: join(directory, 'no-perf') });
  assert.equal(counters.honest, 0);
  assert.deepEqual(counters.hardware, []);
  assert.ok(counters.problems.some(({ code }) => code === 'counters-unavailable'));
  assert.ok(counters.rssFloor.plain > 0);
});

test('the counters of this machine are honest or said not to be', async (context) => {
  const counters = await probe({ scratch: temporaryDirectory(context) });
  const said = counters.problems.some(
    ({ code }) => code === 'counters-unavailable' || code === 'counters-dishonest',
  );
  assert.equal(counters.hardware.includes('instructions'), counters.honest > 0);
  assert.ok(counters.honest > 0 || said);
});
