import type { PullFact } from '../../core/index.ts';
import { listPullsOfCommit, readPull } from '../../github/index.ts';
import { type JobContext, need } from './context.ts';

function keyOf(headSha: string): string {
  return `head/${headSha}`;
}

/** Keeps which pull request a head belongs to. */
export async function rememberHead({ store, job }: JobContext, { number, headSha }: PullFact): Promise<void> {
  await store.posts.remember(job.repository.id, keyOf(headSha), { id: number, mark: '', state: 'done' });
}

/**
 * The pull requests with a head, open or closed. GitHub does not always list those whose head lies in a fork, so where it
 * lists none, the one that was remembered is read.
 */
export async function findPullsOfHead(
  { client, store, job }: JobContext,
  headSha: string,
): Promise<readonly PullFact[]> {
  const listed = need(await listPullsOfCommit(client, headSha));
  if (listed.length > 0) return listed;
  const known = await store.posts.recall(job.repository.id, keyOf(headSha));
  const pull = known?.id === undefined ? undefined : need(await readPull(client, known.id));
  return pull?.headSha === headSha ? [pull] : [];
}
