import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import {
  type AddressedProfile,
  findEqualFunctions,
  readCallgrindAddresses,
} from '../../../src/core/index.ts';
import { readChunks } from '../../../src/measure/processes/file-chunks.ts';
import { profileWithCallgrind } from '../../../src/measure/valgrind/callgrind-run.ts';
import { benchmarkOf } from '../benchmark-of.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

const program = (rounds: number, unrelated = ''): string => `${unrelated}
#define ALONE __attribute__((noipa))
ALONE static long same(long x) { for (int i = 0; i < 50; i++) x = x * 31 + i; return x; }
ALONE static long slower(long x) { for (int i = 0; i < ${rounds}; i++) x = x * 17 + i; return x; }
ALONE static long caller(long x) { return same(x) + slower(x); }
ALONE static long more_often(long x) { return x + 1; }
int main(void) {
  long x = 1;
  for (int i = 0; i < 100; i++) x = caller(x);
  for (int i = 0; i < ${rounds}; i++) x = more_often(x);
  return x == 0;
}
`;

async function profile(context: TestContext, source: string) {
  const directory = temporaryDirectory(context);
  const [tree, scratch] = [join(directory, 'tree'), join(directory, 'scratch')];
  for (const path of [tree, scratch]) mkdirSync(path);
  writeFileSync(join(tree, 'main.c'), source);
  execFileSync('cc', ['-O1', '-g', '-o', 'bench', 'main.c'], { cwd: tree });
  const run = { benchmark: benchmarkOf({ run: './bench' }), side: 'head', directory: tree, scratch } as const;
  const dump = await profileWithCallgrind({ ...run, out: join(scratch, 'callgrind.out') });
  assert.ok(dump.kind === 'ok', JSON.stringify(dump));
  const out = { name: 'callgrind.out', chunks: readChunks(dump.value) };
  const read = readCallgrindAddresses([out], (object) => object.startsWith(tree));
  assert.ok(read.kind === 'ok');
  return { addressed: read.value, tree };
}

function namesOf({ profile }: AddressedProfile, numbers: ReadonlySet<number>): readonly string[] {
  const own = profile.functions.filter(
    ({ object }, number) => object.endsWith('/bench') && numbers.has(number),
  );
  return own.map(({ name }) => name).toSorted();
}

test('functions that cost the same instruction by instruction are equal wherever their lines went', async (context) => {
  const base = await profile(context, program(40));
  const head = await profile(
    context,
    program(60, '\n/* Three\nmore lines. */\nlong unused(long x) { return x * 3; }\n'),
  );
  const equal = findEqualFunctions({ base, head });
  for (const [side, { addressed }] of [
    ['base', base],
    ['head', head],
  ] as const) {
    const names = namesOf(addressed, equal[side]);
    for (const name of ['same', 'caller']) assert.ok(names.includes(name), `${name} of ${side}: ${names}`);
    for (const name of ['slower', 'more_often', 'main'])
      assert.ok(!names.includes(name), `${name} of ${side}`);
  }
});

test('a function that makes another call for the same cost is not equal', async (context) => {
  const calls = (first: string): string => `
#define ALONE __attribute__((noipa))
ALONE long one(long x) { return x * 3; }
ALONE long two(long x) { return x * 5; }
ALONE static long caller(long x) { return ${first}(x) + 1; }
int main(void) { return (int)(caller(2) + one(1) + two(1)) == 0; }
`;
  const [base, head] = [await profile(context, calls('one')), await profile(context, calls('two'))];
  const names = namesOf(head.addressed, findEqualFunctions({ base, head }).head);
  assert.ok(!names.includes('caller') && names.includes('main'), `${names}`);
});
