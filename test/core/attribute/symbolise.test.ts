import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { symbolise } from '../../../src/core/attribute/symbolise.ts';
import type { AddressedProfile } from '../../../src/core/model/profile.ts';
import type { ResolvedAddresses, SourceFrame } from '../../../src/core/model/symbols.ts';
import { buildProfile } from '../../support/build-profile.ts';

const [library, own, caller]: readonly SourceFrame[] = [
  { function: 'std::max', file: '/usr/include/algo.h', line: 7 },
  { function: 'pick', file: '/w/src/pick.h', line: 3 },
  { function: 'main', file: '/w/src/main.cpp', line: 9 },
];

function findAddress(chains: Readonly<Record<number, unknown>>, text: string): number {
  return Number(Object.entries(chains).find(([, chain]) => JSON.stringify(chain) === text)?.[0]);
}

function resolvedAs(chains: Readonly<Record<number, readonly (SourceFrame | undefined)[]>>) {
  const texts = Object.values(chains).map((chain) => JSON.stringify(chain));
  const distinct = [...new Set(texts)];
  const object: ResolvedAddresses = {
    chainOf: new Map(
      Object.keys(chains).map((address, index) => [Number(address), distinct.indexOf(texts[index] ?? '')]),
    ),
    chains: distinct.map((text) => (chains[findAddress(chains, text)] ?? []).flatMap((frame) => frame ?? [])),
  };
  return new Map([['build/app', object]]);
}

const addressed: AddressedProfile = {
  profile: buildProfile({
    lines: [
      ['main', 'algo.h', 7, 10],
      ['main', 'algo.h', 7, 20],
      ['main', 'algo.h', 7, 40],
      ['main', 'algo.h', 8, 80],
      ['main', 'algo.h', 8, 160],
    ],
    calls: [
      ['main', 'algo.h', 7, 'malloc', 1, 100],
      ['main', 'algo.h', 7, 'malloc', 2, 300],
    ],
  }),
  lineAddresses: Int32Array.of(0x10, 0x14, 0x18, 0x20, 0x24),
  callAddresses: Int32Array.of(0x10, 0x14),
};

const resolved = resolvedAs({
  16: [library, own, caller],
  20: [library, own, caller],
  24: [library, caller],
});

test('rows of one line part by what they were inlined into, and rows that are then the same add up', () => {
  const { profile } = symbolise(addressed, resolved);
  const chainOf = (chain: number | undefined) =>
    (profile.chains[chain ?? -1] ?? []).map(
      (frame) => `${frame.function} ${profile.files[frame.file]}:${frame.line}`,
    );
  const { lines, calls } = profile;
  assert.deepEqual(
    Array.from(lines.chain, (chain, row) => [lines.self[0]?.[row], chainOf(chain)]),
    [
      [30, ['std::max /usr/include/algo.h:7', 'pick /w/src/pick.h:3', 'main /w/src/main.cpp:9']],
      [40, ['std::max /usr/include/algo.h:7', 'main /w/src/main.cpp:9']],
      [240, []],
    ],
  );
  assert.deepEqual([...calls.times, ...(calls.inclusive[0] ?? [])], [3, 400]);
  assert.deepEqual(chainOf(calls.chain[0])[1], 'pick /w/src/pick.h:3');
});

test('a row without a chain keeps what the profile says, and one with a chain is at its innermost frame', () => {
  const { lines, files } = symbolise(addressed, resolved).profile;
  assert.deepEqual(
    Array.from(lines.file, (file, row) => `${files[file]}:${lines.line[row]}`),
    ['/usr/include/algo.h:7', '/usr/include/algo.h:7', 'algo.h:8'],
  );
});

test("a function's file is that of its outermost frames, not of what its first instruction was inlined from", () => {
  assert.equal(symbolise(addressed, resolved).profile.functions[0]?.file, '/w/src/main.cpp');
  assert.equal(symbolise(addressed, new Map()).profile.functions[0]?.file, 'algo.h');
});

test('how far both agree is told by the cost of the lines that both name', () => {
  const off = { function: 'f', file: 'x.c', line: 99 };
  const { agreement } = symbolise(
    addressed,
    resolvedAs({ 16: [library], 20: [off], 32: [{ ...off, line: 0 }] }),
  );
  assert.deepEqual(agreement, { compared: 30, equal: 10 });
});

test('addresses count only in the object that they belong to', () => {
  const other = new Map([['lib.so', resolved.get('build/app') ?? assert.fail()]]);
  const { lines } = symbolise(addressed, other).profile;
  assert.ok(lines.chain.every((chain) => chain === -1));
});

test('whatever is resolved, every sum stays what it was', () => {
  const row = fc.record({ fn: fc.nat(2), line: fc.nat(3), cost: fc.nat(1000), address: fc.nat(6) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), fc.uniqueArray(fc.nat(6)), (rows, known) => {
      const profile = buildProfile({
        lines: rows.map(({ fn, line, cost }) => [`f${fn}`, 'a.c', line, cost] as const),
        calls: rows.map(({ fn, line, cost }) => [`f${fn}`, 'a.c', line, 'g', 1, cost] as const),
      });
      const addresses = Int32Array.from(rows, ({ address }) => address);
      const chains = Object.fromEntries(
        known.map((address) => [address, [{ function: 'i', file: 'b.h', line: address }]]),
      );
      const joined = symbolise(
        { profile, lineAddresses: addresses, callAddresses: addresses },
        resolvedAs(chains),
      ).profile;
      const total = rows.reduce((sum, { cost }) => sum + cost, 0);
      const sum = (column: Float64Array | undefined) => column?.reduce((all, cost) => all + cost, 0);
      assert.equal(sum(joined.lines.self[0]), total);
      assert.equal(sum(joined.calls.inclusive[0]), total);
      assert.equal(sum(joined.calls.times), rows.length);
      const keys = Array.from(joined.lines.fn, (fn, at) =>
        [fn, joined.lines.file[at], joined.lines.line[at], joined.lines.chain[at]].join(' '),
      );
      assert.equal(new Set(keys).size, joined.lines.count);
    }),
  );
});

test('a row ran as often as its most executed instruction, and rows without addresses tell nothing', () => {
  assert.deepEqual([...(symbolise(addressed, resolved).profile.lines.executions ?? [])], [20, 40, 160]);
  const blind = { ...addressed, lineAddresses: new Int32Array(5) };
  assert.equal(symbolise(blind, resolved).profile.lines.executions, undefined);
});
