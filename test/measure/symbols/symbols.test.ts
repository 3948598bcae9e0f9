import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type CallProfile, type Problem, readCallgrindAddresses } from '../../../src/core/index.ts';
import { readChunks } from '../../../src/measure/processes/file-chunks.ts';
import { findSymboliser, resolveAddresses } from '../../../src/measure/symbols/symboliser.ts';
import { readSymbolisedDump } from '../../../src/measure/symbols/symbols.ts';
import { profileWithCallgrind } from '../../../src/measure/valgrind/callgrind-run.ts';
import { benchmarkOf } from '../benchmark-of.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

const sources = {
  'src/bench main.cpp': `#include "order.h"
int main() {
  std::vector<int> values;
  for (int i = 0; i < 3000; i++) values.push_back(i * 7919 % 3001);
  order(values);
  return values[7] == 7 ? 0 : 1;
}
`,
  'src/order.h': `#include <algorithm>
#include <vector>
inline void order(std::vector<int>& values) {
  std::sort(values.begin(), values.end(), [](int a, int b) {
    return a % 64 != b % 64 ? a / 3 < b / 3 : a < b;
  });
  std::sort(values.begin(), values.end());
}
`,
};

interface Built {
  readonly tree: string;
  readonly scratch: string;
}

/** Sources in a tree whose path has a space, compiled to `bench`. */
function build(context: TestContext, ...options: readonly string[]): Built {
  const directory = temporaryDirectory(context);
  const tree = join(directory, 'a tree');
  for (const [path, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  execFileSync('c++', ['-O2', ...options, '-o', 'bench', 'src/bench main.cpp'], { cwd: tree });
  const scratch = join(directory, 'scratch');
  mkdirSync(scratch);
  return { tree, scratch };
}

async function profile({ tree, scratch }: Built) {
  const run = { benchmark: benchmarkOf({ run: './bench' }), side: 'head', directory: tree, scratch } as const;
  const dump = await profileWithCallgrind({ ...run, out: join(scratch, 'callgrind.out') });
  return dump.kind === 'ok' ? dump.value : assert.fail(JSON.stringify(dump.problems));
}

async function read({ tree, scratch }: Built, dump: string) {
  const result = await readSymbolisedDump({ dump, name: 'callgrind.out', tree, directory: scratch });
  return result.kind === 'ok' ? result : assert.fail(JSON.stringify(result.problems));
}

/** Cost by the innermost file of the tree that a row's chain names, or by the row's own file. */
function costByFile(profile: CallProfile, tree: string): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  for (const [row, chain] of profile.lines.chain.entries()) {
    const places = (profile.chains[chain] ?? []).map(({ file, line }) => `${profile.files[file]}:${line}`);
    const own = places.find((place) => place.startsWith(`${tree}/`))?.slice(tree.length + 1) ?? 'elsewhere';
    costs.set(own, (costs.get(own) ?? 0) + (profile.lines.self[0]?.[row] ?? 0));
  }
  return costs;
}

function messages(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ message }) => message);
}

for (const options of [['-g'], ['-g1', '-no-pie'], ['-g', '-gdwarf-4', '-gz']]) {
  test(`code of the standard library inlined into ${options.join(' ')} has the line that it was inlined into`, async (context) => {
    const built = build(context, ...options);
    const { value, warnings } = await read(built, await profile(built));
    assert.deepEqual(warnings, []);
    assert.match(value.symboliser ?? '', /^(llvm-symbolizer|addr2line) \d/);
    const costs = costByFile(value.profile, built.tree);
    const total = value.profile.totals[0] ?? 0;
    const self = value.profile.lines.self[0] ?? new Float64Array();
    assert.equal(
      self.reduce((sum, cost) => sum + cost, 0),
      total,
    );
    // Line 5 is the comparison; push_back stands at line 4 of the other file.
    assert.ok((costs.get('src/order.h:5') ?? 0) > 100_000, JSON.stringify([...costs]));
    assert.ok((costs.get('src/bench main.cpp:4') ?? 0) > 10_000, JSON.stringify([...costs]));
  });
}

