import {
  type BasePolicy,
  decodeConfig,
  type FileDiff,
  failed,
  type MeasuredMetrics,
  type Parsed,
  type PullFact,
  parsed,
  type TargetFact,
} from '../../core/index.ts';
import { compareCommits, readFileAtRef, readPull } from '../../github/index.ts';
import { type JobContext, need } from './context.ts';

/** Configurations that are kept in memory; the least recently used goes first. */
const mostPolicies = 500;

/** Where the base branch keeps its configuration. The place is fixed: a pull request cannot move it. */
const configPath = '.github/brakeline.yml';

/** Everything about a head that does not depend on a run. */
export interface HeadFacts {
  readonly target: TargetFact;
  readonly policy: Parsed<BasePolicy>;
  readonly changedFiles: readonly FileDiff[] | undefined;
  readonly editsConfig: boolean;
  /** What the configuration at `target.baseSha` has measured; undefined where it has none that can be read. */
  readonly measuredAtBase?: MeasuredMetrics;
}

async function fetchPolicy({ client }: JobContext, ref: string): Promise<Parsed<BasePolicy>> {
  const text = need(await readFileAtRef(client, { path: configPath, ref }));
  if (text === undefined) {
    return failed({
      code: 'config-missing',
      message: `commit ${ref.slice(0, 10)} has no ${configPath}`,
      hint: 'write one with `brakeline init` and merge it',
    });
  }
  if (text.kind === 'failed') return text;
  const config = decodeConfig({ file: configPath, text: text.value });
  if (config.kind === 'failed') return config;
  const { policy, app: settings, benchmarks } = config.value;
  const measured = new Map(benchmarks.map(({ name, metrics }) => [name, metrics]));
  return parsed({ policy, settings, measured }, config.warnings);
}

/** The configuration of a commit; a commit's never changes, so that each is asked for once. */
async function readPolicy(context: JobContext, ref: string): Promise<Parsed<BasePolicy>> {
  const { policies, job } = context;
  const key = `${job.repository.id}#${ref}`;
  const known = policies.get(key) ?? (await fetchPolicy(context, ref));
  policies.delete(key);
  policies.set(key, known);
  const [oldest] = policies.keys();
  if (policies.size > mostPolicies && oldest !== undefined) policies.delete(oldest);
  return known;
}

function edits(files: readonly FileDiff[] | undefined, policy: Parsed<BasePolicy>): boolean {
  const workflow = policy.kind === 'ok' ? policy.value.settings.workflow : undefined;
  const watched = new Set([configPath, ...(workflow === undefined ? [] : [workflow])]);
  return (
    files?.some(({ basePath, headPath }) => watched.has(basePath ?? '') || watched.has(headPath ?? '')) ===
    true
  );
}

/**
 * The facts about the head of a pull request; undefined where its base and head have no common history. Policy is read at
 * the tip of the base branch, and the diff and the base are those of the merge base. Two or three calls.
 */
export async function readPullHead(
  context: JobContext,
  pull: PullFact,
  headSha = pull.headSha,
): Promise<HeadFacts | undefined> {
  const { client } = context;
  // The branch, not `pull.baseSha`: GitHub keeps there where the branch was when the pull request last changed.
  const compared = need(await compareCommits(client, { base: pull.baseRef, head: headSha }));
  if (compared === undefined) return undefined;
  const policy = await readPolicy(context, compared.base);
  // A benchmark that the base branch got later is not missed in a head that was measured against an older commit.
  const atBase =
    compared.mergeBase === compared.base ? policy : await readPolicy(context, compared.mergeBase);
  const changedFiles = compared.partial === undefined ? compared.files : undefined;
  return {
    target: { headSha, baseSha: compared.mergeBase, pull },
    policy,
    changedFiles,
    editsConfig: edits(compared.files, policy),
    ...(atBase.kind === 'ok' && atBase.value.measured !== undefined
      ? { measuredAtBase: atBase.value.measured }
      : {}),
  };
}

/** GitHub's name of the branch of a merge group: `gh-readonly-queue/main/pr-12-<sha of its base>`. */
const groupRef = /(?:^|\/)gh-readonly-queue\/.+\/pr-(\d{1,15})-([0-9a-f]{40}(?:[0-9a-f]{24})?)$/;

/** The pull request and the base of a merge group, from its branch; undefined for any other branch. */
export function readGroupRef(ref: string): { readonly pull: number; readonly baseSha: string } | undefined {
  const [, pull, baseSha] = groupRef.exec(ref) ?? [];
  return pull === undefined || baseSha === undefined ? undefined : { pull: Number(pull), baseSha };
}

/** The facts about a merge group. Three calls. */
export async function readGroupHead(
  context: JobContext,
  group: { readonly headSha: string; readonly headRef: string; readonly baseSha: string },
): Promise<HeadFacts> {
  const { client } = context;
  const { headSha, baseSha } = group;
  const number = readGroupRef(group.headRef)?.pull;
  const pull = number === undefined ? undefined : need(await readPull(client, number));
  const compared = need(await compareCommits(client, { base: baseSha, head: headSha }));
  const policy = await readPolicy(context, baseSha);
  const changedFiles = compared?.partial === undefined ? compared?.files : undefined;
  return {
    target: { headSha, baseSha, mergeGroup: true, ...(pull === undefined ? {} : { pull }) },
    policy,
    changedFiles,
    editsConfig: edits(compared?.files, policy),
  };
}
