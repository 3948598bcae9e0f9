import {
  type BasePolicy,
  type Definitions,
  decodeConfig,
  definitionsOf,
  type FileDiff,
  failed,
  type HeadTraits,
  type MeasuredMetrics,
  type Parsed,
  type PullFact,
  parsed,
  type TargetFact,
} from '../../core/index.ts';
import { compareCommits, confirmRepository, readFileAtRef, readPull } from '../../github/index.ts';
import { compareWithBase } from './compare-with-base.ts';
import { type JobContext, need } from './context.ts';

/** Configurations that are kept in memory; the least recently used goes first. */
const mostPolicies = 500;

/** Where the base branch keeps its configuration. The place is fixed: a pull request cannot move it. */
const configPath = '.github/brakeline.yml';

/** Everything about a head that does not depend on a run. */
export interface HeadFacts extends HeadTraits {
  readonly target: TargetFact;
  readonly policy: Parsed<BasePolicy>;
  readonly changedFiles: readonly FileDiff[] | undefined;
  readonly editsConfig: boolean;
  /** What the configuration at `target.baseSha` has measured; undefined where it has none that can be read. */
  readonly measuredAtBase?: MeasuredMetrics;
  /** What that configuration defines. */
  readonly definedAtBase?: Definitions;
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
  return parsed({ policy, settings, measured, definitions: definitionsOf(config.value) }, config.warnings);
}

/** The configuration of a commit; a commit's never changes, so that each is asked for once. */
export async function readPolicy(context: JobContext, ref: string): Promise<Parsed<BasePolicy>> {
  const { policies, job } = context;
  const key = `${job.repository.id}#${ref}`;
  const known = policies.get(key) ?? (await fetchPolicy(context, ref));
  policies.delete(key);
  policies.set(key, known);
  const [oldest] = policies.keys();
  if (policies.size > mostPolicies && oldest !== undefined) policies.delete(oldest);
  return known;
}

/** The paths of a list that a head touches, by their old or new name. */
function touches(files: readonly FileDiff[] | undefined, path: string | undefined): boolean {
  if (path === undefined || files === undefined) return false;
  return files.some(({ basePath, headPath }) => basePath === path || headPath === path);
}

/** Which of our own files a head edits. */
function editsOf(
  files: readonly FileDiff[] | undefined,
  policy: Parsed<BasePolicy>,
): Pick<HeadFacts, 'editsConfig' | 'editsWorkflow'> {
  const workflow = policy.kind === 'ok' ? policy.value.settings.workflow : undefined;
  return {
    editsConfig: touches(files, configPath),
    ...(workflow !== undefined && touches(files, workflow) ? { editsWorkflow: workflow } : {}),
  };
}

/** Whether a head mends what cannot be read in the base branch. One call, and only then. */
async function mends(
  context: JobContext,
  policy: Parsed<BasePolicy>,
  head: { readonly sha: string; readonly editsConfig: boolean },
): Promise<boolean> {
  if (policy.kind === 'ok' || !head.editsConfig) return false;
  if (policy.problems.every(({ code }) => code === 'config-missing')) return false;
  return (await readPolicy(context, head.sha)).kind === 'ok';
}

/**
 * The facts about the head of a pull request. Policy is read at the tip of the base branch, and the diff and the base are
 * those of the merge base. Two to four calls.
 */
export async function readPullHead(
  context: JobContext,
  pull: PullFact,
  headSha = pull.headSha,
): Promise<HeadFacts> {
  const { tip, mergeBase, files, whole } = await compareWithBase(context, pull, headSha);
  const policy = await readPolicy(context, tip);
  const edits = editsOf(files, policy);
  const facts = {
    target: { headSha, baseSha: mergeBase ?? tip, pull },
    policy,
    changedFiles: whole ? files : undefined,
    ...edits,
    mendsConfig: await mends(context, policy, { sha: headSha, editsConfig: edits.editsConfig }),
    unrelated: mergeBase === undefined,
  };
  // A benchmark that the base branch got later is not missed in a head that was measured against an older commit.
  const atBase = facts.target.baseSha === tip ? policy : await readPolicy(context, facts.target.baseSha);
  if (atBase.kind === 'failed') return facts;
  const { measured, definitions } = atBase.value;
  return {
    ...facts,
    ...(measured === undefined ? {} : { measuredAtBase: measured }),
    ...(definitions === undefined ? {} : { definedAtBase: definitions }),
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
  if (pull === undefined) need(await confirmRepository(client));
  const compared = need(await compareCommits(client, { base: baseSha, head: headSha }));
  const policy = await readPolicy(context, baseSha);
  const changedFiles = compared?.partial === undefined ? compared?.files : undefined;
  return {
    target: { headSha, baseSha, mergeGroup: true, ...(pull === undefined ? {} : { pull }) },
    policy,
    changedFiles,
    ...editsOf(compared?.files, policy),
  };
}
