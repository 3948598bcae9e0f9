import { listAncestors, listTags, type TagFact } from '../../github/index.ts';
import { GitHubStopped, type JobContext, need } from './context.ts';
import type { HeadFacts } from './facts-of-head.ts';

/** How long tags are taken as they are, in milliseconds. */
const tagsKeep = 10 * 60 * 1000;
/** Entries of each kind that are kept; the oldest goes first. */
const most = 500;

function keep<K, V>(known: Map<K, V>, key: K, value: V): void {
  known.delete(key);
  known.set(key, value);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
}

/** A commit and those before it, nearest first. At most one call. */
export async function readAncestors(
  { client, commits, job }: JobContext,
  sha: string,
): Promise<readonly string[]> {
  const key = `${job.repository.id}#${sha}`;
  const ancestors = commits.ancestors.get(key) ?? need(await listAncestors(client, sha));
  keep(commits.ancestors, key, ancestors);
  return ancestors;
}

/** A tag that names a version: `v1.2.0`, `1.2`, `release-3`, `parser-v2.0.1`. */
const versionTag = /(?:^|[-/_])v?\d+(?:[._]\d+)*(?:[-+.][\w.]+)?$/i;

/**
 * The tags that name releases, as they are known; `new`: not older than ten minutes. Refused: there are none. At most one
 * call.
 */
export async function readReleaseTags(
  { client, commits, job, now }: JobContext,
  age: 'known' | 'new' = 'known',
): Promise<readonly TagFact[]> {
  const { id } = job.repository;
  const time = Date.parse(now());
  const known = commits.tags.get(id);
  if (known !== undefined && (age === 'known' || known.until > time)) return known.tags;
  const listed = await listTags(client);
  const tags = (listed.kind === 'refused' ? [] : need(listed)).filter(({ name }) => versionTag.test(name));
  keep(commits.tags, id, { until: time + tagsKeep, tags });
  return tags;
}

/**
 * Asks, when a head is opened, for what its evaluation will need of the base branch, so that its verdict does not wait for
 * it. At most two calls; none where the base branch was never measured.
 */
export async function foresee(context: JobContext, { target }: HeadFacts): Promise<void> {
  const { pull, baseSha } = target;
  if (pull === undefined) return;
  const branch = { repository: context.job.repository.id, branch: pull.baseRef };
  const measured = await context.store.baselines.isMeasured(branch, baseSha);
  if (measured === 'never') return;
  try {
    await readReleaseTags(context, 'new');
    if (measured === 'elsewhere') await readAncestors(context, baseSha);
  } catch (error) {
    // The evaluation asks again, and says what is wrong.
    if (!(error instanceof GitHubStopped)) throw error;
  }
}
