import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type {
  CategoryFact,
  EvaluationFacts,
  OverrideFact,
  PullFact,
  RunFact,
} from '../../src/core/intents/facts.ts';
import { defaultAppSettings } from '../../src/core/model/app-settings.ts';
import type { ContendedLine, Contender, ContentionEvidence } from '../../src/core/model/contention.ts';
import type { FileDiff } from '../../src/core/model/diff.ts';
import { failed, parsed } from '../../src/core/model/parsed.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import type { Report } from '../../src/core/model/report.ts';
import type { BenchmarkResult } from '../../src/core/model/sample.ts';
import { policySchema } from '../../src/core/report/schema-policy.ts';
import { problemSchema } from '../../src/core/report/schema-problem.ts';
import { makeReport, makeSide, plainPolicy } from '../core/compare/make-results.ts';

/** Where the stories of the gate stand: a folder each, with `story.json` and what it comes to in `expected.txt`. */
export const storiesFolder = 'fixtures/gate/stories';

/** Commits of the stories, by the names that `story.json` uses. */
export const storyCommits = {
  base: 'a'.repeat(40),
  head: 'b'.repeat(40),
  newer: 'c'.repeat(40),
  ancestor: 'd'.repeat(40),
  group: 'e'.repeat(40),
} as const;

const commitSchema = z.enum(['base', 'head', 'newer', 'ancestor', 'group']);
const valuesSchema = z.record(z.string(), z.tuple([z.number()], z.number()));
const measuredSchema = z.strictObject({
  base: valuesSchema.optional(),
  head: valuesSchema.optional(),
  problem: problemSchema.optional(),
  /** `path:line` of the guilty line. */
  culprit: z.string().optional(),
  /** Two fields each of the cache lines that threads of the head fight over; the base has none. */
  fights: z.array(z.tuple([z.string(), z.string()])).optional(),
});
const reasonSchema = z.strictObject({
  kind: z.enum(['regressed', 'nothing-measured', 'benchmark-missing', 'grows-faster', 'contended']),
  benchmark: z.string().optional(),
  metric: z.string().optional(),
  category: z.string().optional(),
  about: z.string().optional(),
});

const reportSchema = z.strictObject({
  kind: z.enum(['gate', 'baseline']).default('gate'),
  head: commitSchema.optional(),
  base: commitSchema.default('base'),
  /** Writes into the report that everything passes. */
  claimsPass: z.boolean().default(false),
  problems: z.array(problemSchema).default([]),
  benchmarks: z.record(z.string(), measuredSchema),
});

const storySchema = z.strictObject({
  story: z.string(),
  act: z.enum(['evaluate', 'open', 'wait', 'supersede', 'destroy', 'fail']).default('evaluate'),
  mergeGroup: z.boolean().default(false),
  pull: z
    .strictObject({ headSha: commitSchema, headRepository: z.int(), state: z.enum(['open', 'closed']) })
    .partial()
    .default({}),
  policy: z.record(z.string(), z.unknown()).default({}),
  settings: z.record(z.string(), z.unknown()).default({}),
  /** By benchmark, the metrics of the base branch's configuration. */
  measured: z.record(z.string(), z.array(z.string())).default({}),
  policyProblem: problemSchema.optional(),
  run: z
    .strictObject({
      event: z.string(),
      status: z.string(),
      conclusion: z.string(),
      path: z.string(),
      headSha: commitSchema,
    })
    .partial()
    .nullable()
    .default({}),
  report: reportSchema.optional(),
  /** By category, the reports of the run besides that of the category `default`. */
  alsoReported: z.record(z.string(), reportSchema).default({}),
  expectedCategories: z
    .strictObject({ names: z.array(z.string()), from: z.enum(['baseline', 'earlier-run']) })
    .optional(),
  problems: z.array(problemSchema).default([]),
  files: z.array(z.string()).default(['src/parser.c']),
  editsConfig: z.boolean().default(false),
  editsWorkflow: z.string().optional(),
  mendsConfig: z.boolean().default(false),
  unrelated: z.boolean().default(false),
  override: z
    .strictObject({
      headSha: commitSchema,
      accepted: z.array(reasonSchema),
      withoutPolicy: z.boolean().default(false),
    })
    .optional(),
  baseline: z
    .strictObject({
      distance: z.int(),
      cpu: z.string().optional(),
      benchmarks: z.record(z.string(), measuredSchema),
    })
    .optional(),
  /** Seconds since the head is known. */
  waited: z.number().default(0),
});

