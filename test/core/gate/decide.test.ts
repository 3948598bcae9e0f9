import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import { compareRun } from '../../../src/core/compare/compare-run.ts';
import { decide } from '../../../src/core/gate/decide.ts';
import { knownMetrics } from '../../../src/core/model/metric.ts';
import type { BenchmarkResult, Side } from '../../../src/core/model/sample.ts';
import { policySchema } from '../../../src/core/report/schema-policy.ts';
import { problemSchema } from '../../../src/core/report/schema-problem.ts';
import { decisionSchema } from '../../../src/core/report/schema-verdict.ts';
import { makeSide, plainPolicy } from '../compare/make-results.ts';

/** Raw values by metric; null is a sample without values. */
const valuesSchema = z.record(z.string(), z.tuple([z.number()], z.number()).nullable());

const benchmarkSchema = z.strictObject({
  name: z.string(),
  base: valuesSchema.optional(),
  head: valuesSchema.optional(),
  baseProblems: z.array(problemSchema).default([]),
  headProblems: z.array(problemSchema).default([]),
  identical: z.boolean().default(false),
});

const caseSchema = z.strictObject({
  title: z.string(),
  policy: z.record(z.string(), z.unknown()).default({}),
  benchmarks: z.array(benchmarkSchema),
  problems: z.array(z.strictObject({ side: z.enum(['base', 'head']), problem: problemSchema })).default([]),
  /** An empty title is not looked at; a reason is its effect, kind, benchmark and metric. */
  decision: z.strictObject({ kind: z.string(), title: z.string(), reasons: z.array(z.string()) }),
});

type Case = z.infer<typeof caseSchema>;

const cases = z.array(caseSchema).parse(JSON.parse(readFileSync('fixtures/gate/decisions.json', 'utf8')));

function sideOf(values: Case['benchmarks'][number]['base'], problems: Side['problems']): Side | undefined {
  if (values === undefined) return undefined;
  const entries = Object.entries(values).map(([name, numbers]) => [name, numbers ?? undefined]);
  return makeSide(Object.fromEntries(entries), problems);
}

function benchmarkOf(given: Case['benchmarks'][number]): BenchmarkResult {
  const base = sideOf(given.base, given.baseProblems);
  const head = sideOf(given.head, given.headProblems);
  return {
    name: given.name,
    command: `./bench ${given.name}`,
    binary: { path: 'bench', identical: given.identical },
    ...(base === undefined ? {} : { base }),
    ...(head === undefined ? {} : { head }),
  };
}

function decideCase(given: Case) {
  const policy = policySchema.parse({ ...plainPolicy, ...given.policy });
  const benchmarks = given.benchmarks.map(benchmarkOf);
  const metrics = knownMetrics;
  const run = { benchmarks, metrics, policy };
  return decide({ ...run, ...compareRun(run), problems: given.problems });
}

for (const given of cases) {
  test(given.title, () => {
    const { kind, title, reasons } = decideCase(given);
    const summary = reasons.map((reason) =>
      [reason.effect, reason.kind, reason.benchmark, reason.metric]
        .filter((word) => word !== undefined)
        .join(' '),
    );
    assert.deepEqual(
      { kind, reasons: summary },
      { kind: given.decision.kind, reasons: given.decision.reasons },
    );
    assert.ok(title.startsWith(given.decision.title), title);
  });
}

test('every reason and title is one line, and every percentage of a change stands with its runs', () => {
  for (const given of cases) {
    const { title, reasons } = decideCase(given);
    const lines = [title, ...reasons.map(({ message }) => message)];
    for (const line of lines) {
      assert.doesNotMatch(line, /[\n\r]/);
      if (/[+-][\d.]+ %/.test(line)) assert.match(line, /\d+ and \d+ runs/);
    }
  }
});

test('a decision fits into a report, however long the names and messages of the run are', () => {
  const long = 'x'.repeat(1_000);
  const crash = { code: 'benchmark-crashed', message: 'y'.repeat(8_000), hint: 'run it' } as const;
  const base = makeSide({ ir: [1_000_000] });
  const benchmarks = [
    { name: long, command: long, base, head: makeSide({ ir: [2_000_000] }) },
    { name: 'parse', command: long, base, head: makeSide({}, [crash]) },
  ];
  const context = { benchmarks, metrics: knownMetrics, policy: plainPolicy };
  const decision = decide({ ...context, ...compareRun(context) });
  assert.ok(decision.title.length <= 255);
  assert.deepEqual(decisionSchema.parse(decision), decision);
});
