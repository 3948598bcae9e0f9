import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { openQueue } from '../../../src/app/queue/open-queue.ts';
import type { EnqueueOptions, Outcome, Queue, QueueHandlers } from '../../../src/app/queue/queue.ts';
import { mostDeaths } from '../../../src/app/queue/tries.ts';
import type { Store } from '../../../src/app/store/store.ts';
import type { Job } from '../../../src/app/task/job.ts';
import { emptyStore, fail, openOrFail, type StorePlace, storeMakers } from '../../support/stores.ts';

const repository = { id: 12_345_678_901, owner: 'octo', name: 'parser' };

function jobOf(subject: string, payload: unknown = {}, delivery?: string): Job {
  const key = `${repository.id}#${subject}`;
  const job = { kind: 'evaluate', key, installation: 1, repository, payload };
  return delivery === undefined ? job : { ...job, delivery };
}

/** Resolves when `isSo` does, and fails the test where it never does. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > end) assert.fail('waited for half a minute in vain');
    await pause(20);
  }
}

const done: Outcome = { kind: 'done' };
const retry = { limit: 2, delaySeconds: 1, maxDelaySeconds: 1 };
const noGraves: QueueHandlers['bury'] = async (letter) => assert.fail(letter.reason);

for (const maker of storeMakers()) {
  describe(`The queue in the ${maker.kind} store`, () => {
    let place: StorePlace;
    let store: Store;
    before(async () => {
      place = await maker.prepare();
      store = await openOrFail(place.options);
    });
    after(async () => {
      await store.close();
      place.remove();
    });
    beforeEach(() => emptyStore(store));

    const open = () => openQueue(store, { retry, workers: 4, onError: fail });
    /** On PostgreSQL the heartbeat tells of a process that died: as soon as it can. */
    const openHasty = () => openQueue(store, { retry, heartbeatSeconds: 10, onError: fail });
    const enqueueClosed = async (job: Job) => {
      const queue = await openHasty();
      await enqueue(queue, job);
      await queue.stop();
    };
    const enqueue = (queue: Queue, job: Job, options?: EnqueueOptions) =>
      store.transaction((transaction) => queue.enqueue(transaction, job, options));

    test('works on a job and marks its delivery done', async () => {
      const queue = await open();
      const seen: Job[] = [];
      await queue.work({
        async run(job, attempt) {
          assert.equal(attempt.number, 1);
          seen.push(job);
          return done;
        },
        bury: noGraves,
      });
      const job = jobOf('7', { text: 'a\0b', list: [1, null, { deep: '\ud800' }] }, 'd-1');
      await store.transaction(async (transaction) => {
        const delivery = { id: 'd-1', event: 'push', received: new Date().toISOString(), jobs: 1 };
        assert.equal(await transaction.deliveries.accept(delivery), 'accepted');
        await queue.enqueue(transaction, job);
      });
      await until(async () => (await store.deliveries.find('d-1'))?.state === 'done');
      await queue.stop();
      assert.deepEqual(seen, [
        { ...job, payload: { text: 'a\ufffdb', list: [1, null, { deep: '\ufffd' }] } },
      ]);
    });

    test('has no job of a transaction that was rolled back', async () => {
      const queue = await open();
      const adding = store.transaction(async (transaction) => {
        await queue.enqueue(transaction, jobOf('7'));
        throw new Error('rolled back');
      });
      await assert.rejects(adding, /rolled back/);
      const stats = await queue.stats();
      await queue.stop();
      assert.deepEqual(stats, { ready: 0, later: 0, active: 0, dead: 0, oldestSeconds: 0 });
    });

    test('tries again after an error, and not before the time that was asked for', async () => {
      const queue = await open();
      const numbers: number[] = [];
      await queue.work({
        async run(_, { number }) {
          numbers.push(number);
          if (number === 1) throw new Error('first');
          return { kind: 'retry', reason: 'second', afterSeconds: 3600 };
        },
        bury: noGraves,
      });
      const { later } = await queue.stats();
      await enqueue(queue, jobOf('7'));
      await until(async () => numbers.length === 2 && (await queue.stats()).later === later + 1);
      await queue.stop();
      assert.deepEqual(numbers, [1, 2]);
      assert.equal((await queue.stats()).later, later + 1);
    });

    test('gives up after the last try with the reason, tells it until it is heard, and can be told to try again', async () => {
      const queue = await open();
      let broken = true;
      const graves: string[] = [];
      await queue.work({
        async run() {
          if (broken) throw new Error('no such repository');
          return done;
        },
        async bury(letter) {
          graves.push(letter.reason);
          if (graves.length === 1) throw new Error('GitHub did not hear it');
        },
      });
      await store.transaction(async (transaction) => {
        await transaction.deliveries.accept({
          id: 'd',
          event: 'push',
          received: new Date().toISOString(),
          jobs: 1,
        });
        await queue.enqueue(transaction, jobOf('7', { n: 1 }, 'd'));
      });
      await until(() => graves.length === 2);
      assert.deepEqual(graves, ['no such repository', 'no such repository']);
      assert.equal((await store.deliveries.find('d'))?.reason, 'no such repository');
      const [letter] = await store.deadLetters.list(10);
      assert.equal(letter?.attempts, 3);
      assert.deepEqual(letter?.job, jobOf('7', { n: 1 }, 'd'));
      assert.equal((await queue.stats()).dead, 1);

      broken = false;
      assert.equal(await queue.redrive(letter?.id ?? ''), true);
      assert.equal(await queue.redrive(letter?.id ?? ''), false);
      await until(async () => (await store.deliveries.find('d'))?.state === 'done');
      await queue.stop();
    });

    test('gives up at once where another try would not help', async () => {
      const queue = await open();
      const graves: number[] = [];
      await queue.work({
        run: async () => ({ kind: 'dead', reason: 'gone' }),
        bury: async ({ attempts }) => {
          graves.push(attempts);
        },
      });
      await enqueue(queue, jobOf('7'));
      await until(() => graves.length === 1);
      await queue.stop();
      assert.deepEqual(graves, [1]);
    });

    /** Leaves the only job as if that many processes had died while they worked on it. */
    const killProcesses = (times: number) =>
      sql`
        update pgboss.job set state = 'active', retry_count = ${times - 1}, started_on = now(),
          heartbeat_on = now() - interval '1 hour'
        where name = 'work' and state < 'active' and start_after <= now()
      `.execute(store.database);

    test('does not count it against a job that processes died while they worked on it', async () => {
      await enqueueClosed(jobOf('7'));
      await killProcesses(retry.limit + 5);
      const queue = await openHasty();
      const numbers: number[] = [];
      await queue.work({
        async run(_, { number }) {
          numbers.push(number);
          if (number <= retry.limit) throw new Error('GitHub is away');
          return done;
        },
        bury: noGraves,
      });
      await until(() => numbers.length === 3);
      await queue.stop();
      assert.deepEqual(numbers, [1, 2, 3]);
    });

    test('gives up unseen a job that kills each process that takes it up', async () => {
      await enqueueClosed(jobOf('7'));
      await killProcesses(mostDeaths);
      const queue = await openHasty();
      const letters: string[] = [];
      await queue.work({
        run: async () => assert.fail('the job is not tried again'),
        bury: async ({ reason, attempts }) => {
          letters.push(`${attempts}: ${reason}`);
        },
      });
      await until(() => letters.length === 1);
      await queue.stop();
      assert.deepEqual(letters, [
        `${mostDeaths}: the process ended each of ${mostDeaths} times while it worked on this job`,
      ]);
    });

    test('holds the key of a job until its end is told', async () => {
      const queue = await open();
      const told: string[] = [];
      await enqueue(queue, jobOf('7', 'bad'));
      await enqueue(queue, jobOf('7', 'good'));
      await queue.work({
        async run({ payload }) {
          told.push(`run ${payload}`);
          return payload === 'bad' ? { kind: 'dead', reason: 'gone' } : done;
        },
        async bury() {
          told.push('bury');
          await pause(1_500);
          told.push('buried');
        },
      });
      await until(() => told.length === 4);
      await queue.stop();
      assert.deepEqual(told, ['run bad', 'bury', 'buried', 'run good']);
    });

    test('takes a try that does not end for a failed one', async () => {
      const queue = await openQueue(store, { retry, tryLimitSeconds: 1, onError: fail });
      let runs = 0;
      await queue.work({
        async run() {
          runs += 1;
          return runs === 1 ? new Promise<Outcome>(() => undefined) : done;
        },
        bury: noGraves,
      });
      await enqueue(queue, jobOf('7'));
      await until(async () => runs === 2 && (await queue.stats()).active === 0);
      await queue.stop();
    });

    test('goes on with other jobs of a key whose job was given up', async () => {
      const queue = await open();
      const seen: unknown[] = [];
      await queue.work({
        run: async ({ payload }) => {
          seen.push(payload);
          return payload === 'bad' ? { kind: 'dead', reason: 'gone' } : done;
        },
        bury: async () => undefined,
      });
      await enqueue(queue, jobOf('7', 'bad'));
      await enqueue(queue, jobOf('7', 'good'));
      await until(() => seen.length === 2);
      await queue.stop();
      assert.deepEqual(seen, ['bad', 'good']);
    });

    test('keeps one job of a name while it waits or is worked on', async () => {
      const queue = await open();
      const job = jobOf('7');
      assert.equal(await enqueue(queue, job, { once: 'sweep' }), 'enqueued');
      assert.equal(await enqueue(queue, job, { once: 'sweep' }), 'known');
      assert.equal(await enqueue(queue, job, { once: 'other' }), 'enqueued');
      let runs = 0;
      await queue.work({
        async run() {
          runs += 1;
          return done;
        },
        bury: noGraves,
      });
      await until(async () => runs === 2 && (await queue.stats()).active === 0);
      assert.equal(await enqueue(queue, job, { once: 'sweep' }), 'enqueued');
      await until(() => runs === 3);
      await queue.stop();
    });

    test('tells what waits, and leaves alone what is for later', async () => {
      const queue = await open();
      const before = await queue.stats();
      await enqueue(queue, jobOf('7'));
      await enqueue(queue, jobOf('8'), { afterSeconds: 3600, once: 'patience' });
      const { oldestSeconds, ...counts } = await queue.stats();
      assert.deepEqual(counts, { ready: 1, later: before.later + 1, active: 0, dead: 0 });
      assert.ok(oldestSeconds >= 0 && oldestSeconds < 60);
      let runs = 0;
      await queue.work({
        async run() {
          runs += 1;
          return done;
        },
        bury: noGraves,
      });
      await until(async () => (await queue.stats()).ready === 0 && runs === 1);
      await queue.stop();
      assert.equal(runs, 1);
    });

    test('lets a job end before it stops', async () => {
      const queue = await open();
      let ended = false;
      let begun = false;
      await queue.work({
        async run() {
          begun = true;
          await pause(300);
          ended = true;
          return done;
        },
        bury: noGraves,
      });
      await enqueue(queue, jobOf('7'));
      await until(() => begun);
      await queue.stop();
      assert.ok(ended);
      assert.equal((await store.database.selectFrom('dead_letters').selectAll().execute()).length, 0);
    });

    test('works on one job of a key at a time, and on several keys at once', async () => {
      const queue = await open();
      // On PostgreSQL a second process shares the work; embedded there is none.
      const isShared = maker.kind === 'postgres';
      const second = isShared ? await openOrFail(place.options) : undefined;
      const secondQueue = second && (await openQueue(second, { retry, workers: 4, onError: fail }));
      const active = new Map<string, number>();
      let most = 0;
      let ran = 0;
      const run: QueueHandlers['run'] = async ({ key }) => {
        const others = active.get(key) ?? 0;
        assert.equal(others, 0, `two jobs of ${key} at once`);
        active.set(key, 1);
        most = Math.max(
          most,
          [...active.values()].reduce((sum, count) => sum + count, 0),
        );
        await pause(30);
        active.set(key, 0);
        ran += 1;
        return done;
      };
      for (let n = 0; n < 24; n += 1) await enqueue(queue, jobOf(`key-${n % 3}`, n));
      await queue.work({ run, bury: noGraves });
      await secondQueue?.work({ run, bury: noGraves });
      await until(() => ran === 24);
      await queue.stop();
      await secondQueue?.stop();
      await second?.close();
      assert.ok(most > 1, 'different keys are worked on at once');
      assert.equal(ran, 24);
    });
  });
}
