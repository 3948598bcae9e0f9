import { type PullFact, showOneLine } from '../../core/index.ts';
import {
  type GitHubClient,
  type InstallationFact,
  listFailedDeliveries,
  listInstallations,
  listOpenPulls,
  listRepositories,
  mostOpenPulls,
  type RepositoryFact,
  redeliver,
} from '../../github/index.ts';
import type { GitHubApp } from '../access/github-app.ts';
import type { Queue } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';
import type { Job } from '../task/job.ts';
import type { Work } from '../task/work.ts';
import type { Log } from '../telemetry/log.ts';
import { need, refusalKey } from './context.ts';
import { findMerges } from './sweep-merges.ts';

/** What a sweep needs. */
export interface SweepContext {
  /** Installations that lack a permission, of which the log has told. */
  readonly told: Set<number>;
  readonly github: GitHubApp;
  readonly store: Store;
  readonly queue: Queue;
  readonly log: Log;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

const cursorName = 'sweep/deliveries';
/** GitHub keeps deliveries for three days; a new store looks back this far. */
const lookBack = 3 * 24 * 3600 * 1000;

/** Asks for every delivery again that never arrived since the last sweep. */
async function redeliverFailures({ github, store, log, now }: SweepContext): Promise<void> {
  const started = now();
  const since =
    (await store.cursors.read(cursorName)) ?? new Date(Date.parse(started) - lookBack).toISOString();
  const client = await github.asApp();
  const onCut = (oldest: string): void =>
    log.warn('there are more deliveries than a sweep looks at; of older ones only the heads are found', {
      since,
      oldest,
    });
  for (const delivery of need(await listFailedDeliveries(client, { since, onCut }))) {
    need(await redeliver(client, delivery.id));
    log.info('asked for a delivery again', { delivery: delivery.guid, event: delivery.event });
  }
  // A delivery that is on its way while we look is seen next time.
  await store.cursors.write(cursorName, new Date(Date.parse(started) - 60_000).toISOString());
}

/** What a verdict cannot be reached or told without. */
const needed: readonly (readonly [permission: string, levels: readonly string[]])[] = [
  ['checks', ['write']],
  ['actions', ['read', 'write']],
  ['contents', ['read', 'write']],
  ['pull_requests', ['read', 'write']],
];

/** Whether an installation granted enough to work with. Where not, the log tells it once, and nothing is tried. */
function isGranted({ told, log }: SweepContext, { id, permissions }: InstallationFact): boolean {
  const lacking = needed
    .filter(([name, levels]) => !levels.includes(permissions.get(name) ?? ''))
    .map(([name, levels]) => `${name}: ${levels[0]}`);
  if (lacking.length === 0) {
    if (told.delete(id)) log.info('an installation has every permission again', { installation: id });
    return true;
  }
  if (!told.has(id)) {
    const missing = lacking.join(', ');
    log.error("an installation lacks permissions; its owner must accept them in the app's settings", {
      installation: id,
      missing,
    });
  }
  told.add(id);
  return false;
}

/** How long the sweep leaves a head alone whose work GitHub refused: each try would end the same way, with a letter. */
const refusedFor = 24 * 3600 * 1000;

/** What the sweep asks for again: all of it, only a look whether its base has a configuration by now, or nothing. */
async function workFor(
  { store, now }: SweepContext,
  repository: number,
  { headSha, number: pull }: PullFact,
): Promise<readonly Work[]> {
  const refused = await store.posts.recall(repository, refusalKey(headSha));
  if (refused !== undefined && Date.parse(now()) - Date.parse(refused.mark) < refusedFor) return [];
  const known = await store.evaluations.latestOfHead({ repository, headSha, pull });
  if (known === undefined)
    return [
      { kind: 'open', pull },
      { kind: 'evaluate', headSha },
    ];
  const { withoutPolicy, conclusion } = known.evaluation;
  // Nobody tells of a configuration that was mended on the base branch.
  return withoutPolicy === true && conclusion === 'action_required' ? [{ kind: 'open', pull }] : [];
}

/** Heads without a verdict of ours: their check is queued, and what a run left for them is judged. */
async function findHeads(
  context: SweepContext,
  client: GitHubClient,
  found: RepositoryFact & { installation: number },
): Promise<void> {
  const { store, queue, log } = context;
  const { id, owner, name, installation } = found;
  const repository = { id, owner, name };
  const pulls = need(await listOpenPulls({ octokit: client, owner, repo: name }));
  if (pulls.length >= mostOpenPulls)
    log.warn('there are more open pull requests than a sweep looks at', {
      repository: id,
      most: mostOpenPulls,
    });
  const open = new Set(pulls.map(({ number }) => number));
  await findMerges(context, { client, repository: found, open });
  for (const pull of pulls) {
    const works = await workFor(context, id, pull);
    if (works.length === 0) continue;
    await store.transaction(async (transaction) => {
      for (const work of works) {
        const job: Job = {
          kind: work.kind,
          key: `${id}#${pull.headSha}`,
          installation,
          repository,
          payload: work,
        };
        await queue.enqueue(transaction, job, { once: `sweep/${work.kind}/${id}/${pull.headSha}` });
      }
    });
  }
}

async function sweepInstallations(context: SweepContext): Promise<void> {
  const { github, log } = context;
  for (const one of need(await listInstallations(await github.asApp()))) {
    const { id: installation, suspended } = one;
    if (suspended || !isGranted(context, one)) continue;
    try {
      const client = await github.asInstallation(installation);
      for (const repository of need(await listRepositories(client))) {
        await findHeads(context, client, { ...repository, installation });
      }
    } catch (error) {
      log.warn('a sweep of an installation stopped', { installation, error: showOneLine(String(error)) });
    }
  }
}

/**
 * Finds what was missed: deliveries that never arrived, merges of accepted costs, and heads of open pull requests without our verdict. Everything it
 * finds goes through the queue, where work that is there already is not doubled.
 */
export async function sweep(context: SweepContext): Promise<void> {
  await redeliverFailures(context);
  await sweepInstallations(context);
}
