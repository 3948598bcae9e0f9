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
  /** Told after each time that it was killed. */
  readonly onMoment?: (moment: number) => void;
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
  /** Whether nothing gets better any more, so that waiting is over. */
  readonly isGivenUp: () => boolean;
}

/** One pull request from opening to its verdicts: every third is slower, every fourth has a second attempt. */
async function sendPull(story: Story, number: number): Promise<void> {
  const { github, repository, door, expected, commands } = story;
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
  expected.set(pull.head.sha, runs);
  await github.deliver('workflow_run', workflowRunPayload(world, repository, { run: first }), hook);
  if (number % 4 === 0) {
    await untilVerdict(story, pull);
    if (completedOf(repository, pull.head.sha).length === 0) return;
    const again = finishMeasuredRun(world, repository, { ...about, earlier: first });
    runs.push(`${again.id}.2`);
    await github.deliver('workflow_run', workflowRunPayload(world, repository, { run: again }), hook);
  }
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

/** A person asks for another attempt once the first has its verdict; nobody does where it never comes. */
async function untilVerdict(story: Story, pull: Pull): Promise<void> {
  while (completedOf(story.repository, pull.head.sha).length === 0 && !story.isGivenUp()) await pause(250);
}

function start(story: Story): AppProcess {
  const { github, options, door } = story;
  const { directory, databaseUrl } = options;
  const app = startAppProcess({ github, directory, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  app.port.then(door.pointTo, () => undefined);
  return app;
}

/** Pull requests for each moment, so that a slow machine gets no longer a stream. */
const pullsPerMoment = 3;

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

/** Longest time without any progress, and the longest in all, until waiting for the app is over; milliseconds. */
const limits = { standstill: 60_000, whole: 15 * 60_000 } as const;

/** Lets the app finish: until all is as it has to be, or nothing moves any more, which is a fault told in words. */
async function finish(story: Story, isAllSent: () => boolean): Promise<readonly string[]> {
  const { checkRuns, comments } = story.repository;
  const started = Date.now();
  let since = started;
  let last = '';
  for (;;) {
    const faults = faultsOf(story);
    if (faults.length === 0 && isAllSent()) break;
    const now = `${faults.length} ${checkRuns.size} ${comments.size}`;
    if (now !== last) since = Date.now();
    last = now;
    const still = Math.round((Date.now() - since) / 1000);
    if (Date.now() - since > limits.standstill || Date.now() - started > limits.whole) {
      return [`gave up: ${faults.length} things are missing, and nothing moved in the last ${still} s`];
    }
    await pause(500);
  }
  // What would be done twice is done now.
  await pause(1_000);
  return [];
}

/** Kills the app at random moments of a stream of deliveries, lets it finish, and looks at what GitHub shows. */
export async function runCrashStory(options: CrashOptions): Promise<CrashEnd> {
  await using github = await startGitHub({ rateLimit: 1_000_000, keep: 'counts' });
  await using door = await openFrontDoor();
  const repository = addMeasuredRepository(github.world);
  setRole(repository, 'kim', 'write');
  let isGivenUp = false;
  const story: Story = {
    github,
    repository,
    door,
    options,
    expected: new Map(),
    commands: new Map(),
    isGivenUp: () => isGivenUp,
  };
  const sent: Promise<void>[] = [];
  let settled = 0;
  let isOver = false;
  let moments = 0;
  const stream = (async () => {
    for (let number = 1; !isOver; number += 1) {
      while (number > pullsPerMoment * (moments + 1) && !isOver) await pause(50);
      sent.push(sendPull(story, number).finally(() => (settled += 1)));
      await pause(50 + options.random() * 400);
    }
  })();
  while (moments < options.moments) {
    await liveAndDie(story);
    moments += 1;
    options.onMoment?.(moments);
  }
  isOver = true;
  await stream;
  const last = start(story);
  await last.port;
  const standstill = await finish(story, () => settled === sent.length);
  isGivenUp = true;
  await Promise.all(sent);
  await last.end('SIGTERM');
  const violations = github.violations().map(({ operation, fault }) => `${operation}: ${fault}`);
  return {
    heads: repository.pulls.size,
    verdicts: [...repository.checkRuns.values()].filter(({ status }) => status === 'completed').length,
    missed: github.deliveries().filter(({ status, redelivery }) => status >= 300 && !redelivery).length,
    faults: [...standstill, ...faultsOf(story), ...violations],
  };
}
