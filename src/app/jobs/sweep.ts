import { type PullFact, showOneLine } from '../../core/index.ts';
import {
  type GitHubClient,
  listFailedDeliveries,
  listInstallations,
  listOpenPulls,
  listRepositories,
  type RepositoryFact,
  redeliver,
} from '../../github/index.ts';
import type { GitHubApp } from '../github-app.ts';
import type { Log } from '../log.ts';
import type { Job } from '../queue/job.ts';
import type { Queue } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';
import { need } from './context.ts';
import type { Work } from './work.ts';

/** What a sweep needs. */
export interface SweepContext {
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
  for (const delivery of need(await listFailedDeliveries(client, { since }))) {
    need(await redeliver(client, delivery.id));
    log.info('asked for a delivery again', { delivery: delivery.guid, event: delivery.event });
  }
  // A delivery that is on its way while we look is seen next time.
  await store.cursors.write(cursorName, new Date(Date.parse(started) - 60_000).toISOString());
}

async function isSettled({ store }: SweepContext, repository: number, pull: PullFact): Promise<boolean> {
  const { headSha, number } = pull;
  const known = await store.evaluations.latestOfHead({ repository, headSha, pull: number });
  return known !== undefined;
}

/** Heads without a verdict of ours: their check is queued, and what a run left for them is judged. */
async function findHeads(
  context: SweepContext,
  client: GitHubClient,
  found: RepositoryFact & { installation: number },
): Promise<void> {
  const { store, queue } = context;
  const { id, owner, name, installation } = found;
  const repository = { id, owner, name };
  for (const pull of need(await listOpenPulls({ octokit: client, owner, repo: name }))) {
    if (await isSettled(context, id, pull)) continue;
    const works: readonly Work[] = [
      { kind: 'open', pull: pull.number },
      { kind: 'evaluate', headSha: pull.headSha },
    ];
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
  for (const { id: installation, suspended } of need(await listInstallations(await github.asApp()))) {
    if (suspended) continue;
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
 * Finds what was missed: deliveries that never arrived, and heads of open pull requests without our verdict. Everything it
 * finds goes through the queue, where work that is there already is not doubled.
 */
export async function sweep(context: SweepContext): Promise<void> {
  await redeliverFailures(context);
  await sweepInstallations(context);
}
