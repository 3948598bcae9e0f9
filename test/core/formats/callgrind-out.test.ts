import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCallgrind } from '../../../src/core/formats/callgrind-out.ts';
import { describeProfile } from '../../support/profile-text.ts';

const encoder = new TextEncoder();

function outcomeOf(...lines: readonly string[]) {
  return readCallgrind({
    name: 'cg.out',
    chunks: [encoder.encode(lines.map((line) => `${line}\n`).join(''))],
  });
}

function read(...lines: readonly string[]): readonly string[] {
  const profile = outcomeOf(...lines);
  return profile.kind === 'ok' && profile.value.damaged !== true
    ? describeProfile(profile.value)
    : assert.fail(JSON.stringify(profile));
}

function problemsOf(...lines: readonly string[]): readonly string[] {
  const read = outcomeOf(...lines);
  if (read.kind === 'ok') assert.equal(read.value.damaged, true, 'the file passes for whole');
  return (read.kind === 'ok' ? read.warnings : read.problems).map(
    ({ at, message }) => `${at?.line}: ${message}`,
  );
}

const header = ['creator: callgrind-3.19.0', 'events: Ir'];

test('positions are absolute, hexadecimal, relative or the same', () => {
  const body = ['fn=f', '0x10 1', '+4 2', '-3 4', '* 8', '0 16', 'totals: 31'];
  assert.deepEqual(read(...header, 'fl=a.c', ...body), [
    '???:a.c:f at a.c:0 = 16',
    '???:a.c:f at a.c:16 = 1',
    '???:a.c:f at a.c:17 = 12',
    '???:a.c:f at a.c:20 = 2',
  ]);
});

test('addresses and basic blocks before the line are passed over', () => {
  const body = ['fn=f', '0x401000 0x400ff0 7 5', '+3 * * 2', '+1 -2 +1 1', 'totals: 8'];
  assert.deepEqual(read(...header, 'positions: instr bb line', ...body), [
    '???:???:f at ???:7 = 7',
    '???:???:f at ???:8 = 1',
  ]);
  assert.deepEqual(read(...header, 'positions: instr', 'fn=f', '0x10 5', '+2 2', 'totals: 7'), [
    '???:???:f at ???:0 = 7',
  ]);
});

test('costs that a line leaves out at its end are zero', () => {
  assert.deepEqual(read('events: Ir Dr Dw', 'fn=f', '1 5', '2 1 2', '3 1 0 4', 'totals: 7 2 4'), [
    '???:???:f at ???:1 = 5 0 0',
    '???:???:f at ???:2 = 1 2 0',
    '???:???:f at ???:3 = 1 0 4',
  ]);
});

test('inlined code belongs to its function, and a new function returns to the file of the last fl', () => {
  const body = [
    'fl=(1) a.c',
    'fn=(1) f',
    '1 1',
    'fi=(2) b.h',
    '9 2',
    'fe=(1)',
    '2 4',
    'fi=(2)',
    '8 8',
    'fn=(2) g',
    '5 16',
  ];
  assert.deepEqual(read(...header, ...body, 'totals: 31'), [
    '???:a.c:f at a.c:1 = 1',
    '???:a.c:f at a.c:2 = 4',
    '???:a.c:f at b.h:8 = 8',
    '???:a.c:f at b.h:9 = 2',
    '???:a.c:g at a.c:5 = 16',
  ]);
});

test('a callee without cob and cfi is in the object of the caller and in the current file, inlined or not', () => {
  const caller = ['ob=app', 'fl=a.c', 'fn=f', 'fi=b.h'];
  const calls = [
    'cfn=g',
    'calls=2 +50',
    '9 100',
    'cob=libc',
    'cfi=m.c',
    'cfn=h',
    'calls=1 3',
    '+1 7',
    'cfn=h',
    'calls=3 1',
    '* 5',
  ];
  assert.deepEqual(read(...header, ...caller, ...calls, 'totals: 0'), [
    'app:a.c:f at b.h:10 calls app:b.h:h 3 times = 5',
    'app:a.c:f at b.h:10 calls libc:m.c:h 1 times = 7',
    'app:a.c:f at b.h:9 calls app:b.h:g 2 times = 100',
  ]);
});

test('a callee that was never called leaves nothing to the next callee', () => {
  const body = [
    'ob=app',
    'fl=a.c',
    'fn=f',
    'cob=libc',
    'cfi=m.c',
    'cfn=never',
    'cfn=g',
    'calls=1 1',
    '4 6',
    'totals: 0',
  ];
  assert.deepEqual(read(...header, ...body), ['app:a.c:f at a.c:4 calls app:a.c:g 1 times = 6']);
});

