import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { CallProfile } from '../../../src/core/index.ts';
import { readCallgrind } from '../../../src/core/tools/index.ts';
import { describeProfile } from '../../support/profile-text.ts';

const fixtures = 'fixtures/tools/callgrind';
let directory = '';

/** Run from elsewhere, because callgrind_annotate cuts its working directory off file names. */
function annotate(...args: readonly string[]): string {
  return execFileSync('callgrind_annotate', args, { cwd: '/', encoding: 'utf8', maxBuffer: 1 << 26 });
}

function run(program: string, ...args: readonly string[]): string {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C' };
  return execFileSync(program, args, {
    cwd: directory,
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function readFile(path: string): CallProfile {
  const profile = readCallgrind({ name: path, chunks: [readFileSync(path)] });
  if (profile.kind === 'failed') return assert.fail(JSON.stringify(profile.problems));
  assert.equal(profile.value.damaged, undefined, JSON.stringify(profile.warnings));
  return profile.value;
}

function record(...options: readonly string[]): string {
  const out = join(directory, `out${options.join('')}`);
  run('valgrind', '--tool=callgrind', `--callgrind-out-file=${out}`, ...options, './work');
  return out;
}

/** Adds up values that share a key; keys without a value are left out, as callgrind_annotate leaves them out. */
function sumByKey(pairs: Iterable<readonly [key: string, value: number]>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [key, value] of pairs) sums.set(key, (sums.get(key) ?? 0) + value);
  return new Map([...sums].filter(([, value]) => value > 0).sort());
}

function selfRows(
  profile: CallProfile,
): readonly { file: string; name: string; line: number; cost: number }[] {
  const { lines, files, functions } = profile;
  return Array.from({ length: lines.count }, (_, row) => ({
    file: files[lines.file[row] ?? 0] ?? '',
    name: functions[lines.fn[row] ?? 0]?.name ?? '',
    line: lines.line[row] ?? 0,
    cost: lines.self[0]?.[row] ?? 0,
  }));
}

before(() => {
  directory = mkdtempSync(join(tmpdir(), 'brakeline-callgrind-'));
  cpSync('fixtures/tools/programs', directory, { recursive: true });
  run('gcc', '-g', '-O1', '-fno-optimize-sibling-calls', '-fno-inline-functions', '-o', 'work', 'work.c');
});

after(() => rmSync(directory, { recursive: true }));

test('costs by file and function are those that callgrind_annotate shows for a fresh profile', () => {
  const out = record('--dump-instr=yes', '--collect-jumps=yes');
  const shown = annotate('--auto=no', '--threshold=100', '--show-percs=no', out);
  const rows = [...shown.matchAll(/^ *([\d,]+) {2}(\S+?):(.+?)(?: \[[^\]]*\])?$/gm)];
  const annotated = sumByKey(
    rows.map(([, cost = '', file, name = '']) => {
      return [`${file}:${name.replace(/'\d+$/, '')}`, Number(cost.replaceAll(',', ''))] as const;
    }),
  );
  const ours = sumByKey(selfRows(readFile(out)).map((row) => [`${row.file}:${row.name}`, row.cost] as const));
  assert.ok(ours.size > 100);
  assert.deepEqual(ours, annotated);
});

test('costs by line are those that callgrind_annotate shows beside the source', () => {
  const out = record();
  const source = join(directory, 'work.c');
  const options = ['--auto=no', '--context=9999', '--show-percs=no'];
  const shown = annotate(...options, out, source);
  const [, listing = ''] = shown.split(`source: ${source}`);
  const text = readFileSync(source, 'utf8').split('\n');
  const ofSource = listing
    .split('\n')
    .filter((line) => /^ *(?:\.|[\d,]+) {2}/.test(line) && !line.includes('=> '));
  const annotated = sumByKey(
    ofSource.flatMap((line, index) => {
      const [, cost = '', rest = ''] = /^ *(\.|[\d,]+) {2}(.*)$/.exec(line) ?? [];
      if (rest.trim() !== (text[index] ?? '').trim()) return [];
      return cost === '.' ? [] : [[String(index + 1), Number(cost.replaceAll(',', ''))] as const];
    }),
  );
  const rows = selfRows(readFile(out)).filter(({ file }) => file === source);
  assert.ok(annotated.size > 15);
  assert.deepEqual(sumByKey(rows.map(({ line, cost }) => [String(line), cost] as const)), annotated);
});

test('compressed and uncompressed, with addresses or in parts, one run of a program is one profile', () => {
  const plain = describeProfile(readFile(record()));
  const variants = [
    ['--compress-strings=no', '--compress-pos=no'],
    ['--dump-instr=yes', '--collect-jumps=yes'],
    ['--dump-bb=yes'],
    ['--combine-dumps=yes', '--dump-before=is_even'],
  ];
  for (const options of variants) {
    assert.deepEqual(describeProfile(readFile(record(...options))), plain, options.join(' '));
  }
});

test('names made of compressed names read as the names themselves', () => {
  const compressed = record('--separate-callers=2', '--compress-mangled=yes');
  const plain = record('--separate-callers=2', '--compress-strings=no');
  assert.deepEqual(describeProfile(readFile(compressed)), describeProfile(readFile(plain)));
});

test('recorded variants of one program read as one profile', () => {
  const plain = describeProfile(readFile(join(fixtures, 'uncompressed.out')));
  for (const file of ['basic-blocks.out', 'instructions-and-jumps.out', 'parts.out']) {
    assert.deepEqual(describeProfile(readFile(join(fixtures, file))), plain, file);
  }
});

test('code inlined from a header stays with its function, at the line of the header', () => {
  const profile = readFile(join(fixtures, 'whole-program.out'));
  const mix = selfRows(profile).filter(({ file }) => file.endsWith('inline.h'));
  assert.ok(mix.length > 0);
  assert.deepEqual(new Set(mix.map(({ name }) => name)), new Set(['main']));
});

test('deeper levels of a recursion join their function, and their calls stay', () => {
  const rows = describeProfile(readFile(join(fixtures, 'whole-program.out')));
  const recursive = rows.filter((row) => /:fibonacci at .* calls .*:fibonacci \d+ times/.test(row));
  // fibonacci(9) makes 109 calls, the first of them from main.
  const times = recursive.map((row) => Number(/ (\d+) times/.exec(row)?.[1]));
  assert.equal(
    times.reduce((sum, count) => sum + count, 0),
    108,
  );
});
