import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLog } from '../../src/app/log.ts';

function collect(level: 'debug' | 'warn'): { lines: string[]; log: ReturnType<typeof createLog> } {
  const lines: string[] = [];
  return { lines, log: createLog(level, (line) => lines.push(line)) };
}

test('a line is one JSON object with the fields of its log', () => {
  const { lines, log } = collect('debug');
  log.with({ delivery: 'abc' }).info('two\nlines', { jobs: 1 });
  assert.equal(lines.length, 1);
  const line: unknown = JSON.parse(lines[0] ?? '');
  assert.ok(typeof line === 'object' && line !== null && 'time' in line);
  const { time, ...rest } = line;
  assert.ok(typeof time === 'string');
  assert.deepEqual(rest, { level: 'info', message: 'two\nlines', delivery: 'abc', jobs: 1 });
});

test('lines below the level are not written', () => {
  const { lines, log } = collect('warn');
  log.debug('a');
  log.info('b');
  log.warn('c');
  log.error('d');
  assert.equal(lines.length, 2);
});

test('what looks like a token or a key is cut out, wherever it stands', () => {
  const { lines, log } = collect('debug');
  const token = `ghs_${'a'.repeat(36)}`;
  const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----';
  log.error(`refused: ${token}`, { error: key });
  assert.ok(!lines[0]?.includes('ghs_a'));
  assert.ok(!lines[0]?.includes('MIIE'));
  assert.match(lines[0] ?? '', /\[redacted\]/);
});