test('a program that inlines nothing has a line for all that it runs', async (context) => {
  const built = build(context, '-g', '-O0', '-fno-inline');
  const { value, warnings } = await read(built, await profile(built));
  assert.deepEqual(warnings, []);
  const { chains, lines } = value.profile;
  assert.ok(chains.every((chain) => chain.length === 1));
  const costs = costByFile(value.profile, built.tree);
  assert.ok((costs.get('src/order.h:5') ?? 0) > 100_000, JSON.stringify([...costs]));
  // The loop of line 4 compares 3,001 times.
  const row = lines.line.findIndex((line, at) => line === 4 && isMain(value.profile, at));
  assert.equal(lines.executions?.[row], 3001);
});

function isMain({ lines, functions }: CallProfile, row: number): boolean {
  return functions[lines.fn[row] ?? -1]?.name === 'main';
}

test('llvm-symbolizer and addr2line tell the same frames of nearly all addresses', async (context) => {
  const built = build(context, '-g');
  const object = join(built.tree, 'bench');
  const dump = readCallgrindAddresses(
    [{ name: 'dump', chunks: readChunks(await profile(built)) }],
    (name) => name === object,
  );
  assert.ok(dump.kind === 'ok');
  const addresses = new Set([...dump.value.lineAddresses].filter((address) => address > 0));
  const llvm = await findSymboliser();
  assert.equal(llvm?.kind, 'llvm-symbolizer', 'needs the Debian package llvm');
  const addr2line = { kind: 'addr2line', command: '/usr/bin/addr2line', title: 'addr2line' } as const;
  const request = { object, addresses, directory: built.scratch };
  const [one, other] = await Promise.all([
    resolveAddresses(llvm, request),
    resolveAddresses(addr2line, request),
  ]);
  assert.ok(one.kind === 'ok' && other.kind === 'ok');
  const linesOf = (resolved: typeof one.value, address: number) =>
    JSON.stringify(resolved.chains[resolved.chainOf.get(address) ?? -1]?.map(({ line }) => line));
  const equal = [...addresses].filter(
    (address) => linesOf(one.value, address) === linesOf(other.value, address),
  );
  assert.ok(addresses.size > 300);
  assert.ok(equal.length > 0.98 * addresses.size, `${equal.length} of ${addresses.size}`);
});

test('a program without line information is told with the flag that adds it', async (context) => {
  for (const options of [[], ['-g', '-s']]) {
    const built = build(context, ...options);
    const { value, warnings } = await read(built, await profile(built));
    assert.deepEqual(messages(warnings), [
      'bench has no line information: no cost in it can be traced to a line',
    ]);
    assert.match(warnings[0]?.hint ?? '', /-g .*do not strip/);
    assert.equal(value.symboliser, undefined);
    assert.ok((value.profile.totals[0] ?? 0) > 100_000);
  }
});

test('a program rebuilt since it was profiled is told, and its lines are not used', async (context) => {
  const built = build(context, '-g');
  const dump = await profile(built);
  const edited = sources['src/order.h'].replace(
    '{\\n',
    '{\\n  // moved\\n  for (int& value : values) value ^= 1;\\n',
  );
  writeFileSync(join(built.tree, 'src/order.h'), edited);
  execFileSync('c++', ['-O1', '-g', '-o', 'bench', 'src/bench main.cpp'], { cwd: built.tree });
  const { value, warnings } = await read(built, dump);
  assert.match(warnings[0]?.message ?? '', /profile of another program than the one that was built/);
  assert.deepEqual(value.profile.chains, []);
});

test('a program built with -gsplit-dwarf is told to be built without', async (context) => {
  const built = build(context, '-g');
  const dump = await profile(built);
  execFileSync('c++', ['-O2', '-g', '-gsplit-dwarf', '-o', 'bench', 'src/bench main.cpp'], {
    cwd: built.tree,
  });
  const { warnings } = await read(built, dump);
  assert.deepEqual(messages(warnings), [
    'bench was built with -gsplit-dwarf: what it inlined cannot be traced to a line',
  ]);
  const run = { benchmark: benchmarkOf({ run: './bench' }), side: 'head', directory: built.tree } as const;
  const again = await profileWithCallgrind({
    ...run,
    scratch: built.scratch,
    out: join(built.scratch, 'out'),
  });
  // Valgrind 3.20 and later read it.
  if (again.kind === 'failed') assert.match(again.problems[0].hint, /without -gsplit-dwarf/);
});
