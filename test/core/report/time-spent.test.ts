import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeReport } from '../../../src/core/report/decode.ts';
import { encodeReport } from '../../../src/core/report/encode.ts';
import { exampleWith, readExampleReport } from '../render/example-report.ts';
import { exampleTimeSpent } from '../render/example-time-spent.ts';

/** The example with this text in the place of its list of what was sampled. */
function withList(text: string): string {
  return encodeReport(readExampleReport()).replace('"verdicts":', `"timeSpent": ${text}, "verdicts":`);
}

function faultsOf(text: string): readonly string[] {
  const decoded = decodeReport({ file: 'r.json', text });
  return decoded.kind === 'ok' ? [] : decoded.problems.map(({ message }) => message);
}

/** The list as JSON with one piece of its text replaced. */
function swap(from: string | RegExp, to: string): string {
  const text = JSON.stringify([exampleTimeSpent]);
  const other = text.replace(from, to);
  assert.notEqual(other, text);
  return withList(other);
}

test('a report that tells where time is spent reads back the same, and one of before has no such list', () => {
  const report = exampleWith({ timeSpent: [exampleTimeSpent] });
  const decoded = decodeReport({ file: 'r.json', text: encodeReport(report) });
  assert.equal(decoded.kind, 'ok');
  assert.deepEqual(decoded.value, report);
  assert.ok(!('timeSpent' in readExampleReport()));
  const empty = decodeReport({ file: 'r.json', text: withList('[]') });
  assert.equal(empty.kind, 'ok');
  assert.deepEqual(empty.value.timeSpent, []);
});

test('a share that its samples cannot carry is refused', () => {
  const honest = /must have a percentage within its interval, from 30 samples on, or neither/;
  for (const [from, to] of [
    ['"samples":42,', '"samples":29,'],
    ['"percent":42,', ''],
    [/"percent":42,"interval":\[[^\]]*\]/, '"percent":42'],
    ['"percent":42,', '"percent":99,'],
  ] as const) {
    const faults = faultsOf(swap(from, to));
    assert.match(faults.join('\n'), honest, String(from));
    assert.ok(faults.every((fault) => fault.startsWith('r.json: /timeSpent/0/')));
  }
});

test('numbers out of their range, places with more samples than their side and paths out of the repository are refused', () => {
  for (const [from, to, fault] of [
    ['"percent":42', '"percent":101', /\/percent must not be more than 100/],
    ['"samples":42', '"samples":-42', /\/samples must not be less than 0/],
    ['"samples":42', '"samples":1e999', /\/samples/],
    ['"samples":42,', '"samples":101,', /must not have a place with more samples than its side/],
    ['src/names.c', '../names.c', /must be a path inside the repository/],
    ['"line":43', '"line":0', /\/line must be more than 0|\/line must not be less than/],
    ['time is spent here', 'this line is guilty', /\/meaning must be "time is spent here"/],
    ['"benchmark":"parse"', '"benchmark":"nobody"', /which is not in \/benchmarks/],
  ] as const) {
    assert.match(faultsOf(swap(from, to)).join('\n'), fault, String(to));
  }
});

test('too many places, entries that repeat, and a hundred thousand wrong entries are refused in bounded work', () => {
  const [one] = exampleTimeSpent.functions;
  const many = { ...exampleTimeSpent, functions: Array.from({ length: 51 }, () => one) };
  assert.match(faultsOf(withList(JSON.stringify([many]))).join(), /\/functions must not be longer than 50/);
  const twice = withList(JSON.stringify([exampleTimeSpent, exampleTimeSpent]));
  assert.match(faultsOf(twice).join(), /\/timeSpent\/1\/benchmark repeats "parse"/);
  const wrong = Array.from({ length: 19_999 }, () => '{"__proto__": 1}').join(',');
  const faults = faultsOf(withList(`[${wrong}]`));
  assert.equal(faults.length, 101);
  assert.match(faults[0] ?? '', /must not have a key "__proto__"/);
  const most = Array.from({ length: 100_000 }, () => '0').join(',');
  assert.match(faultsOf(withList(`[${most}]`)).join(), /\/timeSpent must not have more than 20000 entries/);
  assert.match(faultsOf(withList('{}')).join(), /\/timeSpent must be of type array/);
});
