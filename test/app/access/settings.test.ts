import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSettings } from '../../../src/app/access/settings.ts';

const key = '-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----';
const given = { APP_ID: '42', PRIVATE_KEY: key, WEBHOOK_SECRET: 'a long random text of our own' };

function settingsOf(environment: Readonly<Record<string, string>>) {
  const read = readSettings({ ...given, ...environment });
  assert.ok(read.kind === 'ok', read.kind === 'failed' ? read.problems[0].message : '');
  return read.value;
}

function problemsOf(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const read = readSettings(environment);
  return read.kind === 'failed' ? read.problems.map(({ message }) => message) : [];
}

test('with the three that are required, everything else has its default', () => {
  const settings = settingsOf({});
  assert.equal(settings.appId, 42);
  assert.equal(settings.privateKey, key);
  assert.equal(settings.port, 3000);
  assert.equal(settings.api, 'https://api.github.com');
  assert.equal(settings.retentionDays, 400);
  assert.equal(settings.sweepMinutes, 5);
  assert.equal(settings.logLevel, 'info');
  assert.equal(settings.databaseUrl, undefined);
});

test('all that is missing is told at once', () => {
  const problems = problemsOf({});
  for (const name of ['APP_ID', 'PRIVATE_KEY', 'WEBHOOK_SECRET']) {
    assert.ok(problems.includes(`${name} is not set`), problems.join('; '));
  }
});

test('an empty variable counts as one that is not set', () => {
  assert.deepEqual(problemsOf({ ...given, WEBHOOK_SECRET: '  ' }), ['WEBHOOK_SECRET is not set']);
  assert.equal(settingsOf({ DATABASE_URL: '' }).databaseUrl, undefined);
});

test('an app id that is no number is refused', () => {
  for (const id of ['forty', '4.5', '-1']) {
    assert.deepEqual(problemsOf({ ...given, APP_ID: id }), ['APP_ID is not a number'], id);
  }
});

test('a key may be on one line, or in a file', async (t) => {
  assert.equal(settingsOf({ PRIVATE_KEY: key.replaceAll('\n', '\\n') }).privateKey, key);
  const directory = await mkdtemp(join(tmpdir(), 'brakeline-settings-'));
  t.after(() => rm(directory, { recursive: true }));
  const path = join(directory, 'key.pem');
  await writeFile(path, key);
  assert.equal(settingsOf({ PRIVATE_KEY: '', PRIVATE_KEY_PATH: path }).privateKey, key);
  const [problem] = problemsOf({ ...given, PRIVATE_KEY_PATH: join(directory, 'none.pem') });
  assert.match(problem ?? '', /^PRIVATE_KEY_PATH could not be read: ENOENT/);
});

test('in production a short or well-known webhook secret is refused', () => {
  for (const secret of ['development', 'Secret', 'changeme', 'short']) {
    const environment = { ...given, WEBHOOK_SECRET: secret };
    assert.equal(problemsOf({ ...environment, NODE_ENV: 'production' }).length, 1, secret);
    assert.equal(problemsOf(environment).length, 0, secret);
  }
  assert.equal(problemsOf({ ...given, NODE_ENV: 'production' }).length, 0);
});

test('numbers out of their range and unknown levels are refused, with what was seen', () => {
  assert.deepEqual(problemsOf({ ...given, PORT: '70000' }), ['PORT is "70000"']);
  assert.deepEqual(problemsOf({ ...given, RETENTION_DAYS: '0' }), ['RETENTION_DAYS is "0"']);
  assert.deepEqual(problemsOf({ ...given, SWEEP_MINUTES: 'often' }), ['SWEEP_MINUTES is "often"']);
  assert.deepEqual(problemsOf({ ...given, LOG_LEVEL: 'loud' }), ['LOG_LEVEL is "loud"']);
});
