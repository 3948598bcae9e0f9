import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainEventName, readPerfFields } from '../../../src/core/formats/perf-stat-line.ts';

test('modifiers after the last colon and the kind of core are no part of a name', () => {
  const names = [
    'instructions:u',
    'cycles',
    'branch-misses:ppu',
    'syscalls:sys_enter_read',
    'cpu_core/cycles/u',
  ];
  assert.deepEqual(names.map(plainEventName), [
    'instructions',
    'cycles',
    'branch-misses',
    'syscalls:sys_enter_read',
    'cycles',
  ]);
});

test('values are converted to base units and rounded once', () => {
  const base = { event: 'x', running: '100.00' };
  const converted = [
    ['0.42', 'msec'],
    ['1234567', 'ns'],
    ['1.5', 'MiB'],
    ['3', ''],
  ].map(([value = '', unit = '']) => {
    const line = readPerfFields({ ...base, value, unit });
    return line.kind === 'count' && line.count.kind === 'counted'
      ? [line.count.value, line.count.unit]
      : line;
  });
  assert.deepEqual(converted, [
    [0.00042, 'second'],
    [0.001234567, 'second'],
    [1572864, 'byte'],
    [3, 'count'],
  ]);
});
