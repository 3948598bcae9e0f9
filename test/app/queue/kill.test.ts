import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { runStoreProcess, type StoreProcess } from '../../support/run-store-process.ts';
import { openOrFail, type StoreMaker, type StorePlace, storeMakers } from '../../support/stores.ts';

/** Milliseconds within which a process is killed: one in four counts from its start, the others from where it works. */
const longestLife = { starting: 2_000, working: 700 } as const;

/** How often; PostgreSQL's heartbeats make each of its rounds longer to finish. */
const rounds = { embedded: 20, postgres: 5 } as const;

/** Deliveries that one process has before it; more than it gets through. */
const batch = 10_000;

function countTaken({ lines }: StoreProcess): number {
  return lines.filter((line) => line.startsWith('took')).length;
}

/** How long a process takes to begin depends on the machine: what it says is waited for. */
async function dieAtRandom(running: StoreProcess): Promise<void> {
  if (Math.random() < 0.25) await pause(Math.random() * longestLife.starting);
  else {
    await running.said('took');
    await pause(Math.random() * longestLife.working);
  }
  running.kill();
  await running.ended;
}

/** Kills one process after another, each going on with the deliveries after those its predecessor had taken. */
async function killAtRandom({ options }: StorePlace, times: number): Promise<number> {
  let taken = 0;
  for (let round = 0; round < times; round += 1) {
    const running = runStoreProcess(options, { first: taken, last: taken + batch });
    await dieAtRandom(running);
    assert.deepEqual(
      running.lines.filter((line) => line.startsWith('refused')),
      [],
    );
    taken += countTaken(running);
  }
  return taken;
}

async function checkKilled(maker: StoreMaker): Promise<void> {
  const place = await maker.prepare();
  const taken = await killAtRandom(place, rounds[maker.kind]);
  // GitHub redelivers the last one, whose answer may have been lost.
  const last = runStoreProcess(place.options, { first: Math.max(taken - 1, 0), last: taken + 5 });
  await last.said('idle');
  await last.ended;
  const store = await openOrFail(place.options);
  const deliveries = await store.database.selectFrom('deliveries').select(['id', 'state']).execute();
  const evaluations = await store.database.selectFrom('evaluations').select('key').execute();
  const letters = await store.deadLetters.count();
  await store.close();
  place.remove();
  const expected = Array.from({ length: taken + 5 }, (_, number) => `delivery-${number}`).sort();
  assert.ok(taken > 0);
  assert.deepEqual(deliveries.map(({ id }) => id).sort(), expected);
  assert.deepEqual(evaluations.map(({ key }) => key).sort(), expected);
  assert.ok(deliveries.every(({ state }) => state === 'done'));
  assert.equal(letters, 0);
}

for (const maker of storeMakers()) {
  test(`Killing the process at random moments loses no job of the ${maker.kind} store and doubles none`, () =>
    checkKilled(maker));
}
