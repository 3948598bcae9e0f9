import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { perfStat, readPerfStat } from '../../../src/core/tools/perf-stat.ts';

function countsOf(text: string): readonly unknown[] {
  const counts = readPerfStat(text, 'stat');
  return counts.kind === 'ok' ? counts.value : assert.fail(JSON.stringify(counts.problems));
}

function problemsOf(text: string): readonly string[] {
  const counts = readPerfStat(text, 'stat');
  return counts.kind === 'failed'
    ? counts.problems.map((problem) => `${problem.at?.line}: ${problem.message}`)
    : assert.fail('the text was read');
}

function row(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    'counter-value': '1.000000',
    unit: '',
    event: 'x',
    'pcnt-running': 100,
    ...fields,
  });
}

test('time events of perf itself are nanoseconds whether or not the unit is written', () => {
  const expected = { kind: 'counted', runningPercent: 100, value: 0.0015, unit: 'second' };
  const values = { 'counter-value': '1500000.000000' };
  const text = [
    row({ ...values, event: 'duration_time', unit: 'ns' }),
    row({ ...values, event: 'user_time' }),
    row({ ...values, event: 'system_time:u' }),
  ].join('\n');
  assert.deepEqual(countsOf(text), [
    { ...expected, event: 'duration_time' },
    { ...expected, event: 'user_time' },
    { ...expected, event: 'system_time:u' },
  ]);
});

test('a multiplexed event keeps its running percentage and repeated events stay apart', () => {
  const text = `${row({ 'pcnt-running': 54 })}\n${row({ 'pcnt-running': '45.00' })}\n`;
  assert.deepEqual(countsOf(text), [
    { kind: 'counted', event: 'x', runningPercent: 54, value: 1, unit: 'count' },
    { kind: 'counted', event: 'x', runningPercent: 45, value: 1, unit: 'count' },
  ]);
});

test('an event that was not counted has no value', () => {
  assert.deepEqual(countsOf('<not counted>;;cycles:u;0;0.00;;\n'), [
    { kind: 'not-counted', event: 'cycles:u', runningPercent: 0 },
  ]);
});

test('lines that hold only a metric are passed over in both forms', () => {
  const json = `${row({})}\n{"metric-value" : "0.12", "metric-unit" : "stalled cycles per insn"}\n`;
  assert.equal(countsOf(json).length, 1);
  const separated = '5;;cycles;10;100.00;0.10;GHz\n;;;;;0.12;stalled cycles per insn\n';
  assert.equal(countsOf(separated).length, 1);
});

test('a comma inside the slashes of an event belongs to the event', () => {
  const [count] = countsOf('7,,cpu/event=0x3c,umask=0x0/u,421340,100.00,,\n');
  assert.deepEqual(count, {
    kind: 'counted',
    event: 'cpu/event=0x3c,umask=0x0/u',
    runningPercent: 100,
    value: 7,
    unit: 'count',
  });
});

test('a unit that is not known is left out with a warning', () => {
  const counts = readPerfStat(`${row({})}\n${row({ unit: 'Celsius' })}\n`, 'stat');
  assert.equal(counts.kind, 'ok');
  if (counts.kind === 'ok') {
    assert.equal(counts.value.length, 1);
    assert.equal(counts.warnings[0]?.message, 'lines with the unit "Celsius" were left out');
  }
});

test('every damaged line is reported with its number, and none of the text is used', () => {
  const text = [
    row({}),
    row({ 'counter-value': 'nan' }),
    row({ 'counter-value': '-1' }),
    row({ 'counter-value': '9007199254740993' }),
    row({ 'pcnt-running': 101 }),
    row({ event: '' }),
    '{"counter-value" : "1',
    '[]',
  ].join('\n');
  const found = problemsOf(text);
  assert.deepEqual(
    found.map((line) => line.slice(0, 2)),
    ['2:', '3:', '4:', '5:', '6:', '7:', '8:'],
  );
});

test('a text without counts is a problem', () => {
  assert.match(problemsOf('# started on Sat\n\n')[0] ?? '', /no counts/);
  assert.match(problemsOf('')[0] ?? '', /no counts/);
});

test('no text makes the reader throw', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '"counter-value" : ',
    ';',
    ',',
    '1',
    '<not counted>',
    'ns',
    '100.00',
    '\n',
    '/',
    '%',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        assert.match(readPerfStat(text, 'stat').kind, /^(ok|failed)$/);
      },
    ),
  );
});

test('bytes that arrive in chunks read like the whole, and an endless file is refused', () => {
  const bytes = new TextEncoder().encode(`${row({})}\n`);
  const chunks = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
  assert.equal(perfStat.read({ name: 'stat', chunks }).kind, 'ok');
  const endless = (function* () {
    for (;;) yield new Uint8Array(1 << 20).fill(32);
  })();
  assert.equal(perfStat.read({ name: 'stat', chunks: endless }).kind, 'failed');
});

test('what perf writes here in both forms gives the same events', (context) => {
  const directory = mkdtempSync(join(tmpdir(), 'brakeline-perf-'));
  context.after(() => rmSync(directory, { recursive: true }));
  const events = ['duration_time', 'task-clock', 'page-faults'];
  const seen = ['-j', '-x;'].map((form) => {
    const file = join(directory, `stat${form}`);
    const run = spawnSync('perf', ['stat', form, '-o', file, '-e', events.join(), '--', 'true'], {
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, run.stderr);
    const counts = readPerfStat(readFileSync(file, 'utf8'), file);
    return counts.kind === 'ok'
      ? counts.value.map((count) => `${count.event} ${count.kind}`)
      : counts.problems;
  });
  assert.deepEqual(seen[0], seen[1]);
  assert.equal(seen[0]?.length, events.length);
});
