import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { decodeReport, encodeReport, type Report } from '../../src/core/index.ts';
import { createRepository, temporaryDirectory } from '../measure/temporary-repository.ts';
import { gateRepository } from '../support/gate-repository.ts';

/** The example of docs/verdicts.md: an object of nothing but padding, linked first, moves all code that follows. */
const padded = `
  echo ".text; .skip $((BRAKELINE_LAYOUT * 272)), 0x90" > padding.s
  cc -O1 -o bench padding.s bench.c`;
const plain = '\n  cc -O1 -o bench bench.c';

const source = (turns: number): string =>
  `int main(void) { volatile long x = 0; for (long i = 0; i < ${turns}; i++) x += i; return 0; }\n`;

const loop = (build: string): string => `build: |${build}
layouts: 2
rounds: 8
rigour: { looks: 1 }
metrics: [wall_time]
gate: { wall_time: { relative: 2.2 %, absolute: 0, on: block } }
benchmarks:
  - { name: loop, run: ./bench }
`;

interface Sources {
  readonly configuration: string;
  readonly base: string;
  readonly head: string;
}

async function gate(t: TestContext, sources: Sources): Promise<Report> {
  const directory = temporaryDirectory(t);
  const repository = createRepository(join(directory, 'repository'));
  const { configuration } = sources;
  const base = repository.commit('base', { '.github/brakeline.yml': configuration, 'bench.c': sources.base });
  repository.commit('head', { 'bench.c': sources.head });
  const outcome = await gateRepository(directory, base);
  const read = decodeReport({ file: 'report.json', text: encodeReport(outcome.report) });
  return read.kind === 'ok' ? read.value : assert.fail(JSON.stringify(read));
}

function raisedBy(report: Report): readonly string[] {
  return report.verdicts.flatMap((verdict) =>
    'comparison' in verdict ? (verdict.comparison?.raised?.why ?? []) : [],
  );
}

test('builds that move their code are run in turn, and a gate below what one layout changes is not raised for it', async (t) => {
  const report = await gate(t, { configuration: loop(padded), base: source(1e6), head: source(3e8) });
  const [measured] = report.benchmarks;
  assert.equal(measured?.layouts, 2, JSON.stringify(measured));
  assert.deepEqual(measured.head?.problems, []);
  assert.ok(!raisedBy(report).includes('layout'));
  assert.equal(report.decision.kind, 'block');
});

test('a build that ignores BRAKELINE_LAYOUT is said, and the gate is raised as with one layout', async (t) => {
  const report = await gate(t, { configuration: loop(plain), base: source(1e6), head: source(5e7) });
  const [measured] = report.benchmarks;
  assert.equal(measured?.layouts, undefined);
  const [problem] = measured?.head?.problems ?? [];
  assert.equal(problem?.code, 'layout-not-varied');
  assert.match(problem.message, /^loop: layouts 1 and 2 of the base are the same machine code, /);
  assert.equal(raisedBy(report).length, 1);
});

test('the rounds of a suite run on the layouts in turn, and its cases are held to what that leaves to luck', async (t) => {
  const configuration = `build: |
  cc -O1 -DLAYOUT=$BRAKELINE_LAYOUT -o bench bench.c
layouts: 2
suites:
  - { name: sums, run: ./bench, reads: github-action-benchmark, rounds: 4 }
`;
  // The layout stands in the code, and in the value that is printed.
  const program = (extra: number): string => `#include <stdio.h>
int main(void) { printf("[{\\"name\\": \\"one\\", \\"unit\\": \\"ns\\", \\"value\\": %d}]\\n", LAYOUT + ${extra}); return 0; }
`;
  const report = await gate(t, { configuration, base: program(10), head: program(20) });
  const one = report.benchmarks.find(({ name }) => name === 'sums/one');
  assert.equal(one?.layouts, 2, JSON.stringify(report.benchmarks));
  for (const [side, extra] of [
    [one.base, 10],
    [one.head, 20],
  ] as const) {
    const evidence = side?.samples[0]?.evidence;
    const values = evidence?.kind === 'values' ? evidence.values : [];
    assert.deepEqual([...values].map((value) => Math.round(value * 1e9) - extra).sort(), [1, 1, 2, 2]);
  }
});
