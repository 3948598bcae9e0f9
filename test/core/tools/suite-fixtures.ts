import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchmarkCase, Parsed } from '../../../src/core/index.ts';
import { readSuite, type SuiteReading, suiteTools, type Tool } from '../../../src/core/tools/index.ts';

/** One recorded file, or the files of one recorded directory by their paths below it. */
export interface SuiteFixture {
  readonly tool: Tool;
  readonly title: string;
  readonly directory: boolean;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const root = 'fixtures/tools';

/** All files below a directory, sorted, by their paths below it. */
export function listFiles(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

function readFixture(tool: Tool, name: string): SuiteFixture {
  const path = join(root, tool.id, name);
  const title = `${tool.id}/${name}`;
  if (!statSync(path).isDirectory()) {
    return { tool, title, directory: false, files: [{ name, bytes: readFileSync(path) }] };
  }
  const files = listFiles(path).map((file) => ({ name: file, bytes: readFileSync(join(path, file)) }));
  return { tool, title, directory: true, files };
}

/** Every fixture of every tool whose cases a suite reads. */
export function listFixtures(): readonly SuiteFixture[] {
  return suiteTools.flatMap((tool) =>
    readdirSync(join(root, tool.id))
      .filter((name) => name !== 'ORIGIN.md' && name !== 'expected.json')
      .map((name) => readFixture(tool, name)),
  );
}

/** Reads a fixture as a suite would, with other bytes in the file of that number. */
export function readFixtureWith(fixture: SuiteFixture, at: number, bytes: Uint8Array): Parsed<SuiteReading> {
  const sources = fixture.files.map((file, index) => ({
    name: file.name,
    chunks: [index === at ? bytes : file.bytes],
  }));
  const [source] = sources;
  if (source !== undefined && !fixture.directory) {
    return readSuite(fixture.tool.id, { kind: 'file', source });
  }
  return readSuite(fixture.tool.id, { kind: 'directory', path: fixture.title, sources });
}

/** Every number that was read, with its metric; two equal ones are told once. */
export function valuesOf(cases: readonly BenchmarkCase[]): ReadonlySet<string> {
  const numbers = cases.flatMap((one) =>
    one.measures.flatMap(({ metric, evidence }): readonly string[] => {
      const tell = (value: number): string => `${metric.name} ${value}`;
      if (evidence.kind === 'values') return evidence.values.map(tell);
      if (evidence.kind === 'unmeasured') return [];
      const { value, interval, quantiles = [] } = evidence;
      const ends = interval === undefined ? [] : [interval.low, interval.high];
      return [value, ...ends, ...quantiles.map(([, quantile]) => quantile)].map(tell);
    }),
  );
  return new Set(numbers);
}
