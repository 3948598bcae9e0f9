import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BenchmarkCase, Parsed } from '../../../src/core/index.ts';
import type { LineUse } from '../../../src/core/model/cache-line.ts';
import type { HeapFrame } from '../../../src/core/model/heap-profile.ts';
import type { StackProfile } from '../../../src/core/model/stack-profile.ts';
import { type Reading, recogniseTool, type Tool, tools } from '../../../src/core/tools/index.ts';
import { listFiles } from './suite-fixtures.ts';

const root = 'fixtures/tools';

/** Samples by event, and by the innermost function of the stack. */
function summariseStacks({ events, frames, tree, strayFrames, lostSamples }: StackProfile): unknown {
  const byFunction: Record<string, number> = {};
  for (let row = 0; row < tree.count; row++) {
    const samples = tree.samples.reduce((sum, column) => sum + (column[row] ?? 0), 0);
    const name = frames[tree.frame[row] ?? -1]?.name ?? 'none';
    if (samples > 0) byFunction[name] = (byFunction[name] ?? 0) + samples;
  }
  const total = (column: Float64Array | undefined): number =>
    (column ?? new Float64Array(0)).reduce((sum, value) => sum + value, 0);
  const totals = Object.fromEntries(events.map((event, at) => [event, total(tree.samples[at])]));
  return { samples: totals, byFunction, strayFrames, lostSamples };
}

function placeOf([frame]: readonly HeapFrame[]): string {
  return frame === undefined ? '' : `${frame.function} ${frame.file ?? '?'}:${frame.line ?? 0}`;
}

/** Values as a list, a summary as one number, a failed case as its problem's code. */
function summariseCase({ name, measures, problems }: BenchmarkCase): readonly [string, unknown] {
  if (measures.length === 0) return [name, problems[0]?.code];
  const shown = measures.map(({ metric, evidence }) => [
    metric.name,
    evidence.kind === 'values'
      ? evidence.values
      : evidence.kind === 'summary'
        ? evidence.value
        : evidence.why.code,
  ]);
  return [name, Object.fromEntries(shown)];
}

/** Offset, code, transfers between caches, stores. */
function summariseUse({ bytes, place, stores, hitmLocal, hitmRemote, peer }: LineUse): readonly unknown[] {
  const code = place.line === 0 ? place.function : `${place.function} ${place.file}:${place.line}`;
  return [bytes[0]?.from, code, hitmLocal + hitmRemote + peer, stores];
}

/** What `expected.json` says of a file, from a reading. */
function summarise(reading: Reading): unknown {
  switch (reading.kind) {
    case 'instructions':
      return reading.ir;
    case 'profile':
      return Object.fromEntries(
        reading.profile.events.map((event, index) => [event, reading.profile.totals[index]]),
      );
    case 'stacks':
      return summariseStacks(reading.profile);
    case 'heap':
      return reading.profile.sites.map(({ frames, bytes, blocks }) => ({
        at: placeOf(frames),
        bytes,
        blocks,
      }));
    case 'leaks':
      return reading.leaks.map(({ frames, bytes, kind }) => ({ at: placeOf(frames), bytes, kind }));
    case 'amounts':
      return reading.profile.stacks.map(({ frames, amounts }) => ({ at: placeOf(frames), amounts }));
    case 'cache-lines':
      return Object.fromEntries(reading.lines.map(({ address, uses }) => [address, uses.map(summariseUse)]));
    case 'cases':
      return Object.fromEntries(reading.cases.map(summariseCase));
    case 'counts':
      return Object.fromEntries(
        reading.counts.map((count) => [count.event, count.kind === 'counted' ? count.value : count.kind]),
      );
  }
}

/** With UPDATE_GOLDEN the readings of today become what is expected; look at every number before you believe it. */
function writeExpected(tool: Tool): void {
  const names = readdirSync(join(root, tool.id)).filter(
    (file) => !/^(ORIGIN\.md|expected\.json)$/.test(file),
  );
  const readings = names.sort().map((file) => {
    const reading = readRecorded(tool, join(root, tool.id, file), file);
    return [file, reading.kind === 'ok' ? summarise(reading.value) : reading.problems];
  });
  const text = JSON.stringify(Object.fromEntries(readings), null, 2);
  writeFileSync(join(root, tool.id, 'expected.json'), `${text}\n`);
}

function fixturesOf(id: string): readonly (readonly [file: string, expected: unknown])[] {
  const expected: unknown = JSON.parse(readFileSync(join(root, id, 'expected.json'), 'utf8'));
  return Object.entries(Object(expected));
}

for (const tool of tools) {
  test(`every recorded file of ${tool.id} is recognised and read as expected`, () => {
    if (process.env['UPDATE_GOLDEN'] === '1') writeExpected(tool);
    const fixtures = fixturesOf(tool.id);
    const recorded = readdirSync(join(root, tool.id)).filter(
      (file) => !/^(ORIGIN\.md|expected\.json)$/.test(file),
    );
    assert.deepEqual(recorded, fixtures.map(([file]) => file).sort());
    for (const [file, expected] of fixtures) {
      const path = join(root, tool.id, file);
      if (statSync(path).isFile()) {
        assert.equal(recogniseTool(readFileSync(path).subarray(0, 1024))?.id, tool.id, file);
      }
      const reading = readRecorded(tool, path, file);
      assert.equal(reading.kind, 'ok', file);
      if (reading.kind === 'ok') assert.deepEqual(summarise(reading.value), expected, file);
    }
  });
}

function readRecorded(tool: Tool, path: string, name: string): Parsed<Reading> {
  if (!statSync(path).isDirectory()) return tool.read({ name, chunks: [readFileSync(path)] });
  const sources = listFiles(path).map((file) => ({ name: file, chunks: [readFileSync(join(path, file))] }));
  const { directory } = tool;
  assert.ok(directory !== undefined, `${tool.id} reads no directories`);
  return directory.read(sources.filter((source) => directory.holds(source.name)));
}

test('a file that no tool wrote is not recognised', () => {
  const strangers = ['', '{"results": []}', 'fn main() {}', 'events:', '1;2;3', '\u007fELF'];
  for (const text of strangers) assert.equal(recogniseTool(new TextEncoder().encode(text)), undefined, text);
});

test('a profile in the format of callgrind by another writer is taken for callgrind', () => {
  const text = 'events: ns\nfn=main\n1 5\n';
  assert.equal(recogniseTool(new TextEncoder().encode(text))?.id, 'callgrind');
});

test('the identifiers of tools are distinct', () => {
  assert.equal(new Set(tools.map((tool) => tool.id)).size, tools.length);
});
