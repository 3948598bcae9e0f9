import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tellCountersApart } from '../../../src/core/formats/alike-counters.ts';
import { keepApart } from '../../../src/core/formats/case-list.ts';
import { fixedMetric, measureSummary } from '../../../src/core/formats/measures.ts';
import type { BenchmarkCase, Measure } from '../../../src/core/model/case.ts';
import { customMetric } from '../../../src/core/model/metric.ts';

const counter = (name: string, value: number): Measure => measureSummary(customMetric(name), { value });

const caseOf = (...measures: readonly Measure[]): BenchmarkCase => ({
  name: 'parse',
  parameters: {},
  measures,
  problems: [],
});

/** Every measure's name with its one number, or why it has none. */
function numbersOf({ measures }: BenchmarkCase): Readonly<Record<string, number | string>> {
  return Object.fromEntries(
    measures.map(({ metric, evidence }) => [
      metric.name,
      evidence.kind === 'summary'
        ? evidence.value
        : evidence.kind === 'values'
          ? Number.NaN
          : evidence.why.code,
    ]),
  );
}

test('a case whose counters have names of their own stays as it is', () => {
  const one = caseOf(counter('a', 1), counter('b', 2));
  assert.deepEqual(tellCountersApart(one), { kept: one, problems: [] });
});

test('two counters whose names become one are both kept, and the problem names them, the case and what they are called', () => {
  const { kept, problems } = tellCountersApart(caseOf(counter('allocs/op', 7), counter('allocs_op', 9)));
  const numbers = numbersOf(kept);
  assert.equal(numbers['counter_allocs_op'], 'counters-alike');
  assert.deepEqual(Object.values(numbers), ['counters-alike', 7, 9]);
  const [, one = '', other = ''] = Object.keys(numbers);
  assert.match(one, /^counter_allocs_op_[0-9a-f]{8}$/);
  assert.deepEqual(problems, [
    {
      code: 'counters-alike',
      message: `"parse" has 2 numbers whose names all become counter_allocs_op: "allocs/op", "allocs_op"; they are called ${one}, ${other}`,
      hint: 'give them names that differ in their letters or digits, and let a gate name the one that it means',
    },
  ]);
});

test('the order of the file and other counters change nothing about what a counter is called', () => {
  const [one, other, third] = [counter('p/q', 1), counter('p.q', 2), counter('p q', 3)];
  const named = (...measures: readonly Measure[]) => numbersOf(tellCountersApart(caseOf(...measures)).kept);
  assert.deepEqual(named(one, other), named(other, one));
  const all = named(third, one, other);
  for (const [name, value] of Object.entries(named(one, other))) assert.equal(all[name], value);
});

test('names in letters that no id can hold are told apart too', () => {
  const { kept } = tellCountersApart(caseOf(counter('größe', 1), counter('速度', 2), counter('長さ', 3)));
  assert.deepEqual(Object.values(numbersOf(kept)).sort(), [1, 2, 3, 'counters-alike'].sort());
});

test('the very same name twice counts for nothing, and so does a metric whose meaning is fixed', () => {
  const time = (value: number) => measureSummary(fixedMetric('time'), { value });
  const { kept, problems } = tellCountersApart(
    caseOf(time(1), time(2), counter('a', 3), counter('a', 4), counter('b', 5)),
  );
  assert.deepEqual(numbersOf(kept), {
    time: 'counters-alike',
    counter_a: 'counters-alike',
    counter_b: 5,
  });
  assert.deepEqual(
    problems.map(({ message }) => message.replace(/.*; /, '')),
    Array.from({ length: 2 }, () => 'nothing tells which of them counts, and none does'),
  );
});

test('a name that is made to look like a mark takes nobody’s place', () => {
  const [, marked = ''] = Object.keys(
    numbersOf(tellCountersApart(caseOf(counter('a/b', 1), counter('a.b', 2))).kept),
  );
  const forged = counter(marked.slice('counter_'.length), 99);
  const { kept } = tellCountersApart(caseOf(counter('a/b', 1), counter('a.b', 2), forged));
  assert.deepEqual(numbersOf(kept), { counter_a_b: 'counters-alike', [marked]: 99 });
});

test('every number is kept under its own name or told, each metric stands once, and names fit a report', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'B', '/', '_', '1', 'é', ' '), maxLength: 80 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.nat(1000)), { maxLength: 8 }), (given) => {
      const one = caseOf(...given.map(([name, value]) => counter(name, value)));
      const kept = keepApart({ name: 'out' }, { cases: [one], problems: [] });
      assert.equal(kept.kind, 'ok');
      const { measures } = kept.value[0] ?? one;
      const names = measures.map(({ metric }) => metric.name);
      assert.equal(new Set(names).size, names.length);
      for (const name of names) assert.match(name, /^counter_[a-z0-9_]{1,56}$/);
      const silent = measures.filter(({ evidence }) => evidence.kind === 'unmeasured').length;
      assert.equal(kept.warnings.length, silent);
      const counted = measures.filter(({ evidence }) => evidence.kind === 'summary').length;
      if (silent === 0) assert.equal(counted, given.length);
    }),
  );
});
