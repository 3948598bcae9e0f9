import { defaultDrift, type History } from '../../core/index.ts';
import { listTags, type TagFact } from '../../github/index.ts';
import { type JobContext, need } from './context.ts';
import type { HeadFacts } from './facts-of-head.ts';

/** How long tags are taken as they are, in milliseconds. */
const tagsKeep = 10 * 60 * 1000;
/** Repositories whose tags are kept in memory. */
const mostRepositories = 500;

/** A tag that names a version: `v1.2.0`, `1.2`, `release-3`, `parser-v2.0.1`. */
const versionTag = /(?:^|[-/_])v?\d+(?:[._]\d+)*(?:[-+.][\w.]+)?$/i;

/** The tags that name releases; asked for at most once in ten minutes. Refused: there are none. */
async function readReleaseTags({ client, tags, job, now }: JobContext): Promise<readonly TagFact[]> {
  const { id } = job.repository;
  const time = Date.parse(now());
  const known = tags.get(id);
  if (known !== undefined && known.until > time) return known.tags;
  const listed = await listTags(client);
  const releases = (listed.kind === 'refused' ? [] : need(listed)).filter(({ name }) =>
    versionTag.test(name),
  );
  tags.delete(id);
  tags.set(id, { until: time + tagsKeep, tags: releases });
  const [oldest] = tags.keys();
  if (tags.size > mostRepositories && oldest !== undefined) tags.delete(oldest);
  return releases;
}

/**
 * What the store knows of the base branch up to the base of a head; undefined where nothing was measured there or the policy
 * does not look for drift. At most one call, for the tags.
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
