import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { walkEntries } from '../../../src/core/formats/json-entries.ts';

interface Options {
  readonly path?: readonly string[];
  readonly bareNumbers?: boolean;
  /** Bytes of a chunk. */
  readonly chunk?: number;
}

function walk(text: string | Uint8Array, { path = ['list'], chunk = 1 << 20, ...rest }: Options = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) =>
    bytes.slice(at * chunk, (at + 1) * chunk),
  );
  const entries: (readonly [string, unknown])[] = [];
  const walked = walkEntries(
    { name: 'out.json', chunks },
    { path, ...rest, visit: (entry, { path: at }) => entries.push([at, entry]) },
  );
  return { ...walked, entries };
}

const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__'));

test('in chunks of any size the entries are those of the whole document, and its members too', () => {
  fc.assert(
    fc.property(fc.array(json), json, fc.integer({ min: 1, max: 40 }), (list, after, chunk) => {
      for (const space of [0, 2]) {
        const text = JSON.stringify({ before: 'ö"]', list, after }, null, space);
        const { entries, members, damage, found } = walk(text, { chunk });
        assert.deepEqual(
          entries.map(([, entry]) => entry),
          JSON.parse(JSON.stringify(list)),
        );
        assert.deepEqual(Object.fromEntries(members), JSON.parse(JSON.stringify({ before: 'ö"]', after })));
        assert.deepEqual([found, damage], [true, undefined]);
      }
    }),
  );
});

test('cut anywhere, a document gives the entries before that place, and a problem', () => {
  fc.assert(
    fc.property(fc.array(json), fc.nat(), (list, seed) => {
      const bytes = new TextEncoder().encode(JSON.stringify({ list, after: 1 }));
      const { entries, damage } = walk(bytes.slice(0, seed % bytes.length));
      assert.equal(damage?.code, 'results-cut');
      const whole: unknown[] = JSON.parse(JSON.stringify(list));
      assert.deepEqual(
        entries.map(([, entry]) => entry),
        whole.slice(0, entries.length),
      );
    }),
  );
});

test('the place of a cut is told by byte and line', () => {
  const { entries, damage } = walk('{"list": [\n  {"a": 1},\n  {"a":');
  assert.deepEqual(entries, [['list[0]', { a: 1 }]]);
  assert.equal(damage?.message, 'out.json is cut at byte 30: it ends too early');
  assert.deepEqual(damage?.at, { file: 'out.json', line: 3 });
});

test('behind damage nothing counts, even where it looks whole', () => {
  const { entries, damage } = walk('{"list": [{"a": 1},\n{"a": tru},\n{"a": 3}]}');
  assert.deepEqual(entries, [['list[0]', { a: 1 }]]);
  assert.match(damage?.message ?? '', /is damaged at byte 30: .*not valid JSON/);
  assert.equal(damage?.at?.line, 2);
  for (const text of [
    '{"list": [1 2]}',
    '{"list" [1]}',
    '{"list": [1],}',
    '{"list": [1]} 2',
    '{"list": [1,]}',
  ])
    assert.equal(walk(text).damage?.code, 'results-cut', text);
});

test('a list may be the document, an object, or lie in the entries of another list', () => {
  assert.deepEqual(walk('[1, 2]', { path: [] }).entries, [
    ['[0]', 1],
    ['[1]', 2],
  ]);
  assert.deepEqual(walk('{"list": {"a": 1, "b": [2]}}').entries, [
    ['list.a', 1],
    ['list.b', [2]],
  ]);
  const nested = '{"files": [{"groups": [{"name": "g", "list": [1]}, {"list": [2]}]}, {}]}';
  assert.deepEqual(walk(nested, { path: ['files', 'groups', 'list'] }).entries, [
    ['files[0].groups[0].list[0]', 1],
    ['files[0].groups[1].list[0]', 2],
  ]);
});

test('a document of another shape has no list and no damage', () => {
  for (const text of ['5', '"list"', '[{"list": [1]}]', '{"list": null}', '{"other": [1]}']) {
    const { found, damage, entries } = walk(text);
    assert.deepEqual([found, damage, entries], [false, undefined, []], text);
  }
});

test('a key that stands twice is refused, for readers disagree on which of the two counts', () => {
  const twice = walk('{"list": [1], "a": 1,\n"list": [2]}');
  assert.match(twice.refusal?.message ?? '', /the key "list" stands twice/);
  assert.equal(twice.refusal?.at?.line, 2);
  assert.match(walk('{"a": 1, "\\u0061": 2, "list": []}').refusal?.message ?? '', /twice/);
});

test('a byte order mark and bare numbers are read where they may stand', () => {
  const { entries } = walk('\ufeff{"list": [{"a": NaN, "b": "NaN", "c": -Infinity}]}', { bareNumbers: true });
  assert.deepEqual(entries, [['list[0]', { a: null, b: 'NaN', c: null }]]);
});

test('an entry past the limit is left out with a problem, and the others count', () => {
  function* write(): Generator<Uint8Array> {
    yield Buffer.from('{"list": [1, [');
    const numbers = Buffer.from('12345.5,'.repeat(1 << 17));
    for (let chunks = 0; chunks < 65; chunks += 1) yield numbers;
    yield Buffer.from('1], 3]}');
  }
  const entries: unknown[] = [];
  const { problems, damage } = walkEntries(
    { name: 'out.json', chunks: write() },
    { path: ['list'], visit: (entry) => entries.push(entry) },
  );
  assert.deepEqual([entries, damage], [[1, 3], undefined]);
  assert.match(problems[0]?.message ?? '', /^list\[1\] of out\.json has more than 67108864 bytes/);
  assert.equal(problems[0]?.code, 'results-cut');
});

test('bare numbers beside a string of megabytes are read, and words inside strings stay', () => {
  const long = `${'\\\\'.repeat(4_000_000)}NaN`;
  const { entries } = walk(`{"list": [{"a": "${long}", "b": -Infinity}, {"inf": NaN}]}`, {
    bareNumbers: true,
  });
  assert.equal(JSON.stringify(entries.at(-1)), '["list[1]",{"inf":null}]');
  assert.ok(JSON.stringify(entries[0]).endsWith('NaN","b":null}]'));
});

test('a list of more entries than anybody reads ends there as damaged', () => {
  const { damage, entries } = walk(`{"list": [${'1,'.repeat(2_000_000)}1]}`);
  assert.equal(entries.length, 2_000_000);
  assert.match(damage?.message ?? '', /is damaged at byte \d+: more than 2000000 values stand in one list/);
});

test('a key that is too long ends the reading as damage', () => {
  const { damage, entries } = walk(`{"list": {"a": 1, "${'x'.repeat(65 * 1024 * 1024)}": 2, "b": 3}}`);
  assert.equal(entries.length, 1);
  assert.match(damage?.message ?? '', /a key has more than 1048576 bytes$/);
});
