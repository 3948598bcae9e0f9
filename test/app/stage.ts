import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { encodeReport, type NonEmpty, type Report } from '../../src/core/index.ts';
import { makeReport, makeSide } from '../core/compare/make-results.ts';
import type { Delivery } from '../support/github/hook.ts';
import {
  issueCommentPayload,
  type PullRequestHappening,
  pullRequestPayload,
  workflowRunPayload,
} from '../support/github/payloads.ts';
import { addCommit, addFork, addRepository, openPull } from '../support/github/seed.ts';
import { addArtifact, addComment, addPullRun, addRun, type RunSeed } from '../support/github/seed-runs.ts';
import type { CheckRun, Comment, Pull, Repository, Run } from '../support/github/state.ts';
import { openApp, type RunningApp } from '../support/running-app.ts';
import { writeZip } from '../support/zip-writer.ts';

/** The base's configuration in most tests: one benchmark. */
export const configuration = 'build: make\nbenchmarks:\n  - name: parse\n    run: ./bench parse\n';

let shared: ReturnType<typeof openApp> | undefined;

/**
 * One app for all tests of a process, because starting the embedded store takes seconds; `options` are those of whoever
 * comes first. Afterwards GitHub must have seen nothing that breaks its rules.
 */
export function shareApp(options: Parameters<typeof openApp>[0] = {}): () => RunningApp {
  let app: RunningApp | undefined;
  before(async () => {
    shared ??= openApp(options);
    app = await shared;
  });
  after(async () => {
    const running = await shared;
    const violations = running?.github.violations();
    await running?.[Symbol.asyncDispose]();
    assert.deepEqual(violations, []);
  });
  return () => {
    assert.ok(app !== undefined, 'the app runs before the first test');
    return app;
  };
}

export interface SceneOptions {
  /** Replaces the base's configuration; null: it has none. */
  readonly config?: string | null;
  /** What the head changes. */
  readonly files?: Readonly<Record<string, string>>;
  /** The owner of the fork that the head is in. */
  readonly fork?: string;
  readonly author?: string;
  readonly draft?: boolean;
  /** A repository that is there already. */
  readonly in?: Repository;
}

/** A repository with one pull request, on a running app. */
export interface Scene {
  readonly app: RunningApp;
  readonly repository: Repository;
  readonly number: number;
}

let scenes = 0;

/** A fresh repository of a fresh account, so that tests that share an app do not meet. */
export function openScene(app: RunningApp, options: SceneOptions = {}): Scene {
  const { world } = app.github;
  const { config = configuration, author = 'kim', fork, draft = false } = options;
  scenes += 1;
  const base = { 'src/a.c': 'int a;\n', ...(config === null ? {} : { '.github/brakeline.yml': config }) };
  const repository = options.in ?? addRepository(world, { owner: `octo-${scenes}`, files: base });
  const from = fork === undefined ? repository : addFork(world, repository, fork);
  addCommit(world, from, { branch: 'change', files: options.files ?? { 'src/a.c': 'int a;\nint b;\n' } });
  const { number } = openPull(world, repository, { head: 'change', author, draft, from });
  return { app, repository, number };
}

export function pullOf({ repository, number }: Scene): Pull {
  const pull = repository.pulls.get(number);
  assert.ok(pull !== undefined);
  return pull;
}

/** Delivers a signed event, and waits until its work is done. */
export async function send({ app }: Pick<Scene, 'app'>, event: string, payload: object): Promise<Delivery> {
  const delivery = await app.github.deliver(event, payload, app.hook);
  assert.equal(delivery.status, 202, delivery.answer);
  await app.settle();
  return delivery;
}

export function sendPull(
  scene: Scene,
  what: Omit<PullRequestHappening, 'pull'> = { action: 'opened' },
): Promise<Delivery> {
  const pull = pullOf(scene);
  return send(
    scene,
    'pull_request',
    pullRequestPayload(scene.app.github.world, scene.repository, { ...what, pull }),
  );
}

export function sendRun(scene: Scene, run: Run): Promise<Delivery> {
  return send(scene, 'workflow_run', workflowRunPayload(scene.app.github.world, scene.repository, { run }));
}

/** Instructions of base and head; `steady` passes, `slower` is far above every threshold. */
export const steady = { base: 100_000_000, head: 100_000_100 } as const;
export const slower = { base: 100_000_000, head: 110_000_000 } as const;

