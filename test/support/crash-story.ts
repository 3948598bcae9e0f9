import { setTimeout as pause } from 'node:timers/promises';
import { type AppProcess, startAppProcess } from './app-process.ts';
import { type FrontDoor, openFrontDoor } from './front-door.ts';
import { issueCommentPayload, pullRequestPayload, workflowRunPayload } from './github/payloads.ts';
import { setRole } from './github/seed.ts';
import { addComment } from './github/seed-runs.ts';
import { type GitHubStandIn, startGitHub } from './github/stand-in.ts';
import type { Pull, Repository } from './github/state.ts';
import { addMeasuredRepository, finishMeasuredRun, openMeasuredPull, reportOn } from './pull-story.ts';
import { webhookSecret } from './running-app.ts';

export interface CrashOptions {
  /** How often the app is killed. */
  readonly moments: number;
  readonly directory: string;
  readonly databaseUrl?: string;
  /** From 0 to below 1; decides the moments. */
  readonly random: () => number;
}

/** What GitHub shows after the app was killed again and again, and could finish at last. */
export interface CrashEnd {
  readonly heads: number;
  readonly verdicts: number;
  /** Deliveries that found nobody, or got no answer. */
  readonly missed: number;
  /** What is not as it has to be, in words; empty where all is well. */
  readonly faults: readonly string[];
}

interface Story {
  readonly github: GitHubStandIn;
  readonly repository: Repository;
  readonly door: FrontDoor;
  readonly options: CrashOptions;
  /** Evaluations that every head has to end with, as the run and attempt in the external id. */
  readonly expected: Map<string, readonly string[]>;
  readonly commands: Map<number, number>;
}

/** One pull request from opening to its verdicts: every third is slower, every fourth has a second attempt. */
async function sendPull(
  { github, repository, door, expected, commands }: Story,
  number: number,
): Promise<void> {
  const { world } = github;
  const hook = { url: `${door.url}/webhooks`, secret: webhookSecret };
  const pull = openMeasuredPull(world, repository, `change_${number}`);
  await github.deliver(
    'pull_request',
    pullRequestPayload(world, repository, { action: 'opened', pull }),
    hook,
  );
  const counts = { base: 100_000_000, head: number % 3 === 0 ? 110_000_000 : 100_000_000 };
  const about = { pull, report: reportOn(repository, pull, counts) };
  const first = finishMeasuredRun(world, repository, about);
  const runs = [`${first.id}.1`];
  await github.deliver('workflow_run', workflowRunPayload(world, repository, { run: first }), hook);
  if (number % 4 === 0) {
    await untilVerdict(repository, pull);
    const again = finishMeasuredRun(world, repository, { ...about, earlier: first });
    runs.push(`${again.id}.2`);
    await github.deliver('workflow_run', workflowRunPayload(world, repository, { run: again }), hook);
  }
  expected.set(pull.head.sha, runs);
  if (number % 5 !== 0) return;
  const comment = addComment(world, repository, {
    issue: pull.number,
    user: 'kim',
    body: '/brakeline status',
  });
  commands.set(pull.number, comment.id);
  await github.deliver(
    'issue_comment',
    issueCommentPayload(world, repository, { action: 'created', comment }),
    hook,
  );
}

const completedOf = (repository: Repository, sha: string) =>
  [...repository.checkRuns.values()].filter((check) => check.headSha === sha && check.status === 'completed');

/** A person asks for another attempt once the first has its verdict. */
async function untilVerdict(repository: Repository, pull: Pull): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (completedOf(repository, pull.head.sha).length === 0 && Date.now() < deadline) await pause(20);
}

function start(story: Story): AppProcess {
  const { github, options, door } = story;
  const { directory, databaseUrl } = options;
  const app = startAppProcess({ github, directory, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  app.port.then(door.pointTo, () => undefined);
  return app;
}

/** Kills the app at a random moment: one in four times while it starts, else while it works. */
async function liveAndDie(story: Story): Promise<void> {
  const { options, door } = story;
  const app = start(story);
  if (options.random() < 0.25) await pause(options.random() * 2_000);
  else {
    await app.port;
    await pause(options.random() * 700);
  }
  await app.end('SIGKILL');
  door.pointTo(undefined);
}

/** The run and attempt in an external id. */
function runIn(externalId: string | null): string {
  return /(\d+\.\d+)/.exec(externalId ?? '')?.[1] ?? `none in ${externalId}`;
}

function faultsOfHead({ repository, expected, commands }: Story, pull: Pull): readonly string[] {
  const { sha } = pull.head;
  const checks = [...repository.checkRuns.values()].filter((check) => check.headSha === sha);
  const faults: string[] = [];
  const found = checks.map((check) =>
    check.status === 'completed' ? runIn(check.externalId) : check.status,
  );
  const wanted = expected.get(sha) ?? [];
  if (found.toSorted().join() !== wanted.toSorted().join()) {
    faults.push(`#${pull.number}: checks ${found.join(', ')} in place of ${wanted.join(', ')}`);
  }
  const bodies = [...repository.comments.values()]
    .filter(({ issue, user }) => issue === pull.number && user.endsWith('[bot]'))
    .map(({ body }) => body.split('\n')[0] ?? '');
  const doubled = bodies.filter((tag, index) => bodies.indexOf(tag) !== index);
  for (const tag of doubled) faults.push(`#${pull.number}: two comments ${tag}`);
  const slower = checks.some(({ conclusion }) => conclusion === 'failure');
  const due = (slower ? 1 : 0) + (commands.has(pull.number) ? 1 : 0);
  if (bodies.length !== due) faults.push(`#${pull.number}: ${bodies.length} comments in place of ${due}`);
  return faults;
}

function faultsOf(story: Story): readonly string[] {
  const { repository } = story;
  return [...repository.pulls.values()].flatMap((pull) => faultsOfHead(story, pull));
}

/** Lets the app finish: until all is as it has to be, or nothing gets better any more. */
async function finish(story: Story): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (faultsOf(story).length > 0 && Date.now() < deadline) await pause(200);
  // What would be done twice is done now.
  await pause(1_000);
}

/** Kills the app at random moments of a stream of deliveries, lets it finish, and looks at what GitHub shows. */
export async function runCrashStory(options: CrashOptions): Promise<CrashEnd> {
  await using github = await startGitHub({ rateLimit: 1_000_000, keep: 'counts' });
  await using door = await openFrontDoor();
  const repository = addMeasuredRepository(github.world);
  setRole(repository, 'kim', 'write');
  const story: Story = { github, repository, door, options, expected: new Map(), commands: new Map() };
  const sent: Promise<void>[] = [];
  let isOver = false;
  const stream = (async () => {
    for (let number = 1; !isOver; number += 1) {
      sent.push(sendPull(story, number));
      await pause(50 + options.random() * 400);
    }
  })();
  for (let moment = 0; moment < options.moments; moment += 1) await liveAndDie(story);
  isOver = true;
  await stream;
  const last = start(story);
  await last.port;
  await Promise.all(sent);
  await finish(story);
  await last.end('SIGTERM');
  const violations = github.violations().map(({ operation, fault }) => `${operation}: ${fault}`);
  return {
    heads: repository.pulls.size,
    verdicts: [...repository.checkRuns.values()].filter(({ status }) => status === 'completed').length,
    missed: github.deliveries().filter(({ status, redelivery }) => status >= 300 && !redelivery).length,
    faults: [...faultsOf(story), ...violations],
  };
}
