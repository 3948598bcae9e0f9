import { type GitHubClient, type RepositoryFact, readFate } from '../../github/index.ts';
import type { Queue } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';
import type { Job } from '../task/job.ts';
import { need } from './context.ts';

/** What looking for merges needs. */
export interface MergeSweep {
  readonly store: Store;
  readonly queue: Queue;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

/** Where to look. */
export interface MergeSearch {
  readonly client: GitHubClient;
  readonly repository: RepositoryFact & { readonly installation: number };
  /** Numbers of the pull requests that are known to be open. */
  readonly open: ReadonlySet<number>;
}

/** An override is looked after for so long, in milliseconds. */
const lookBack = 30 * 24 * 3600 * 1000;

/**
 * Finds merged pull requests with an accepted cost of whose merge GitHub's event never arrived, so that their level is
 * marked after all. From the store's own overrides: one call for each that stands and is not known to be open, and none once
 * its end is known. One that is closed, opened again and merged unheard stays unmarked.
 */
export async function findMerges(
  sweep: MergeSweep,
  { client, repository, open }: MergeSearch,
): Promise<void> {
  const { store, queue, now } = sweep;
  const { id, owner, name, installation } = repository;
  const since = new Date(Date.parse(now()) - lookBack).toISOString();
  for (const { pull, override } of await store.overrides.standing(id, since)) {
    const { headSha } = override;
    const cursor = `sweep/merge/${id}/${pull}/${headSha}`;
    if (open.has(pull) || (await store.cursors.read(cursor)) !== undefined) continue;
    const fate = need(await readFate({ octokit: client, owner, repo: name }, pull));
    if (fate.state === 'open') continue;
    await store.transaction(async (transaction) => {
      if (fate.state === 'merged' && fate.headSha === headSha) {
        const { commit, at } = fate;
        const job: Job = {
          kind: 'merged',
          key: `${id}#${headSha}`,
          installation,
          repository: { id, owner, name },
          payload: { kind: 'merged', pull, headSha, commit, at },
        };
        await queue.enqueue(transaction, job, { once: cursor });
      }
      await transaction.cursors.write(cursor, fate.state);
    });
  }
}
