import {
  type Config,
  decodeConfig,
  failed,
  type Parsed,
  type Plan,
  parsed,
  planGate,
} from '../core/index.ts';
import { readFileAt } from '../measure/index.ts';

type ConfigRead = { readonly kind: 'absent' } | { readonly kind: 'read'; readonly config: Parsed<Config> };

async function readConfigAt(repository: string, sha: string, path: string): Promise<ConfigRead> {
  const text = await readFileAt({ repository, sha, path });
  if (text.kind === 'failed') return { kind: 'read', config: text };
  if (text.value === undefined) return { kind: 'absent' };
  return { kind: 'read', config: decodeConfig({ file: path, text: text.value }) };
}

/**
 * Reads the configuration of the commits from git, never from a working tree, and joins them. `tip` is the commit that
 * the head is to be merged into, of which `base` may be an old ancestor.
 */
export async function readPlan(
  repository: string,
  commits: { readonly base: string; readonly head: string; readonly tip?: string },
  path: string,
): Promise<Parsed<Plan>> {
  const [base, head, tip] = await Promise.all([
    readConfigAt(repository, commits.base, path),
    readConfigAt(repository, commits.head, path),
    readConfigAt(repository, commits.tip ?? commits.base, path),
  ]);
  return planGate({
    path,
    ...(base.kind === 'read' ? { base: base.config } : {}),
    ...(head.kind === 'read' ? { head: head.config } : {}),
    ...(tip.kind === 'read' ? { tip: tip.config } : {}),
  });
}

/** The plan of a run that measures two copies of one commit, as that commit's configuration says. */
export async function readCopiesPlan(repository: string, sha: string, path: string): Promise<Parsed<Plan>> {
  const read = await readConfigAt(repository, sha, path);
  const head = read.kind === 'read' ? read.config : undefined;
  if (head?.kind !== 'ok') return head ?? failed(configMissing(path, sha));
  const both = planGate({ path, base: head, head });
  return both.kind === 'failed' ? both : parsed(both.value, head.warnings);
}

/** The plan of a run that measures one commit, as that commit's configuration says. */
export async function readBaselinePlan(repository: string, sha: string, path: string): Promise<Parsed<Plan>> {
  const both = await readCopiesPlan(repository, sha, path);
  if (both.kind === 'failed') return both;
  const benchmarks = both.value.benchmarks.map(({ config }) => ({ config, sides: ['head'] as const }));
  const suites = both.value.suites.map(({ config }) => ({ config, sides: ['head'] as const }));
  return parsed({ ...both.value, benchmarks, suites }, both.warnings);
}

function configMissing(path: string, sha: string) {
  return {
    code: 'config-missing',
    message: `commit ${sha.slice(0, 10)} has no ${path}`,
    hint: 'write one with `brakeline init` and commit it',
  } as const;
}