/** A story of the gate as its folder tells it. */
export type GateStory = z.output<typeof storySchema>;

/** The names of all stories. */
export function storyNames(): readonly string[] {
  return readdirSync(storiesFolder).toSorted();
}

/** Reads one story; throws where its file does not follow the form. */
export function readStory(name: string): GateStory {
  return storySchema.parse(JSON.parse(readFileSync(`${storiesFolder}/${name}/story.json`, 'utf8')));
}

type Measured = z.output<typeof measuredSchema>;

function contentionOf(fights: Measured['fights'] = []): ContentionEvidence {
  const lines = fights.map(([one, other]): ContendedLine => {
    const side = (field: string, line: number): Contender => {
      return { function: 'count', file: 'src/count.c', line, threads: ['t1'], writes: true, fields: [field] };
    };
    return { owner: '', contenders: [side(one, 3), side(other, 9)], parts: [], suggestion: 'pad it' };
  });
  return { kind: 'lines', method: 'recorded', complete: true, lines, unlisted: 0 };
}

function benchmarkOf(name: string, { base, head, problem, fights }: Measured): BenchmarkResult {
  const problems = problem === undefined ? [] : [problem];
  const told = (lines: Measured['fights']) =>
    fights === undefined ? {} : { contention: contentionOf(lines) };
  return {
    name,
    command: `./bench ${name}`,
    ...(base === undefined ? {} : { base: { ...makeSide(base), ...told([]) } }),
    ...(head === undefined ? {} : { head: { ...makeSide(head, problems), ...told(fights) } }),
  };
}

function explanationsOf(benchmarks: Readonly<Record<string, Measured>>): Report['explanations'] {
  return Object.entries(benchmarks).flatMap(([benchmark, { culprit }]) => {
    const [file, line] = culprit?.split(':') ?? [];
    if (file === undefined || line === undefined) return [];
    const found = {
      file,
      line: Number(line),
      change: 'added',
      text: 'for (;;) work();',
      function: 'parse',
      share: 0.9,
      selfDelta: 0,
      inclusiveDelta: 31_000,
      calls: { base: 1, head: 1 },
      rule: 'The changed line itself costs more.',
      confidence: 'high',
      chain: [],
      related: [],
    } as const;
    return [
      { benchmark, event: 'Ir', base: 1e6, head: 1.031e6, culprits: [found], unexplained: 0.1, problems: [] },
    ];
  });
}

function reportOf(story: GateStory): Report | undefined {
  const { report } = story;
  if (report === undefined) return undefined;
  const own = story.mergeGroup ? 'group' : 'head';
  const verdicts: Report['verdicts'] = [];
  return {
    ...makeReport(Object.entries(report.benchmarks).map(([name, measured]) => benchmarkOf(name, measured))),
    kind: report.kind,
    ...(report.kind === 'gate' ? { base: { sha: storyCommits[report.base], title: 'the base' } } : {}),
    head: { sha: storyCommits[report.head ?? own], title: 'the head' },
    problems: report.problems,
    explanations: explanationsOf(report.benchmarks),
    verdicts,
    ...(report.claimsPass ? { decision: { kind: 'pass', title: 'all is well', reasons: [] } } : {}),
  };
}

function baselineOf({ baseline }: GateStory): CategoryFact['baseline'] {
  if (baseline === undefined) return undefined;
  const report = makeReport(Object.entries(baseline.benchmarks).map(([name, one]) => benchmarkOf(name, one)));
  const { environment } = report;
  const cpu = { ...environment.cpu, model: baseline.cpu ?? environment.cpu.model };
  const sha = baseline.distance === 0 ? storyCommits.base : storyCommits.ancestor;
  return {
    distance: baseline.distance,
    report: { ...report, head: { sha, title: 'a commit' }, environment: { ...environment, cpu } },
  };
}

