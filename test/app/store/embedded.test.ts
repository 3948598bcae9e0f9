import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext, test } from 'node:test';
import { openStore } from '../../../src/app/store/open-store.ts';
import { temporaryDirectory } from '../../measure/temporary-repository.ts';
import { runStoreProcess } from '../../support/run-store-process.ts';
import { fail, openOrFail } from '../../support/stores.ts';

const template = mkdtempSync(join(tmpdir(), 'brakeline-test-'));
after(() => rmSync(template, { recursive: true, force: true }));

const optionsOf = (directory: string) => ({ directory, snapshotMinutes: 0, onError: fail });

/** Has the cursor `saved` in its snapshot, and `late` and a post written after that. */
async function makeTemplate(): Promise<void> {
  const store = await openOrFail(optionsOf(template));
  await store.cursors.write('saved', '1');
  await store.posts.remember(1, 'comment', { id: 5, mark: 'm', state: 'done' });
  await store.writeSnapshot();
  await store.cursors.write('late', '1');
  await store.close();
}

const ready = makeTemplate();

async function copyStore(t: TestContext): Promise<string> {
  await ready;
  const directory = temporaryDirectory(t);
  cpSync(template, directory, { recursive: true });
  return directory;
}

test('What was written is there when the store is opened again', async (t) => {
  const store = await openOrFail(optionsOf(await copyStore(t)));
  assert.equal(await store.cursors.read('late'), '1');
  await store.close();
});

test('A second process is refused with words, and let in when the first was killed', async (t) => {
  const directory = await copyStore(t);
  const first = runStoreProcess({ directory }, { first: 0, last: 1_000_000 });
  await first.said('took');
  const refused = await openStore(optionsOf(directory));
  if (refused.kind === 'ok') assert.fail('two processes have the store');
  assert.equal(refused.problems[0].code, 'store-locked');
  assert.match(refused.problems[0].message, /another process uses the store in /);
  assert.match(refused.problems[0].hint, /DATABASE_URL/);
  first.kill();
  await first.ended;
  await (await openOrFail(optionsOf(directory))).close();
});

const damages = {
  'a control file full of rubbish': (database) =>
    writeFileSync(join(database, 'global', 'pg_control'), Buffer.alloc(8192, 7)),
  'the file of the version missing': (database) => rmSync(join(database, 'PG_VERSION')),
  'the folder missing': (database) => rmSync(database, { recursive: true }),
  'the log missing': (database) => rmSync(join(database, 'pg_wal'), { recursive: true }),
  'empty tables of its own': (database) => {
    const folder = join(database, 'base', '5');
    for (const name of readdirSync(folder)) truncateSync(join(folder, name), 0);
  },
} as const satisfies Record<string, (database: string) => void>;

for (const [name, damage] of Object.entries(damages)) {
  test(`A store with ${name} is restored from its snapshot, and says so`, async (t) => {
    const directory = await copyStore(t);
    damage(join(directory, 'database'));
    const opened = await openStore(optionsOf(directory));
    if (opened.kind === 'failed') assert.fail(opened.problems[0].message);
    const store = opened.value;
    assert.deepEqual(
      opened.warnings.map((warning) => warning.code),
      ['store-restored'],
    );
    assert.equal(await store.cursors.read('saved'), '1');
    assert.equal(await store.cursors.read('late'), undefined);
    // It may be older than what was posted since.
    assert.equal(await store.posts.recall(1, 'comment'), undefined);
    await store.close();
    const aside = readdirSync(directory).filter((entry) => entry.startsWith('database.damaged-'));
    assert.equal(aside.length, name === 'the folder missing' ? 0 : 1);
  });
}

test('A damaged snapshot is passed over for an older one', async (t) => {
  const directory = await copyStore(t);
  writeFileSync(join(directory, 'snapshots', '20991231T000000000Z.tar.gz'), 'not a snapshot');
  rmSync(join(directory, 'database', 'global', 'pg_control'));
  const store = await openOrFail(optionsOf(directory));
  assert.equal(await store.cursors.read('saved'), '1');
  await store.close();
});

test('A store that is damaged beyond its snapshots is refused and left as it is', async (t) => {
  const directory = await copyStore(t);
  rmSync(join(directory, 'snapshots'), { recursive: true });
  const control = join(directory, 'database', 'global', 'pg_control');
  writeFileSync(control, 'rubbish');
  const opened = await openStore(optionsOf(directory));
  if (opened.kind === 'ok') assert.fail('rubbish was opened');
  assert.equal(opened.problems[0].code, 'store-unusable');
  assert.ok(existsSync(control));
  assert.ok(!existsSync(join(directory, 'database.restoring')));
});

test('The newest three snapshots are kept', async (t) => {
  const directory = await copyStore(t);
  const store = await openOrFail(optionsOf(directory));
  const paths: (string | undefined)[] = [];
  for (let n = 0; n < 4; n += 1) paths.push(await store.writeSnapshot());
  await store.close();
  const left = readdirSync(join(directory, 'snapshots')).map((name) => join(directory, 'snapshots', name));
  assert.deepEqual(left.sort(), paths.slice(1));
});

test('A snapshot is written at the start where the newest is old', async (t) => {
  const directory = await copyStore(t);
  const [own = ''] = readdirSync(join(directory, 'snapshots'));
  const start = async () => {
    const store = await openOrFail({ ...optionsOf(directory), snapshotMinutes: 60 });
    await store.close();
    return readdirSync(join(directory, 'snapshots')).length;
  };
  assert.equal(await start(), 1);
  cpSync(join(directory, 'snapshots', own), join(directory, 'snapshots', '20200101T000000000Z.tar.gz'));
  rmSync(join(directory, 'snapshots', own));
  assert.equal(await start(), 2);
});

test('A directory that cannot be made is refused with words', async (t) => {
  const file = join(temporaryDirectory(t), 'file');
  writeFileSync(file, '');
  const opened = await openStore(optionsOf(join(file, 'inside')));
  assert.equal(opened.kind, 'failed');
  assert.equal(opened.kind === 'failed' && opened.problems[0].code, 'store-unusable');
});
