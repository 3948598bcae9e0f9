import fc from 'fast-check';
import { shareOf } from '../../../src/core/attribute/find-hotspots.ts';
import type { ClaimStatement } from '../../../src/core/model/claim.ts';
import { runtimes, steadyings } from '../../../src/core/model/config.ts';
import type { ContendedLine, Contender, ContentionEvidence } from '../../../src/core/model/contention.ts';
import { knownMetrics } from '../../../src/core/model/metric.ts';
import type { Problem } from '../../../src/core/model/problem.ts';
import type { Report } from '../../../src/core/model/report.ts';
import type { Sample, Side } from '../../../src/core/model/sample.ts';

const text = fc.string({ unit: 'binary', maxLength: 30 });
const name = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 });
const amount = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const line = fc.integer({ min: 1, max: 1_000_000 });
const path = fc
  .array(fc.stringMatching(/^[a-z é.]{1,6}[a-z]$/), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('/'));
const told = fc.option(name, { nil: null });
const sha = fc.stringMatching(/^[0-9a-f]{40}$/);

const problem: fc.Arbitrary<Problem> = fc.record(
  {
    code: fc.constantFrom('tool-missing', 'benchmark-crashed'),
    message: text,
    hint: text,
    at: fc.record({ file: name, line, column: line }, { requiredKeys: ['file', 'line'] }),
  },
  { requiredKeys: ['code', 'message', 'hint'] },
);
const estimate = fc.tuple(number, number, number, fraction).map(([value, one, other, confidence]) => ({
  value,
  low: Math.min(one, other),
  high: Math.max(one, other),
  confidence,
}));
const reach = fc.record(
  { relative: amount, absolute: amount, rounds: fc.nat() },
  { requiredKeys: ['absolute'] },
);
const comparison = fc.record(
  {
    base: amount,
    head: amount,
    relative: estimate,
    absolute: estimate,
    runs: fc.record({ base: fc.nat(), head: fc.nat() }),
    method: fc.constantFrom('exact', 'rank-sum', 'signed-rank', 'round-swaps', 'rank-sum-and-t', 'summary'),
    floor: amount,
    raised: fc.record({ relative: amount, absolute: amount, why: fc.constantFrom('noise', 'layout') }),
  },
  { requiredKeys: ['base', 'head', 'absolute', 'runs'] },
);
const evidence: fc.Arbitrary<Sample['evidence']> = fc.oneof(
  fc.tuple(amount, fc.array(amount, { maxLength: 4 })).map(([first, rest]) => {
    const values: readonly [number, ...number[]] = [first, ...rest];
    return { kind: 'values' as const, values };
  }),
  problem.map((why) => ({ kind: 'unmeasured' as const, why })),
);
const contender: fc.Arbitrary<Contender> = fc.record({
  function: text,
  file: fc.oneof(path, fc.constant('')),
  line: fc.nat(),
  threads: fc.array(name, { maxLength: 2 }),
  writes: fc.boolean(),
  fields: fc.array(name, { maxLength: 2 }),
});
const drawnPart = fc.record({
  from: fc.integer({ min: 0, max: 63 }),
  to: fc.integer({ min: 0, max: 64 }),
  name: text,
  users: fc.array(name, { maxLength: 2 }),
  contended: fc.boolean(),
});
const contendedLine: fc.Arbitrary<ContendedLine> = fc.record({
  owner: text,
  contenders: fc
    .tuple(contender, contender, fc.array(contender, { maxLength: 2 }))
    .map(([one, other, rest]): ContendedLine['contenders'] => [one, other, ...rest]),
  parts: fc.array(drawnPart, { maxLength: 3 }),
  suggestion: text,
});
const contention: fc.Arbitrary<ContentionEvidence> = fc.oneof(
  fc.record({
    kind: fc.constant('lines'),
    method: fc.constantFrom('recorded', 'sampled'),
    complete: fc.boolean(),
    lines: fc.array(contendedLine, { maxLength: 2 }),
    unlisted: fc.nat(),
  }),
  fc.record({ kind: fc.constant('counted'), contended: fc.boolean(), message: text }),
  problem.map((why) => ({ kind: 'unmeasured' as const, why })),
);
const claims = fc.array(
  fc.record({
    claim: text,
    kind: fc.constantFrom('confirmed', 'broken', 'unmeasurable'),
    message: text,
    evidence: fc.constantFrom('layout', 'exact'),
    file: fc.oneof(path, fc.constant('')),
    line: fc.nat(),
  }),
  { maxLength: 2 },
);
const statement: fc.Arbitrary<ClaimStatement> = fc.oneof(
  fc.record({ kind: fc.constant('aligned'), name, bytes: fc.constantFrom(1, 64) }),
  fc.record({ kind: fc.constant('apart'), names: fc.tuple(name, name) }),
  fc.record({ kind: fc.constant('one-thread'), name }),
);
const sideFields = {
  claims,
  contention,
  samples: fc
    .subarray([...knownMetrics], { maxLength: 3 })
    .chain((metrics) =>
      fc.tuple(
        ...metrics.map(({ name: metric }) =>
          fc.record({ metric: fc.constant(metric), tool: name, evidence }),
        ),
      ),
    ),
  problems: fc.array(problem, { maxLength: 2 }),
};
const side: fc.Arbitrary<Side> = fc.record(sideFields, { requiredKeys: ['samples', 'problems'] });
/** A share of 5,000 samples, with a percentage only where the samples carry one. */
const spentShare = fc.nat({ max: 5_000 }).map((samples) => shareOf(samples, 5_000));
const spentPlace = fc.oneof(
  fc.record({ file: path, object: fc.constant('') }),
  fc.record({ file: fc.constant(''), object: text }),
);
const timeSpent = {
  meaning: fc.constant('time is spent here' as const),
  event: name,
  period: line,
  samples: fc.constant({ base: 5_000, head: 5_000 }),
  functions: fc.array(
    fc
      .tuple(fc.record({ function: text, base: spentShare, head: spentShare }), spentPlace)
      .map(([shares, place]) => ({ ...shares, ...place })),
    { maxLength: 2 },
  ),
  lines: fc.array(
    fc
      .tuple(fc.record({ function: text, file: path, line }), spentShare)
      .map(([place, share]) => ({ ...place, ...share })),
    { maxLength: 2 },
  ),
};
const plainCulprit = {
  file: path,
  line,
  change: fc.constantFrom('added', 'deleted'),
  text,
  function: text,
  share: fraction,
  selfDelta: number,
  inclusiveDelta: number,
  calls: fc.record({ base: amount, head: amount }),
  rule: text,
  confidence: fc.constantFrom('high', 'medium', 'low'),
  chain: fc.array(fc.record({ function: text, file: path, line }, { requiredKeys: ['function'] }), {
    maxLength: 3,
  }),
  related: fc.array(fc.record({ file: path, line, delta: number }), { maxLength: 3 }),
};
const counted = {
  executions: fc.record(
    { base: amount, head: amount, delta: number, at: fc.record({ file: path, line }) },
    { requiredKeys: ['base', 'head', 'delta'] },
  ),
  costs: fc.array(fc.record({ side: fc.constantFrom('base', 'head'), line, base: amount, head: amount }), {
    maxLength: 3,
  }),
};
const culprit = fc.oneof(fc.record(plainCulprit), fc.record({ ...plainCulprit, ...counted }));
const environment = fc.record({
  os: name,
  kernel: name,
  arch: name,
  cpu: fc.record({ model: name, microcode: told, cores: fc.nat() }),
  virtualisation: told,
  governor: told,
  aslr: fc.constantFrom('on', 'off'),
  tools: fc.record({ perf: told, valgrind: told, compiler: told }),
  honestCounters: fc.nat(),
  pinnedTo: fc.option(fc.nat(), { nil: null }),
});
const gate = fc.record({
  relative: amount,
  absolute: amount,
  better: fc.constantFrom('lower', 'higher'),
  on: fc.constantFrom('block', 'warn', 'off'),
});
const gates = fc.dictionary(fc.constantFrom('wall_time', 'constructor', 'ir'), gate, {
  noNullPrototype: true,
});
const growthGate = {
  on: fc.constantFrom('block', 'warn', 'off'),
  rise: fc.double({ min: 0, max: 10, noNaN: true }),
};

