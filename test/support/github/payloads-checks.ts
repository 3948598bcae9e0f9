/** Bodies of the webhooks about checks and suites. */
import { envelope, noCommit } from './payloads.ts';
import { nodeId, presentApp } from './present-owner.ts';
import { presentPullMinimal } from './present-pull.ts';
import { presentHeadCommit, repositoryUrl } from './present-repository.ts';
import { presentCheck, suiteId } from './present-run.ts';
import type { CheckRun, Repository, World } from './state.ts';
import { timestamp } from './world.ts';

type Json = Readonly<Record<string, unknown>>;

/** A suite as it stands inside `check_run` and `check_suite`. */
function presentSuite(world: World, repository: Repository, headSha: string) {
  const pulls = [...repository.pulls.values()].filter(({ head }) => head.sha === headSha);
  const own = pulls.filter(({ head }) => head.repository.id === repository.id);
  const id = suiteId(headSha, world.app.id);
  const commit = repository.commits.get(headSha);
  return {
    id,
    node_id: nodeId('CS', id),
    // GitHub names no branch for a fork's commit.
    head_branch: [...repository.branches].find(([, sha]) => sha === headSha)?.[0] ?? null,
    head_sha: headSha,
    status: 'queued',
    conclusion: null,
    url: `${repositoryUrl(world, repository)}/check-suites/${id}`,
    before: commit?.parents[0] ?? noCommit,
    after: headSha,
    pull_requests: own.map((pull) => presentPullMinimal(world, repository, pull)),
    app: presentApp(world),
    created_at: timestamp(world),
    updated_at: timestamp(world),
    ...(commit === undefined ? {} : { head_commit: presentHeadCommit(commit) }),
  };
}

export interface CheckRunHappening {
  readonly action: 'created' | 'completed' | 'rerequested' | 'requested_action';
  readonly check: CheckRun;
  /** Which button was pressed. */
  readonly identifier?: string;
  readonly sender?: string;
}

/** `check_run`. */
export function checkRunPayload(world: World, repository: Repository, what: CheckRunHappening): Json {
  const { action, check, identifier } = what;
  return {
    action,
    check_run: {
      ...presentCheck(world, repository, check),
      check_suite: presentSuite(world, repository, check.headSha),
    },
    ...(action === 'requested_action' ? { requested_action: { identifier: identifier ?? '' } } : {}),
    ...envelope(world, repository, what.sender ?? repository.owner),
  };
}

export interface CheckSuiteHappening {
  readonly action: 'requested' | 'rerequested' | 'completed';
  readonly headSha: string;
  readonly sender?: string;
}

/** `check_suite`. */
export function checkSuitePayload(world: World, repository: Repository, what: CheckSuiteHappening): Json {
  const suite = presentSuite(world, repository, what.headSha);
  const checks = [...repository.checkRuns.values()].filter(({ headSha }) => headSha === what.headSha);
  return {
    action: what.action,
    check_suite: {
      ...suite,
      latest_check_runs_count: checks.length,
      check_runs_url: `${suite.url}/check-runs`,
    },
    ...envelope(world, repository, what.sender ?? repository.owner),
  };
}
