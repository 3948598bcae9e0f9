import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decodeReport } from '../../../src/core/report/decode.ts';
import { reportLimits } from '../../../src/core/report/limits.ts';
import { exampleFolder } from '../render/example-report.ts';

const example = readFileSync(`${exampleFolder}/report.json`, 'utf8');

/** The messages of the problems with a text; none where it is accepted. */
function faults(text: string): readonly string[] {
  const decoded = decodeReport({ file: 'r.json', text });
  return decoded.kind === 'ok' ? [] : decoded.problems.map(({ message }) => message);
}

/** The example with one piece of its text replaced. */
function swap(from: string | RegExp, to: string): string {
  const text = example.replace(from, to);
  assert.notEqual(text, example);
  return text;
}

test('a report is accepted', () => {
  assert.deepEqual(faults(example), []);
});

test('every fault is told at once with its JSON pointer and the value seen', () => {
  const text = swap('"seed": 839214', '"seed": -1')
    .replace('"aslr": "off"', '"aslr": "maybe"')
    .replace('"cores": 8', '"cores": "8"');
  assert.deepEqual(faults(text).toSorted(), [
    'r.json: /environment/aslr must be "on" or "off", not "maybe"',
    'r.json: /environment/cpu/cores must be of type number, not "8"',
    'r.json: /seed must be not less than 0, not -1'.replace('be not', 'not be'),
  ]);
});

test('a fault in a list has the place of the entry', () => {
  assert.deepEqual(faults(swap('"identical": false', '"identical": 0')), [
    'r.json: /benchmarks/0/binary/identical must be of type boolean, not 0',
  ]);
});

test('a missing and an unknown key are told', () => {
  assert.deepEqual(faults(swap('"seed": 839214,', '')), ['r.json: /seed is missing']);
  assert.deepEqual(faults(swap('"seed":', '"extra": 1, "seed":')), [
    'r.json: /extra is not a key of this format',
  ]);
});

test('damaged JSON is told with line and column', () => {
  const decoded = decodeReport({ file: 'r.json', text: '{\n  "format": oops\n}' });
  assert.equal(decoded.kind, 'failed');
  assert.equal(decoded.problems[0].code, 'report-invalid');
  assert.deepEqual(decoded.problems[0].at, { file: 'r.json', line: 2, column: 13 });
});

test('another kind of document and another version are refused before anything else', () => {
  assert.deepEqual(faults('[]'), ['r.json: the document must be an object, not a list of 0']);
  assert.deepEqual(faults('{"format": "x"}'), ['r.json: /format must be "brakeline-report", not "x"']);
  assert.deepEqual(faults('{"format": "brakeline-report", "version": 2}'), [
    'r.json: /version is 2 and this Brakeline reads version 1',
  ]);
});

test('names must be unique and refer to something', () => {
  assert.match(
    faults(swap('"name": "report",', '"name": "parse",'))[0] ?? '',
    /\/benchmarks\/1\/name repeats "parse"/,
  );
  assert.match(
    faults(
      swap('"kind": "regressed", "benchmark": "parse"', '"kind": "regressed", "benchmark": "nobody"'),
    ).join('\n'),
    /benchmark names "nobody", which is not in \/benchmarks/,
  );
});

test('a report cannot turn round what is better for a metric that Brakeline knows', () => {
  assert.deepEqual(
    faults(swap('"unit": "count", "better": "lower"', '"unit": "count", "better": "higher"')),
    ['r.json: /metrics/0/better of instructions must be "lower", not "higher"'],
  );
});

test('a number that is not finite, negative or not whole where it must be is refused', () => {
  assert.match(faults(swap('"seconds": 1.92', '"seconds": 1e999')).join(), /\/timings\/0\/seconds/);
  assert.match(faults(swap('"seconds": 1.92', '"seconds": -1')).join(), /\/timings\/0\/seconds/);
  assert.match(faults(swap('"line": 43', '"line": 43.5')).join(), /\/explanations\/0\/culprits\/0/);
  assert.match(faults(swap('"seed": 839214', '"seed": 9007199254740993')).join(), /\/seed/);
});

test('a path outside the repository and a control character in a name are refused', () => {
  for (const path of ['../secret', '/etc/passwd', 'a/../../b', 'a\\u0000b']) {
    assert.match(
      faults(swap('"file": "src/names.c"', `"file": "${path}"`)).join(),
      /must be a path inside/,
      path,
    );
  }
  assert.match(faults(swap('"name": "lookup"', '"name": "look\\u001b[2Jup"')).join(), /one line of text/);
});

test('keys that reach for the prototype are refused wherever they stand', () => {
  for (const key of ['__proto__', '\\u005f_proto__']) {
    for (const place of ['"gate": {', '"environment": {', '"binary": {', '"decision": {']) {
      const text = swap(place, `${place}"${key}": {"polluted": true},`).replace(',}', '}');
      assert.match(faults(text).join(), /must not have a key "__proto__"/, place);
    }
  }
  assert.equal(Reflect.get({}, 'polluted'), undefined);
  assert.match(
    faults(swap('"binary": {', '"binary": {"constructor": {}, ')).join(),
    /constructor is not a key/,
  );
});

test('a text that is too long, too deep or holds too many values is refused before it is parsed', () => {
  const codeOf = (text: string): string => {
    const decoded = decodeReport({ file: 'r.json', text });
    return decoded.kind === 'ok' ? 'ok' : decoded.problems[0].code;
  };
  assert.equal(codeOf(' '.repeat(reportLimits.text + 1)), 'report-too-large');
  assert.equal(codeOf('['.repeat(reportLimits.depth + 1)), 'report-too-large');
  assert.equal(codeOf(`[${'[],'.repeat(reportLimits.values)}0]`), 'report-too-large');
});

test('brackets inside strings do not count as depth', () => {
  assert.deepEqual(
    faults(swap('"title": "names: make the slots smaller"', `"title": "${'[{\\"'.repeat(40)}"`)),
    [],
  );
});

test('of many faults a hundred are told and the rest counted, without looking at all of them', () => {
  const wrong = Array.from({ length: 500_000 }, () => '0').join(',');
  const told = faults(swap('"verdicts": [', `"verdicts": [${wrong},`));
  assert.equal(told.length, reportLimits.problems + 1);
  assert.equal(told[0], 'r.json: /verdicts/0 must be of type object, not 0');
  assert.match(told.at(-1) ?? '', /and at least 900 more faults$/);
});

test('an entry with a million values is refused as a whole', () => {
  const values = Array.from({ length: 1_000_000 }, () => '1').join(',');
  assert.match(
    faults(swap('"values": [', `"values": [${values},`)).join(),
    /\/benchmarks\/0 must not hold more than/,
  );
});

test('a hostile value is quoted and cut in the message', () => {
  const [told] = faults(swap('"aslr": "off"', `"aslr": "\\u001b[2J${'x'.repeat(1_000)}"`));
  assert.match(told ?? '', /not "\\u001b\[2Jx{36}…"$/);
});

test('a hostile key is cut in the pointer and holds no control character', () => {
  const [told] = faults(swap('"seed":', `"\\u001b[2J${'k'.repeat(1_000)}/~": 1, "seed":`));
  assert.match(told ?? '', /^r\.json: \/\?\[2Jk{76}… is not a key of this format$/);
});

test('a key that stands twice is refused, because readers disagree on which one counts', () => {
  assert.deepEqual(faults(swap('"seed":', '"seed": 1, "seed":')), [
    'the key "seed" stands twice in one object',
  ]);
});
