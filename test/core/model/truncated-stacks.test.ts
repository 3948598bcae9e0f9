import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPerfScript } from '../../../src/core/tools/perf-script.ts';

function sample(...names: readonly string[]): string {
  const frames = names.map((name, at) => `\t    ${(0x1100 + at).toString(16)} ${name}+0x1 (/opt/app)\n`);
  return `app  7  1.000001:  1000000 task-clock: \n${frames.join('')}\n`;
}

function warningsOf(text: string): readonly (readonly [string, string])[] {
  const read = readPerfScript({ name: 'perf.txt', chunks: [new TextEncoder().encode(text)] });
  if (read.kind === 'failed') return assert.fail(JSON.stringify(read.problems));
  return read.warnings.map(({ code, message }) => [code, message] as const);
}

test('stacks that do not reach the start of the program are counted and told', () => {
  const whole = sample('leaf', 'main', '__libc_start_call_main');
  const thread = sample('leaf', 'work', 'start_thread', 'clone3');
  assert.deepEqual(warningsOf(whole.repeat(60) + thread.repeat(40)), []);
  assert.deepEqual(warningsOf(whole.repeat(1199) + sample('leaf', 'deep').repeat(801)), [
    [
      'stacks-truncated',
      'perf.txt: 801 of 2,000 samples have stacks that end before the start of the program or thread, so that their callers are missing',
    ],
  ]);
});

test('a hundredth is where it is told, and texts without stacks lack none', () => {
  const whole = sample('leaf', 'main');
  assert.equal(warningsOf(whole.repeat(199) + sample('leaf', '[unknown]')).length, 0);
  assert.equal(warningsOf(whole.repeat(99) + sample('leaf', '[unknown]')).length, 1);
  assert.deepEqual(warningsOf(sample('leaf').repeat(50)), []);
});
