import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuantity, type Scale } from '../../../src/core/config/quantity.ts';

function value(raw: unknown, scale: Scale): number {
  const read = readQuantity(raw, scale);
  return read.kind === 'ok' ? read.value : assert.fail(read.message);
}

function hint(raw: unknown, scale: Scale): string {
  const read = readQuantity(raw, scale);
  return read.kind === 'wrong' ? read.hint : assert.fail(`accepted as ${read.value}`);
}

test('times become seconds', () => {
  const written = ['50 ms', '60s', '1.5 min', '2 h', '250us', '250 µs', '250 μs', '10ns', 0];
  const seconds = [0.05, 60, 90, 7200, 0.00025, 0.00025, 0.00025, 1e-8, 0];
  assert.deepEqual(
    written.map((raw) => value(raw, 'second')),
    seconds,
  );
});

test('sizes become bytes, decimal and binary', () => {
  assert.deepEqual(
    ['1 MiB', '500 MB', '1.5 KiB', '12 B', '2GiB'].map((raw) => value(raw, 'byte')),
    [1048576, 5e8, 1536, 12, 2147483648],
  );
});

test('counts may have a multiplier and grouped digits', () => {
  assert.deepEqual(
    [20_000, '20000', '20_000', '20k', '1.5 M'].map((raw) => value(raw, 'count')),
    [...[20_000, 20_000, 20_000, 20_000, 1_500_000]],
  );
});

test('percentages become fractions', () => {
  assert.deepEqual(
    ['0.2%', '0.2 %', '100 %'].map((raw) => value(raw, 'percent')),
    [0.002, 0.002, 1],
  );
  assert.deepEqual(
    ['5 %', 0.05, '0.05'].map((raw) => value(raw, 'ratio')),
    [0.05, 0.05, 0.05],
  );
});

test('a bare number is refused where it could be a fraction or a percentage, and both are offered', () => {
  assert.equal(hint(0.2, 'percent'), 'write `0.2 %` for 0.2 percent, or `20 %` for the fraction 0.2');
  assert.equal(hint('0.07', 'percent'), 'write `0.07 %` for 0.07 percent, or `7 %` for the fraction 0.07');
  assert.equal(hint(5, 'percent'), 'say the unit, such as `5 %`');
});

test('a bare number is refused where it lacks a unit', () => {
  assert.equal(hint(60, 'second'), 'say the unit, such as `60 s`');
  assert.equal(hint(500, 'byte'), 'say the unit, such as `500 MB`');
});

test('negative, endless, unknown and foreign units are refused', () => {
  const wrong: readonly [unknown, Scale][] = [
    [-1, 'count'],
    ['-1 ms', 'second'],
    [Number.POSITIVE_INFINITY, 'count'],
    [Number.NaN, 'ratio'],
    ['9'.repeat(400), 'count'],
    ['1 ms', 'byte'],
    ['50 MS', 'second'],
    ['1 constructor', 'count'],
    ['1,000', 'count'],
    ['', 'count'],
    [null, 'count'],
    [`${'1'.repeat(200_000)} a b`, 'count'],
    [[1], 'count'],
  ];
  assert.deepEqual(
    wrong.map(([raw, scale]) => readQuantity(raw, scale).kind),
    wrong.map(() => 'wrong'),
  );
});
