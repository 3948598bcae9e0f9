import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BenchmarkCase, Metric, Parsed } from '../../../src/core/index.ts';
import { type BenchmarkResult, decodeReport, encodeReport } from '../../../src/core/index.ts';
import { type SuiteReading, suiteTools, tools } from '../../../src/core/tools/index.ts';
import { exampleWith } from '../render/example-report.ts';
import { listFixtures, readFixtureWith, type SuiteFixture, valuesOf } from './suite-fixtures.ts';

const fixtures = listFixtures();

/** All positions of a small file, some hundred of a large one, always with both ends. */
function positionsIn(size: number, most = 300): readonly number[] {
  if (size <= most) return Array.from({ length: size }, (_, at) => at);
  return [...new Set([...Array.from({ length: most }, (_, at) => Math.floor((at * size) / most)), size - 1])];
}

function casesOf(read: Parsed<SuiteReading>): readonly BenchmarkCase[] {
  return read.kind === 'ok' ? read.value.cases : [];
}

function readWhole(fixture: SuiteFixture): readonly BenchmarkCase[] {
  return casesOf(readFixtureWith(fixture, -1, new Uint8Array()));
}

/** What must hold of a reading whatever the bytes were. */
function assertSound(read: Parsed<SuiteReading>, what: string): void {
  if (read.kind === 'failed') {
    assert.ok(
      read.problems.every(({ message, hint }) => message !== '' && hint !== ''),
      what,
    );
    return;
  }
  const { cases } = read.value;
  assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length, `${what}: names are distinct`);
  for (const { name, measures, problems } of cases) {
    assert.match(name, /^[^\p{Cc}\u2028\u2029]{1,1040}$/u, what);
    assert.ok(measures.length + problems.length > 0, `${what}: ${name} has neither a value nor a problem`);
    const metrics = measures.map(({ metric }) => metric.name);
    assert.equal(new Set(metrics).size, metrics.length, `${what}: each metric once`);
  }
  for (const value of valuesOf(cases)) assert.match(value, /^[a-z][a-z0-9_]{0,63} \d[\d.e+-]*$/, what);
}

/**
 * Whether a byte belongs to the structure of the file alone: it is outside of quotes, and neither it nor a neighbour is
 * part of a number or word. A changed digit or unit is another file that is as good as the first; changed structure must
 * never move a number to where it means something else.
 */
function structuralPositions(bytes: Uint8Array): ReadonlySet<number> {
  const text = new TextDecoder('latin1').decode(bytes);
  const quoted = /^\s*[[{<]/.test(text);
  const positions = new Set<number>();
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (quoted && unit === '"') inside = !inside;
    else if (quoted && inside && unit === '\\') at++;
    else if (!inside && !/[^\s"[\]{}<>,:()|=]/.test(text.slice(Math.max(0, at - 1), at + 2)))
      positions.add(at);
  }
  return positions;
}

/** The byte with one of its bits changed, and bytes that mean something in every format. */
function damagesOf(byte: number): readonly number[] {
  const flipped = Array.from({ length: 8 }, (_, bit) => byte ^ (1 << bit));
  return [...flipped, ...Buffer.from('"\n9}')].filter((other) => other !== byte);
}

function withByte(bytes: Uint8Array, at: number, byte: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = byte;
  return copy;
}

function metricsOf(cases: readonly BenchmarkCase[]): readonly Metric[] {
  const all = cases.flatMap(({ measures }) => measures.map(({ metric }) => [metric.name, metric] as const));
  return [...new Map(all).values()];
}

function toResult(tool: string, { name, parameters, measures, problems }: BenchmarkCase): BenchmarkResult {
  const samples = measures.map(({ metric, evidence }) => ({ metric: metric.name, tool, evidence }));
  const side = { samples, problems };
  return { name: `suite/${name}`, command: 'run', suite: 'suite', parameters, base: side, head: side };
}

for (const fixture of fixtures) {
  const { tool, title, files } = fixture;

  test(`${title}: only ${tool.title} is certain that it is its own`, () => {
    const sure = files.map(({ bytes }) =>
      tools.filter((one) => one.sniff(bytes.subarray(0, 64 * 1024)) === 'certain').map(({ id }) => id),
    );
    const own = files.flatMap(({ name }, at) =>
      fixture.directory && tool.directory?.holds(name) !== true ? [] : [sure[at]],
    );
    assert.ok(own.some((ids) => ids?.length === 1));
    for (const ids of own)
      assert.ok(ids?.length === 0 || (ids?.length === 1 && ids[0] === tool.id), `${ids}`);
  });

  test(`${title}: what was read stays the same through a report`, () => {
    const cases = readWhole(fixture);
    assertSound(readFixtureWith(fixture, -1, new Uint8Array()), title);
    const benchmarks = cases.map((one) => toResult(tool.title, one));
    const report = exampleWith({ benchmarks, metrics: metricsOf(cases), verdicts: [], explanations: [] });
    const decoded = decodeReport({ file: 'report.json', text: encodeReport(report) });
    assert.equal(decoded.kind, 'ok', decoded.kind === 'failed' ? decoded.problems[0].message : '');
    assert.deepEqual(decoded.value.benchmarks, benchmarks);
    assert.deepEqual(decoded.value.metrics, report.metrics);
  });

  test(`${title}: cut anywhere, it gives values of the whole or a problem`, () => {
    const known = valuesOf(readWhole(fixture));
    for (const [index, { name, bytes }] of files.entries()) {
      for (const at of positionsIn(bytes.length, files.length > 3 ? 60 : 300)) {
        const what = `${name} cut at ${at}`;
        const read = readFixtureWith(fixture, index, bytes.subarray(0, at));
        assertSound(read, what);
        for (const value of valuesOf(casesOf(read))) assert.ok(known.has(value), `${what} gives ${value}`);
      }
    }
  });

  test(`${title}: with any byte changed it is read soundly, and changed structure invents no value`, () => {
    const known = valuesOf(readWhole(fixture));
    for (const [index, { name, bytes }] of files.entries()) {
      const structural = structuralPositions(bytes);
      for (const at of positionsIn(bytes.length, files.length > 3 ? 20 : 150)) {
        for (const byte of damagesOf(bytes[at] ?? 0)) {
          const what = `${name} with ${byte} at ${at}`;
          const read = readFixtureWith(fixture, index, withByte(bytes, at, byte));
          assertSound(read, what);
          if (!structural.has(at)) continue;
          for (const value of valuesOf(casesOf(read))) assert.ok(known.has(value), `${what} gives ${value}`);
        }
      }
    }
  });
}

test('every tool whose cases a suite reads has a recorded file', () => {
  const recorded = new Set(fixtures.map(({ tool }) => tool.id));
  assert.deepEqual(
    suiteTools.filter(({ id }) => !recorded.has(id)).map(({ id }) => id),
    [],
  );
});
