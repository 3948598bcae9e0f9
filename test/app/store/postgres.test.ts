import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openStore } from '../../../src/app/store/open-store.ts';
import { startPostgres } from '../../support/postgres.ts';
import { runStoreProcess } from '../../support/run-store-process.ts';
import { fail, openOrFail } from '../../support/stores.ts';

const server = startPostgres();
after(async () => (await server).stop());

test('Several processes that start together on an empty database all come up and share the work', async () => {
  const databaseUrl = await (await server).createDatabase();
  const place = { databaseUrl, directory: 'not-used' };
  const processes = [0, 10, 20, 30].map((first) => runStoreProcess(place, { first, last: first + 10 }));
  for (const one of processes) await one.said('idle');
  for (const one of processes) await one.ended;
  const store = await openOrFail({ ...place, onError: fail });
  const rows = await store.database.selectFrom('evaluations').select('key').execute();
  assert.equal(rows.length, 40);
  await store.close();
});

test('A server that cannot be reached is told without its password', async () => {
  const databaseUrl = 'postgres://app:hush@127.0.0.1:1/brakeline';
  const opened = await openStore({ databaseUrl, directory: 'not-used', onError: fail });
  if (opened.kind === 'ok') assert.fail('there is no such server');
  assert.equal(opened.problems[0].code, 'store-unusable');
  assert.match(opened.problems[0].message, /127\.0\.0\.1:1\/brakeline/);
  assert.doesNotMatch(JSON.stringify(opened), /hush/);
});