function sideOf(count: number) {
  const values: NonEmpty<number> = [count, count];
  return makeSide({ ir: values });
}

/** What the Action uploads: base and head measured together. */
export function gateReport(
  scene: Scene,
  counts: { readonly base: number; readonly head: number } = steady,
  commits: { readonly base?: string; readonly head?: string } = {},
): Report {
  const { repository } = scene;
  const { base, head } = pullOf(scene);
  const baseSha = commits.base ?? repository.branches.get(base.ref) ?? '';
  const sides = { base: sideOf(counts.base), head: sideOf(counts.head) };
  return {
    ...makeReport([{ name: 'parse', command: './bench parse', ...sides }]),
    kind: 'gate',
    base: { sha: baseSha, title: 'base' },
    head: { sha: commits.head ?? head.sha, title: 'head' },
  };
}

/** What the Action uploads where it measured one commit. */
export function aloneReport(sha: string, count: number): Report {
  const report = makeReport([{ name: 'parse', command: './bench parse', head: sideOf(count) }]);
  return { ...report, head: { sha, title: 'a commit' } };
}

export function attach(
  { app, repository }: Pick<Scene, 'app' | 'repository'>,
  run: Run,
  report: Report,
  category = 'default',
): void {
  const file = report.kind === 'gate' ? 'report.json' : 'baseline.json';
  const zip = writeZip([{ name: file, content: encodeReport(report) }]);
  const name = `brakeline-${category}-${run.attempt}`;
  addArtifact(app.github.world, run, { in: repository, name, zip });
}

/** A run of the pull request's head, with its report where there is one; completed and delivered. */
export async function finishRun(scene: Scene, report: Report | undefined, seed: RunSeed = {}): Promise<Run> {
  const run = addPullRun(scene.app.github.world, scene.repository, scene.number, seed);
  if (report !== undefined) attach(scene, run, report);
  await sendRun(scene, run);
  return run;
}

/** A run that the repository itself started on a branch, which leaves a baseline; completed and delivered. */
export async function finishBaseRun(scene: Scene, count: number, seed: RunSeed = {}): Promise<Run> {
  const run = addRun(scene.app.github.world, scene.repository, seed);
  attach(scene, run, aloneReport(run.headSha, count));
  await sendRun(scene, run);
  return run;
}

/** A pull request whose check failed. */
export async function openFailed(app: RunningApp, options: SceneOptions = {}): Promise<Scene> {
  const scene = openScene(app, options);
  await finishRun(scene, gateReport(scene, slower));
  assert.equal(lastCheck(scene).conclusion, 'failure', app.log.slice(-5).join('\n'));
  return scene;
}

/** Writes a comment and delivers it; GitHub's times have whole seconds, so that a little time passes first. */
export async function sendComment(
  scene: Scene,
  user: string,
  body: string,
  how: { readonly action?: 'created' | 'edited'; readonly sender?: string } = {},
): Promise<Comment> {
  const { world } = scene.app.github;
  world.clock.advance(2_000);
  const comment = addComment(world, scene.repository, { issue: scene.number, user, body });
  const payload = issueCommentPayload(world, scene.repository, { action: 'created', ...how, comment });
  await send(scene, 'issue_comment', payload);
  return comment;
}

export function checksOf({ repository }: Scene): readonly CheckRun[] {
  return [...repository.checkRuns.values()];
}

export function lastCheck(scene: Scene): CheckRun {
  const check = checksOf(scene).at(-1);
  assert.ok(check !== undefined, `there is a check:\n${scene.app.log.slice(-5).join('\n')}`);
  return check;
}

/** The checks of a scene in words: conclusion or state, and title. */
export function tellChecks(scene: Scene): readonly string[] {
  return checksOf(scene).map(({ status, conclusion, title }) => `${conclusion ?? status}: ${title}`);
}

/** What the app wrote under the pull request. */
export function bodiesOf({ app, repository }: Scene): readonly string[] {
  const bot = `${app.github.world.app.slug}[bot]`;
  return [...repository.comments.values()].filter(({ user }) => user === bot).map(({ body }) => body);
}

/** Waits until something is so; the queue tries again and waits on its own clock. */
export async function until(what: string, isSo: () => boolean, seconds = 30): Promise<void> {
  const deadline = Date.now() + seconds * 1_000;
  while (!isSo()) {
    if (Date.now() > deadline) assert.fail(`not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