const policyFields = {
  gate: gates,
  benchmarkGates: fc.dictionary(
    name.filter((key) => key !== '__proto__'),
    gates,
    { maxKeys: 2, noNullPrototype: true },
  ),
  budgets: fc.array(
    fc.record({
      metric: fc.constant('ir'),
      benchmark: name,
      quantile: fraction,
      limit: amount,
      on: fc.constant('warn'),
    }),
    { maxLength: 2 },
  ),
  tradeoffs: fc.array(
    fc.record({
      benchmark: name,
      allow: fc.record({ metric: fc.constant('peak_rss'), loss: amount }),
      if: fc.record({ metric: fc.constant('ir'), gain: amount }),
    }),
    { maxLength: 2 },
  ),
  drift: fc.record({ on: fc.constantFrom('block', 'warn', 'off'), window: fc.integer({ min: 3, max: 200 }) }),
  growth: fc.record(
    {
      ...growthGate,
      families: fc.array(fc.record({ family: name, ...growthGate }), { maxLength: 2 }),
    },
    { requiredKeys: ['on', 'rise'] },
  ),
  aliases: fc.dictionary(
    name.filter((key) => key !== '__proto__'),
    fc.array(name, { maxLength: 2 }),
    { maxKeys: 2, noNullPrototype: true },
  ),
  contention: fc.dictionary(
    name.filter((key) => key !== '__proto__'),
    fc.constantFrom('block', 'warn', 'off'),
    { maxKeys: 2, noNullPrototype: true },
  ),
  claims: fc.array(
    fc.record({ statement, benchmark: name, blocks: fc.constantFrom('new', 'any', 'never') }),
    { maxLength: 2 },
  ),
  expected: fc.array(name, { maxLength: 2 }),
  undecided: fc.constantFrom('block', 'warn'),
  rigour: fc.record({
    falseBlocks: fc.double({ min: 1e-9, max: 0.05, noNaN: true }),
    looks: fc.integer({ min: 1, max: 10 }),
    extraRounds: fc.double({ min: 0, max: 20, noNaN: true }),
  }),
} as const;
const policy = fc.record(policyFields, {
  requiredKeys: ['gate', 'benchmarkGates', 'budgets', 'expected', 'undecided'],
});

