import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCallgrind } from '../../../src/core/formats/callgrind-out.ts';
import type { CallProfile } from '../../../src/core/model/profile.ts';
import { describeProfile } from '../../support/profile-text.ts';

const encoder = new TextEncoder();

function outcomeOf(...lines: readonly string[]) {
  return readCallgrind({
    name: 'cg.out',
    chunks: [encoder.encode(lines.map((line) => `${line}\n`).join(''))],
  });
}

/** The problems of a damaged file, whether something of it was read or nothing; never of one that passes for whole. */
function problemsOf(...lines: readonly string[]): readonly string[] {
  const read = outcomeOf(...lines);
  if (read.kind === 'ok') assert.equal(read.value.damaged, true, 'the file passes for whole');
  const problems = read.kind === 'ok' ? read.warnings : read.problems;
  return problems.map(({ at, message }) => `${at?.line}: ${message}`);
}

/** The rows that were read of a damaged file. */
function rowsOf(...lines: readonly string[]): readonly string[] {
  const read = outcomeOf(...lines);
  return read.kind === 'ok' ? describeProfile(read.value) : assert.fail(JSON.stringify(read.problems));
}

const header = ['creator: callgrind-3.19.0', 'events: Ir'];

test('costs that do not sum up to the totals are damage', () => {
  assert.deepEqual(problemsOf(...header, 'fn=f', '1 5', 'totals: 6'), [
    "5: the costs of Ir sum up to 5, but the file's totals say 6",
  ]);
});

/** Costs by function, file and line, and by call. */
function sumsOf(profile: CallProfile): ReadonlyMap<string, number> {
  return new Map(
    describeProfile(profile).map((row) => {
      const at = row.lastIndexOf(' = ');
      const cost = row.slice(at + 3).split(' ');
      return [row.slice(0, at).replace(/ \d+ times$/, ''), Number(cost[0])];
    }),
  );
}

const recorded = [
  'fixtures/tools/callgrind/instructions-and-jumps.out',
  'fixtures/tools/callgrind/parts.out',
  'fixtures/tools/callgrind/whole-program.out',
];

function readBytes(bytes: Uint8Array) {
  return readCallgrind({ name: 'cg.out', chunks: [bytes] });
}

function assertPart(part: CallProfile, whole: ReadonlyMap<string, number>, what: string): void {
  for (const [row, cost] of sumsOf(part)) {
    assert.ok(cost <= (whole.get(row) ?? -1), `${what}: ${row} = ${cost} of ${whole.get(row)}`);
  }
}

test('of a file that is cut at any byte every number that is read is one of the whole file, and it is marked', () => {
  for (const file of recorded) {
    const bytes = new Uint8Array(readFileSync(file));
    const read = readBytes(bytes);
    const whole = read.kind === 'ok' ? sumsOf(read.value) : assert.fail(file);
    let shown = 0;
    const cut = fc.integer({ min: 0, max: bytes.length - 1 });
    fc.assert(
      fc.property(cut, (length) => {
        const part = readBytes(bytes.subarray(0, length));
        if (part.kind === 'failed') return;
        shown++;
        assert.equal(part.value.damaged, true, `${file} cut at ${length} passes for whole`);
        assert.ok(part.warnings.some(({ at }) => at !== undefined));
        assertPart(part.value, whole, `${file} cut at ${length}`);
      }),
      { numRuns: 60 },
    );
    assert.ok(shown > 0, file);
  }
});

test('a line that nobody can read takes its own costs along and gives none to another place', () => {
  for (const file of recorded) {
    const text = readFileSync(file, 'latin1');
    const read = readBytes(Buffer.from(text, 'latin1'));
    const whole = read.kind === 'ok' ? sumsOf(read.value) : assert.fail(file);
    const lines = text.split('\n');
    const body = lines.findIndex((line) => line.startsWith('fn='));
    fc.assert(
      fc.property(fc.integer({ min: body, max: lines.length - 2 }), (at) => {
        if (lines[at] === '') return;
        const damaged = Buffer.from(lines.with(at, '\u0001').join('\n'), 'latin1');
        const part = readBytes(damaged);
        assert.ok(part.kind === 'ok' ? part.value.damaged : part.problems.length > 0);
        const told = part.kind === 'ok' ? part.warnings : part.problems;
        assert.ok(told.some((problem) => problem.at?.line === at + 1));
        // What lost its file, its object or its line is told without, which is no place of the whole file.
        if (part.kind === 'ok') assertKnownPlaces(part.value, whole, `${file}, line ${at + 1}`);
      }),
      { numRuns: 60 },
    );
  }
});

function assertKnownPlaces(part: CallProfile, whole: ReadonlyMap<string, number>, what: string): void {
  const known = [...sumsOf(part)].filter(([row]) => !/\?\?\?:|:0(?: |$)/.test(row));
  for (const [row, cost] of known) {
    assert.ok(cost <= (whole.get(row) ?? -1), `${what}: ${row} = ${cost} of ${whole.get(row)}`);
  }
}