test('parts of a composed name keep the file of the callee', () => {
  const body = [
    'fl=a.c',
    'fn=(1) main',
    'cfi=m.c',
    'cfn=(2) work',
    "cfn=(3) (2)'(1)",
    'calls=1 1',
    '4 6',
    'totals: 0',
  ];
  assert.deepEqual(read(...header, ...body), ["???:a.c:main at a.c:4 calls ???:m.c:work'main 1 times = 6"]);
});

test('jumps define names and hold no cost', () => {
  const body = [
    'fn=(1) f',
    '1 1',
    'jfi=(9) j.c',
    'jfn=(4) target',
    'jcnd=3/7 +5',
    '*',
    'jump=2 -1',
    '+2',
    'fl=(9)',
    'fn=(4)',
    '+1 2',
  ];
  assert.deepEqual(read(...header, ...body, 'totals: 3'), [
    '???:???:f at ???:1 = 1',
    '???:j.c:target at j.c:4 = 2',
  ]);
});

test('levels of a recursion are one function and their calls stay as they are written', () => {
  const body = [
    'fn=(1) f',
    "cfn=(2) f'2",
    'calls=1 1',
    '3 10',
    'fn=(2)',
    '3 10',
    'cfn=(2)',
    'calls=4 1',
    '3 9',
    'totals: 10',
  ];
  assert.deepEqual(read(...header, ...body), [
    '???:???:f at ???:3 = 10',
    '???:???:f at ???:3 calls ???:???:f 5 times = 19',
  ]);
});

test('a part begins with fresh ids, and its costs add up with the costs of parts before it', () => {
  const first = ['part: 1', 'events: Ir', 'fl=(1) a.c', 'fn=(1) f', '1 1', 'totals: 1'];
  const second = [
    'part: 2',
    'events: Dr Ir',
    'fl=(1) b.c',
    'fn=(1) g',
    '2 8 4',
    'fl=(2) a.c',
    'fn=(2) f',
    '1 0 2',
    'totals: 8 6',
  ];
  assert.deepEqual(read('creator: callgrind-3.19.0', ...first, ...second), [
    '???:a.c:f at a.c:1 = 3 0',
    '???:b.c:g at b.c:2 = 4 8',
  ]);
  assert.match(
    problemsOf(...first, 'part: 2', 'events: Ir', 'fn=(1)', '1 1', 'totals: 1')[0] ?? '',
    /^9: .*no line before it/,
  );
});

test('names hold any text, also what looks like keys and ids', () => {
  const name = "std::map<int, {lambda(int)#1}>::operator=='s(a: b) const";
  assert.deepEqual(
    read(...header, 'fl=(1) a = b: c.c', `fn=(1) ${name}`, '1 1', 'fn=(below main)', '2 2', 'totals: 3'),
    ['???:a = b: c.c:(below main) at a = b: c.c:2 = 2', `???:a = b: c.c:${name} at a = b: c.c:1 = 1`],
  );
});

test('lines may end in carriage returns, and chunks may end anywhere', () => {
  const bytes = encoder.encode([...header, 'fl=a.c', 'fn=f', '10 5', 'totals: 5', ''].join('\r\n'));
  for (let size = 1; size < 20; size++) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, at * size + size),
    );
    const profile = readCallgrind({ name: 'cg.out', chunks });
    assert.ok(profile.kind === 'ok');
    assert.deepEqual(describeProfile(profile.value), ['???:a.c:f at a.c:10 = 5']);
  }
});

test('other writers may leave totals out', () => {
  assert.deepEqual(read('events: Time_(10ns) Memory', 'fn=f', '1 5 6'), ['???:???:f at ???:1 = 5 6']);
});

test('a kind of line that is not known is told once and the rest is read', () => {
  const profile = outcomeOf(...header, 'fn=f', 'rec=1 2', '1 1', 'rec=3 4', 'flavour: sweet', 'totals: 1');
  assert.ok(profile.kind === 'ok');
  assert.deepEqual(
    profile.warnings.map(({ code, at, message }) => [code, at?.line, message]),
    [
      ['format-unknown-key', 4, 'lines that begin with "rec=" were left out'],
      ['format-unknown-key', 7, 'lines that begin with "flavour:" were left out'],
    ],
  );
});
