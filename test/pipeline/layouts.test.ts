import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { decodeReport, encodeReport, type Report } from '../../src/core/index.ts';
import { runGate } from '../../src/pipeline/run-gate.ts';
import { createRepository, temporaryDirectory } from '../measure/temporary-repository.ts';
import { keepProgress } from '../support/silent-progress.ts';

/** The example of docs/verdicts.md: an object of nothing but padding, linked first, moves all code that follows. */
const padded = `
  echo ".text; .skip $((BRAKELINE_LAYOUT * 272)), 0x90" > padding.s
  cc -O1 -o bench padding.s bench.c`;
const plain = '\n  cc -O1 -o bench bench.c';

const source = (turns: number): string =>
  `int main(void) { volatile long x = 0; for (long i = 0; i < ${turns}; i++) x += i; return 0; }\n`;

async function gate(t: TestContext, build: string): Promise<Report> {
  const directory = temporaryDirectory(t);
  const repository = createRepository(join(directory, 'repository'));
  const configuration = `build: |${build}
layouts: 2
rounds: 8
rigour: { looks: 1 }
metrics: [wall_time]
gate: { wall_time: { relative: 2.2 %, absolute: 0, on: block } }
benchmarks:
  - { name: loop, run: ./bench }
`;
  const base = repository.commit('base', { '.github/brakeline.yml': configuration, 'bench.c': source(1e6) });
  repository.commit('head', { 'bench.c': source(5e7) });
  const temporary = join(directory, 'runner');
  mkdirSync(temporary);
  const outcome = await runGate({
    repository: repository.path,
    base,
    config: '.github/brakeline.yml',
    out: join(directory, 'out'),
    category: 'default',
    seed: 1,
    temporary,
    progress: keepProgress(),
    signal: new AbortController().signal,
  });
  assert.ok(outcome.kind === 'decided', JSON.stringify(outcome));
  const read = decodeReport({ file: 'report.json', text: encodeReport(outcome.report) });
  return read.kind === 'ok' ? read.value : assert.fail(JSON.stringify(read));
}

function raisedBy(report: Report): readonly string[] {
  return report.verdicts.flatMap((verdict) =>
    'comparison' in verdict ? (verdict.comparison?.raised?.why ?? []) : [],
  );
}

test('builds that move their code are run in turn, and a gate below what one layout changes is not raised for it', async (t) => {
  const report = await gate(t, padded);
  const [loop] = report.benchmarks;
  assert.equal(loop?.layouts, 2, JSON.stringify(loop));
  assert.deepEqual(loop.head?.problems, []);
  assert.ok(!raisedBy(report).includes('layout'));
  assert.equal(report.decision.kind, 'block');
});

test('a build that ignores BRAKELINE_LAYOUT is said, and the gate is raised as with one layout', async (t) => {
  const report = await gate(t, plain);
  const [loop] = report.benchmarks;
  assert.equal(loop?.layouts, undefined);
  const [problem] = loop?.head?.problems ?? [];
  assert.equal(problem?.code, 'layout-not-varied');
  assert.match(problem.message, /^benchmark loop: layouts 1 and 2 of the base are the same machine code, /);
  assert.equal(raisedBy(report).length, 1);
});