test('whatever byte is another one, a file that passes for whole has the totals of the whole file', () => {
  for (const file of recorded) {
    const bytes = new Uint8Array(readFileSync(file));
    const read = readBytes(bytes);
    const totals = read.kind === 'ok' ? read.value.totals : assert.fail(file);
    const position = fc.integer({ min: 0, max: bytes.length - 1 });
    fc.assert(
      fc.property(position, fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = bytes.with(at, (bytes[at] ?? 0) ^ flip);
        const part = readBytes(damaged);
        if (part.kind === 'failed') return;
        const { lines, totals: sums } = part.value;
        assert.deepEqual(
          lines.self.map((column) => column.reduce((sum, value) => sum + value, 0)),
          sums,
        );
        if (part.value.damaged !== true) assert.deepEqual(sums, totals, `byte ${at} of ${file}`);
      }),
      { numRuns: 60 },
    );
  }
});

test("the cost of a call whose line is damaged is nobody else's", () => {
  const body = ['fl=a.c', 'fn=f', '1 5', 'cfn=g', 'callz=1 1', '* 3000', '2 7', 'totals: 5'];
  assert.deepEqual(rowsOf(...header, ...body), ['???:a.c:f at a.c:1 = 5']);
  const counted = ['fl=a.c', 'fn=f', '1 5', 'cfn=g', 'calls=x 1', '* 3000', '2 7', 'totals: 12'];
  assert.deepEqual(rowsOf(...header, ...counted), ['???:a.c:f at a.c:1 = 5', '???:a.c:f at a.c:2 = 7']);
});

test('a file or function that no line defines leaves no cost at the one before it', () => {
  const file = ['fl=a.c', 'fn=f', '1 5', 'fl=(9)', 'fn=g', '1 6', 'totals: 11'];
  assert.deepEqual(rowsOf(...header, ...file), ['???:???:g at ???:1 = 6', '???:a.c:f at a.c:1 = 5']);
  const fn = ['fl=a.c', 'fn=f', '1 5', 'fn=(9)', '1 6', 'fn=h', '2 1', 'totals: 12'];
  assert.deepEqual(rowsOf(...header, ...fn), ['???:a.c:f at a.c:1 = 5', '???:a.c:h at a.c:2 = 1']);
});

test('columns that a damaged header leaves unknown are not guessed', () => {
  const first = ['positions: line', 'events: Ir', 'fn=f', '1 5', 'totals: 5'];
  const second = ['part: 2', 'positiens: instr line', 'events: Ir Dr', 'fn=f', '0x10 7 9', 'totals: 9'];
  assert.deepEqual(rowsOf(...header, ...first, ...second), ['???:???:f at ???:1 = 5 0']);
});

test('each damaged line is a problem with its number', () => {
  const damaged = [
    '1 x',
    '1 5 6',
    '1 9007199254740993',
    '-5000 1',
    '99999999999 1',
    'fn=(77)',
    'cfn=(78)',
    'calls=1 1',
    'what is this',
    '=',
    '\u0000\u0001',
  ];
  const found = problemsOf(...header, 'fn=f', ...damaged);
  const lines = new Set(found.map((problem) => Number.parseInt(problem, 10)));
  for (const index of damaged.keys()) assert.ok(lines.has(index + 4), `line ${index + 4}: ${damaged[index]}`);
});

test('headers that cannot be right are damage', () => {
  assert.match(problemsOf('events: Ir Ir')[0] ?? '', /^1: the events/);
  assert.match(problemsOf('events:')[0] ?? '', /^1: the events/);
  assert.match(problemsOf('positions: line instr', 'events: Ir')[0] ?? '', /^1: the positions/);
  assert.match(problemsOf('events: Ir', 'totals: 1 2')[0] ?? '', /^2: the totals/);
  assert.match(problemsOf('')[0] ?? '', /names no events/);
});

test('calls without a position of their own are damage', () => {
  assert.match(problemsOf(...header, 'fn=f', 'cfn=g', 'calls=1 1', 'fn=h', '1 1')[0] ?? '', /^6: the calls/);
});

test('more than twenty problems are counted, not listed', () => {
  const found = problemsOf(...header, ...Array.from({ length: 1000 }, () => 'damaged'));
  assert.equal(found.length, 21);
  assert.match(found[20] ?? '', /981 more damaged lines/);
});

test('names that grow from ids of names are refused before they fill the memory', () => {
  const doubling = Array.from({ length: 60 }, (_, id) => `fn=(${id + 2}) (${id + 1})(${id + 1})`);
  assert.match(problemsOf(...header, 'fn=(1) abcdefgh', ...doubling)[0] ?? '', /no line before it/);
});

test('sums beyond 2^53 are refused', () => {
  const body = ['fn=f', '1 9007199254740991', '1 9007199254740991', 'totals: 0'];
  assert.ok(problemsOf(...header, ...body).some((problem) => problem.includes('above 2^53')));
});
