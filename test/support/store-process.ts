/**
 * A process that works as the app does with its store and queue: `store-process.ts <directory> [<url>] <first> <last>`
 * takes the deliveries of these numbers, each with a job that records one evaluation, and says so line by line:
 * `open`, `took <n>`, `refused <message>`, and `idle` once all deliveries are done. Killed at any moment by a test.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { openQueue } from '../../src/app/queue/open-queue.ts';
import { openStore } from '../../src/app/store/open-store.ts';
import type { Store } from '../../src/app/store/store.ts';

const [directory = '', databaseUrl = '', first = '0', last = '0'] = process.argv.slice(2);
const onError = (error: Error): void => {
  process.stderr.write(`${error.stack}\n`);
};
const say = (line: string) => process.stdout.write(`${line}\n`);

const opened = await openStore({
  directory,
  snapshotMinutes: 0,
  onError,
  ...(databaseUrl === '' ? {} : { databaseUrl }),
});
if (opened.kind === 'failed') {
  say(`refused ${opened.problems[0].code}: ${opened.problems[0].message}`);
  process.exit(0);
}
const store = opened.value;
// Small pauses, so that a job that was hit by a kill is soon tried again.
const retry = { limit: 30, delaySeconds: 1, maxDelaySeconds: 1 };
const queue = await openQueue(store, { retry, workers: 4, heartbeatSeconds: 10, onError });
say('open');

await queue.work({
  async run({ payload }) {
    await store.evaluations.record({
      repository: 1,
      key: String(payload),
      evaluation: {
        headSha: 'a'.repeat(40),
        baseSha: 'b'.repeat(40),
        mergeGroup: false,
        conclusion: 'success',
        title: '',
        blocking: [],
        overridden: false,
        at: new Date().toISOString(),
      },
    });
    // What happens on GitHub takes a while.
    await pause(5);
    return { kind: 'done' };
  },
  bury: async ({ reason }) => onError(new Error(`buried: ${reason}`)),
});

for (let number = Number(first); number < Number(last); number += 1) {
  const id = `delivery-${number}`;
  await store.transaction(async (transaction) => {
    const delivery = { id, event: 'push', received: new Date().toISOString(), jobs: 1 };
    if ((await transaction.deliveries.accept(delivery)) === 'known') return;
    await queue.enqueue(transaction, {
      kind: 'evaluate',
      key: `1#${number % 5}`,
      delivery: id,
      installation: 1,
      repository: { id: 1, owner: 'o', name: 'n' },
      payload: id,
    });
  });
  say(`took ${number}`);
}

async function countWaiting({ database }: Store): Promise<number> {
  const waiting = await database.selectFrom('deliveries').select('id').where('state', '<>', 'done').execute();
  return waiting.length;
}

while ((await countWaiting(store)) > 0) await pause(50);
say('idle');
await queue.stop();
await store.close();
