import { defaultDrift, type History } from '../../core/index.ts';
import type { JobContext } from './context.ts';
import type { HeadFacts } from './facts-of-head.ts';
import { readReleaseTags } from './known-commits.ts';

/**
 * What the store knows of the base branch up to the base of a head; undefined where nothing was measured there or the policy
 * does not look for drift. At most one call, for the tags where they are not known.
 */
export async function readHistory(
  context: JobContext,
  head: HeadFacts,
  measured: { readonly workflow: number; readonly category: string },
): Promise<History | undefined> {
  const { store, job } = context;
  const { pull, baseSha } = head.target;
  if (pull === undefined || head.policy.kind === 'failed') return undefined;
  const { on, window } = head.policy.value.policy.drift ?? defaultDrift;
  if (on === 'off') return undefined;
  const repository = job.repository.id;
  const line = { repository, branch: pull.baseRef, ...measured };
  const commits = await store.baselines.before(line, { sha: baseSha, limit: window });
  if (commits.length === 0) return undefined;
  const tags = await readReleaseTags(context);
  const shas = tags.map(({ sha }) => sha);
  const found = await store.baselines.newestOf(line, { shas, sha: baseSha });
  const tag = tags.find(({ sha }) => sha === found?.sha)?.name;
  const release = found === undefined || tag === undefined ? undefined : { ...found, tag };
  const times = [...commits, ...(release === undefined ? [] : [release])].map(({ report }) => report.created);
  const accepted = await store.marks.newLevels(repository, times.toSorted()[0] ?? '');
  return { commits, accepted, ...(release === undefined ? {} : { release }) };
}
