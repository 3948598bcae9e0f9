/**
 * One evaluation of a pull request by the app, from the delivery of `workflow_run` to the check run: calls of GitHub's API
 * with a stored baseline (limit 6), and time for a report of 200 benchmarks with 50 culprits (limit: 500 ms for 95 % of
 * them). GitHub is the stand-in, which answers at once; the one write a second that GitHub allows is met by one write only.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Explanation, encodeReport, type NonEmpty, type Report } from '../src/core/index.ts';
import type { Culprit } from '../src/core/model/culprit.ts';
import { makeReport, makeSide } from '../test/core/compare/make-results.ts';
import { startAppProcess } from '../test/support/app-process.ts';
import { pullRequestPayload, workflowRunPayload } from '../test/support/github/payloads.ts';
import { addCommit, addRepository, openPull } from '../test/support/github/seed.ts';
import { addArtifact, addPullRun, addRun } from '../test/support/github/seed-runs.ts';
import { startGitHub } from '../test/support/github/stand-in.ts';
import type { Pull, Run } from '../test/support/github/state.ts';
import { webhookSecret } from '../test/support/running-app.ts';
import { writeZip } from '../test/support/zip-writer.ts';
import { median } from './median.ts';

const size = { benchmarks: 200, culprits: 50, evaluations: 100, warmUp: 10, nearest: 10 };
const limits = { calls: 6, milliseconds: 500 };

const names = Array.from({ length: size.benchmarks }, (_, index) => `bench-${index}`);
const source = Array.from({ length: 500 }, (_, line) => `int v${line} = ${line};`);
const configuration = `build: make\nbenchmarks:\n${names.map((name) => `  - name: ${name}\n    run: ./bench ${name}\n`).join('')}`;

function makeCulprit(line: number): Culprit {
  return {
    file: 'src/a.c',
    line,
    change: 'added',
    text: `int w${line} = slow(${line});`,
    function: `step_${line}`,
    share: 0.9,
    selfDelta: 4_000_000,
    inclusiveDelta: 9_000_000,
    calls: { base: 1_000, head: 2_000 },
    rule: 'the line was added and its cost is new',
    confidence: 'high',
    chain: [{ function: 'main', file: 'src/a.c', line: 1 }, { function: `step_${line}` }],
    related: [],
  };
}

/** Head alone, as the Action measures on a machine whose baseline the app has: every fourth benchmark is 10 % slower. */
function reportOf(sha: string, slower: boolean): Report {
  const isSlower = (index: number): boolean => slower && index % 4 === 0;
  const benchmarks = names.map((name, index) => {
    const count = isSlower(index) ? 110_000_000 : 100_000_000;
    const times: NonEmpty<number> = [0.1, 0.101, 0.102, 0.1, 0.101];
    return { name, command: `./bench ${name}`, head: makeSide({ ir: [count, count], wall_time: times }) };
  });
  const explanations: readonly Explanation[] = names.flatMap((benchmark, index) => {
    if (!isSlower(index)) return [];
    const totals = { base: 100_000_000, head: 110_000_000, unexplained: 0.1 };
    return [{ benchmark, event: 'Ir', ...totals, culprits: [makeCulprit(index + 1)], problems: [] }];
  });
  return { ...makeReport(benchmarks), head: { sha, title: 'head' }, explanations };
}

await using github = await startGitHub({ validate: false, keep: 'counts', rateLimit: 1_000_000 });
const { world } = github;
const repository = addRepository(world, {
  files: { '.github/brakeline.yml': configuration, 'src/a.c': `${source.join('\n')}\n` },
});
const directory = mkdtempSync(join(tmpdir(), 'brakeline-bench-'));
const app = startAppProcess({ github, directory });
const hook = { url: `http://127.0.0.1:${await app.port}/webhooks`, secret: webhookSecret };

async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error('the app did not do what it had to');
    await pause(1);
  }
}