function verdictsFor(benchmarks: readonly string[]) {
  const subject = { metric: fc.constantFrom(...knownMetrics.map((metric) => metric.name)) };
  const verdict = fc.oneof(
    fc.record({ ...subject, kind: fc.constantFrom('regressed', 'improved'), comparison }),
    fc.record(
      { ...subject, kind: fc.constant('steady'), comparison, drift: fc.boolean() },
      { requiredKeys: ['metric', 'kind', 'comparison'] },
    ),
    fc.record(
      { ...subject, kind: fc.constant('undecided'), comparison, why: problem, reach },
      { requiredKeys: ['metric', 'kind', 'why'] },
    ),
    fc.record({ ...subject, kind: fc.constantFrom('only-in-base', 'only-in-head') }),
  );
  return fc.tuple(...benchmarks.map((benchmark) => verdict.map((rest) => ({ benchmark, ...rest }))));
}

/** Any report that a run could make, small. */
export const arbitraryReport: fc.Arbitrary<Report> = fc.uniqueArray(name, { maxLength: 3 }).chain((names) =>
  fc.record(
    {
      format: fc.constant('brakeline-report'),
      version: fc.constant(1),
      generator: fc.record({ name, version: name }),
      kind: fc.constantFrom('gate', 'baseline'),
      created: fc.constant('2026-01-31T12:00:00Z'),
      base: fc.record({ sha, title: text }),
      head: fc.record({ sha, title: text }),
      environment,
      seed: fc.nat(),
      metrics: fc.constant(knownMetrics),
      policy,
      benchmarks: fc.tuple(
        ...names.map((benchmark) =>
          fc.record(
            {
              name: fc.constant(benchmark),
              command: text,
              binary: fc.record({ path: name, identical: fc.boolean() }),
              runtime: fc.record({
                name: fc.constantFrom(...runtimes),
                found: fc.constantFrom('configured', 'detected'),
                applied: fc.subarray([...steadyings]),
              }),
              rounds: fc.record({ first: fc.nat(), extra: fc.nat() }),
              layouts: fc.integer({ min: 1, max: 9 }),
              base: side,
              head: side,
            },
            { requiredKeys: ['name', 'command'] },
          ),
        ),
      ),
      verdicts: verdictsFor(names),
      explanations: fc.tuple(
        ...names.map((benchmark) =>
          fc.record({
            benchmark: fc.constant(benchmark),
            event: name,
            base: amount,
            head: amount,
            culprits: fc.array(culprit, { maxLength: 2 }),
            unexplained: fraction,
            problems: fc.array(problem, { maxLength: 1 }),
          }),
        ),
      ),
      timeSpent: fc
        .subarray([...names])
        .chain((some) =>
          fc.tuple(
            ...some.map((benchmark) => fc.record({ benchmark: fc.constant(benchmark), ...timeSpent })),
          ),
        ),
      decision: fc.record({
        kind: fc.constantFrom('pass', 'block', 'not-comparable'),
        title: text,
        reasons: fc.array(
          fc.record(
            {
              kind: fc.constantFrom('regressed', 'traded', 'slow-drift', 'grows-faster'),
              effect: fc.constantFrom('blocks', 'warns', 'informs'),
              benchmark: name,
              metric: fc.constant('ir'),
              message: text,
            },
            { requiredKeys: ['kind', 'effect', 'message'] },
          ),
          { maxLength: 3 },
        ),
      }),
      problems: fc.array(problem, { maxLength: 2 }),
      timings: fc.array(fc.record({ step: name, seconds: amount }), { maxLength: 2 }),
    },
    {
      requiredKeys: [
        'format',
        'version',
        'generator',
        'kind',
        'created',
        'head',
        'environment',
        'seed',
        'metrics',
        'policy',
        'benchmarks',
        'verdicts',
        'explanations',
        'decision',
        'problems',
        'timings',
      ],
    },
  ),
);
