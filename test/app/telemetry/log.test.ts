import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLog } from '../../../src/app/telemetry/log.ts';

function collect(level: 'debug' | 'info' | 'warn' | 'error') {
  const lines: string[] = [];
  return {
    log: createLog(level, (line) => lines.push(line)),
    read: () => lines.map((line): unknown => JSON.parse(line)),
  };
}

test('a line is one JSON object with time, level, message and fields', () => {
  const { log, read } = collect('info');
  log.with({ delivery: 'd-1' }).with({ job: 'j-1' }).warn('two\nlines', { attempt: 2 });
  const [line] = read();
  assert.ok(typeof line === 'object' && line !== null && 'time' in line && typeof line.time === 'string');
  assert.ok(!Number.isNaN(Date.parse(line.time)));
  assert.deepEqual(
    { ...line, time: '' },
    { time: '', level: 'warn', message: 'two\nlines', delivery: 'd-1', job: 'j-1', attempt: 2 },
  );
});

test('lines below the level are not written', () => {
  for (const [level, count] of [
    ['debug', 4],
    ['info', 3],
    ['warn', 2],
    ['error', 1],
  ] as const) {
    const { log, read } = collect(level);
    log.debug('a');
    log.info('b');
    log.warn('c');
    log.error('d');
    assert.equal(read().length, count, level);
  }
});

for (const [what, secret] of [
  ['an installation token', `ghs_${'a'.repeat(36)}`],
  ['a newer installation token', `ghs_424242_${'aB3-'.repeat(20)}.${'xY_9'.repeat(12)}`],
  ['a personal token', `ghp_${'b'.repeat(36)}`],
  ['a fine-grained token', `github_pat_${'c'.repeat(60)}`],
  ['an old installation token', `v1.${'0a'.repeat(20)}`],
  ['a JWT', `eyJhbGciOiJSUzI1NiJ9.${'eyJpc3MiOiI0MiJ9'}.${'abc-_'.repeat(8)}`],
] as const) {
  test(`${what} is taken out, also from the text of an error`, () => {
    const { log, read } = collect('info');
    log.error('failed', { error: `authorization: bearer ${secret} was refused` });
    const text = JSON.stringify(read());
    assert.ok(!text.includes(secret.slice(8, 40)), text);
    assert.ok(!text.includes(secret.slice(-10)), text);
    assert.match(text, /\[redacted\]/);
  });
}

test('a private key is taken out, with line breaks or without', () => {
  const key = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIE'.repeat(10)}\n-----END RSA PRIVATE KEY-----`;
  for (const text of [key, key.replaceAll('\n', '\\n'), JSON.stringify({ error: key })]) {
    const { log, read } = collect('info');
    log.warn(text, { text });
    assert.doesNotMatch(JSON.stringify(read()), /MIIE/);
  }
});

test('plain text stays as it is, commits included', () => {
  const text = 'head 0123456789abcdef0123456789abcdef01234567 of ghosts, v1.2.3';
  const { log, read } = collect('info');
  log.info(text);
  assert.ok(JSON.stringify(read()).includes(text));
});