async function storeBaseline(): Promise<void> {
  const run = addRun(world, repository);
  const zip = writeZip([
    { name: 'baseline.json', content: encodeReport(reportOf(repository.branches.get('main') ?? '', false)) },
  ]);
  addArtifact(world, run, { in: repository, name: `brakeline-default-${run.attempt}`, zip });
  await github.deliver('workflow_run', workflowRunPayload(world, repository, { run }), hook);
  await pause(3_000);
}

async function openChange(number: number): Promise<Pull> {
  const changed = source.map((line, index) => (index % 4 === 0 ? `int w${index} = slow(${index});` : line));
  const branch = `change-${number}`;
  addCommit(world, repository, { branch, from: 'main', files: { 'src/a.c': `${changed.join('\n')}\n` } });
  const pull = openPull(world, repository, { head: branch, author: 'kim', title: randomUUID() });
  const payload = pullRequestPayload(world, repository, { action: 'opened', pull });
  await github.deliver('pull_request', payload, hook);
  await until(() => [...repository.checkRuns.values()].some(({ headSha }) => headSha === pull.head.sha));
  return pull;
}

const isJudged = ({ headSha }: Run): boolean =>
  [...repository.checkRuns.values()].some((one) => one.headSha === headSha && one.status === 'completed');

const callsToApi = (): number =>
  [...github.counts()]
    .filter(([operation]) => operation.includes('/repos/'))
    .reduce((sum, [, count]) => sum + count, 0);

await storeBaseline();
const times: number[] = [];
const calls: number[] = [];
/** Calls where the base itself was not measured, and its nearest ancestor's baseline is taken. */
const nearest: number[] = [];
const last = size.warmUp + size.evaluations;
for (let number = 0; number < last + size.nearest; number += 1) {
  if (number === last) addCommit(world, repository, { branch: 'main', files: { 'notes.txt': 'unmeasured' } });
  const pull = await openChange(number);
  // Steady, so that the check is all that is written, where calls are counted: every second one.
  const run = addPullRun(world, repository, pull.number);
  const isSlower = number < last && number % 2 === 0;
  const zip = writeZip([{ name: 'baseline.json', content: encodeReport(reportOf(pull.head.sha, isSlower)) }]);
  addArtifact(world, run, { in: repository, name: `brakeline-default-${run.attempt}`, zip });
  const payload = workflowRunPayload(world, repository, { run });
  await pause(100);
  github.forget();
  const start = performance.now();
  await github.deliver('workflow_run', payload, hook);
  await until(() => isJudged(run));
  const taken = performance.now() - start;
  await pause(150);
  if (number < size.warmUp) continue;
  if (number >= last) nearest.push(callsToApi());
  else {
    if (isSlower) times.push(taken);
    calls.push(callsToApi());
  }
}
await app.end('SIGTERM');
rmSync(directory, { recursive: true, force: true });

const failed = [...repository.checkRuns.values()].filter(({ conclusion }) => conclusion === 'failure');
const annotations = failed.map((check) => check.annotations.length);
const p95 = times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0;
const steady = Math.max(...calls.filter((_, index) => index % 2 === 1));
const blocked = Math.max(...calls.filter((_, index) => index % 2 === 0));
console.log(
  `${calls.length} evaluations of ${size.benchmarks} benchmarks against a stored baseline; half have ${Math.max(...annotations)} culprits`,
);
console.log(
  `  calls: ${steady} (limit ${limits.calls}); ${blocked - steady} more for the first comment on a blocked pull request`,
);
console.log(`  calls with the nearest ancestor's baseline: ${Math.max(...nearest)} (limit ${limits.calls})`);
console.log(
  `  delivery to check run, with culprits: median ${median(times).toFixed(0)} ms, 95 % ${p95.toFixed(0)} ms (limit ${limits.milliseconds} ms)`,
);
const within = Math.max(steady, ...nearest) <= limits.calls && p95 < limits.milliseconds;
console.log(within ? '  within the limits' : '  OVER THE LIMIT');
if (!within) process.exitCode = 1;