function pullOf({ pull }: GateStory): PullFact {
  return {
    number: 12,
    headSha: storyCommits[pull.headSha ?? 'head'],
    headRepository: pull.headRepository ?? 1,
    baseRef: 'main',
    baseSha: storyCommits.base,
    author: 'author',
    state: pull.state ?? 'open',
    draft: false,
  };
}

function runOf(story: GateStory): RunFact | undefined {
  const { run, mergeGroup } = story;
  if (run === null) return undefined;
  return {
    id: 345,
    attempt: 1,
    event: run.event ?? (mergeGroup ? 'merge_group' : 'pull_request'),
    headSha: storyCommits[run.headSha ?? (mergeGroup ? 'group' : 'head')],
    headBranch: 'topic',
    headRepository: story.pull.headRepository ?? 1,
    repository: 1,
    path: run.path ?? defaultAppSettings.workflow,
    workflow: 7,
    status: run.status ?? 'completed',
    conclusion: run.conclusion ?? (run.status === undefined ? 'success' : null),
    url: 'about:blank',
  };
}

function overrideOf({ override }: GateStory): OverrideFact | undefined {
  if (override === undefined) return undefined;
  return {
    by: 'maintainer',
    reason: 'needed for the security fix',
    headSha: storyCommits[override.headSha],
    at: '2025-06-01T09:00:00Z',
    comment: 678,
    ...(override.withoutPolicy ? { withoutPolicy: true } : {}),
    accepted: override.accepted.map(({ kind, benchmark, metric, category, about }) => ({
      kind,
      effect: 'blocks',
      message: 'accepted',
      ...(benchmark === undefined ? {} : { benchmark }),
      ...(metric === undefined ? {} : { metric }),
      ...(category === undefined ? {} : { category }),
      ...(about === undefined ? {} : { about }),
    })),
  };
}

const noArtifact: Problem = {
  code: 'artifact-missing',
  message: 'attempt 1 of run 345 uploaded no artifact of Brakeline',
  hint: "look at the run's log",
};

/** The time at which every story ends. */
export const storyEnd = '2025-06-01T12:00:00Z';

function filesOf(paths: readonly string[]): readonly FileDiff[] {
  return paths.map((path) => ({ basePath: path, headPath: path, hunks: [] }));
}

/** The facts of a story, as the app would gather them. */
export function factsOf(story: GateStory): EvaluationFacts & { readonly since: string } {
  const { policyProblem, mergeGroup, editsConfig, editsWorkflow, mendsConfig, unrelated } = story;
  const { expectedCategories } = story;
  const report = reportOf(story);
  const override = overrideOf(story);
  const baseline = baselineOf(story);
  const run = runOf(story);
  const headSha = mergeGroup ? storyCommits.group : storyCommits.head;
  const policy = policySchema.parse({ ...plainPolicy, expected: ['parse'], ...story.policy });
  const [first = noArtifact, ...others] = story.problems;
  const own: CategoryFact = {
    category: 'default',
    report:
      report === undefined ? { kind: 'none', problems: [first, ...others] } : { kind: 'report', report },
    ...(baseline === undefined ? {} : { baseline }),
  };
  const rest = Object.entries(story.alsoReported).map(([category, one]): CategoryFact => {
    const also = reportOf({ ...story, report: one });
    if (also === undefined) return { category, report: { kind: 'none', problems: [first] } };
    return { category, report: { kind: 'report', report: also } };
  });
  return {
    ...(run === undefined ? {} : { run }),
    target: { headSha, baseSha: storyCommits.base, pull: pullOf(story), mergeGroup },
    policy:
      policyProblem === undefined
        ? parsed({
            policy,
            settings: { ...defaultAppSettings, ...story.settings },
            measured: new Map(Object.entries(story.measured)),
          })
        : failed(policyProblem),
    reports: [own, ...rest],
    ...(expectedCategories === undefined ? {} : { expectedCategories }),
    changedFiles: filesOf(story.files),
    editsConfig,
    mendsConfig,
    unrelated,
    ...(editsWorkflow === undefined ? {} : { editsWorkflow }),
    ...(override === undefined ? {} : { override }),
    since: new Date(Date.parse(storyEnd) - story.waited * 1000).toISOString(),
    now: storyEnd,
  };
}
