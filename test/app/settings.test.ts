import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSettings } from '../../src/app/settings.ts';

const complete = { APP_ID: '7', PRIVATE_KEY: 'key\\nof two lines', WEBHOOK_SECRET: 'f'.repeat(32) };

test('what is not set has its default', () => {
  const read = readSettings(complete);
  assert.ok(read.kind === 'ok');
  assert.equal(read.value.appId, 7);
  assert.equal(read.value.privateKey, 'key\nof two lines');
  assert.equal(read.value.port, 3000);
  assert.equal(read.value.databaseUrl, undefined);
  assert.equal(read.value.dryRun, false);
});

test('all that is missing or wrong is told at once', () => {
  const read = readSettings({ PORT: '70000', LOG_LEVEL: 'loud', SWEEP_MINUTES: 'x' });
  assert.ok(read.kind === 'failed');
  const words = read.problems.map(({ message }) => message).join('\n');
  for (const name of ['APP_ID', 'PRIVATE_KEY', 'WEBHOOK_SECRET', 'PORT', 'LOG_LEVEL', 'SWEEP_MINUTES']) {
    assert.ok(words.includes(name), name);
  }
});

test('in production a short or well-known secret of the webhook is refused', () => {
  for (const secret of ['development', 'Secret', 'fifteen letters']) {
    const read = readSettings({ ...complete, WEBHOOK_SECRET: secret, NODE_ENV: 'production' });
    assert.ok(read.kind === 'failed', secret);
    assert.match(read.problems[0].hint, /openssl rand/);
    assert.ok(!JSON.stringify(read).includes(`"${secret}"`), 'the secret is not repeated');
  }
  assert.equal(readSettings({ ...complete, WEBHOOK_SECRET: 'development' }).kind, 'ok');
});

test('the key may lie in a file', async (t) => {
  const directory = await mkdtemp(join(tmpdir(), 'brakeline-settings-'));
  t.after(() => rm(directory, { recursive: true }));
  const path = join(directory, 'key.pem');
  await writeFile(path, 'a key');
  const { PRIVATE_KEY: _, ...rest } = complete;
  const read = readSettings({ ...rest, PRIVATE_KEY_PATH: path });
  assert.ok(read.kind === 'ok');
  assert.equal(read.value.privateKey, 'a key');
  assert.equal(readSettings({ ...rest, PRIVATE_KEY_PATH: join(directory, 'none') }).kind, 'failed');
});
