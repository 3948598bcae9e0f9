import {
  type Calibration,
  type Commit,
  calibrateGates,
  defaultRigour,
  type Environment,
  type Parsed,
  type Plan,
  type Problem,
  parsed,
} from '../core/index.ts';
import { resolveCommit } from '../measure/index.ts';
import { uniqueProblems } from './assemble-report.ts';
import type { Unfinished } from './outcome.ts';
import { readCopiesPlan } from './read-plan.ts';
import type { RunRequest } from './request.ts';
import { type Prepared, runSteps } from './run-steps.ts';

/** How a calibration ended. */
export type CalibrationOutcome =
  | {
      readonly kind: 'calibrated';
      readonly commit: Commit;
      readonly environment: Environment;
      readonly calibrations: readonly Calibration[];
      readonly problems: readonly Problem[];
    }
  | Unfinished;

interface PreparedCalibration extends Prepared {
  readonly commit: Commit;
}

/** Without extra rounds: the question is what the configured rounds can show. */
function withoutExtraRounds(plan: Plan): Plan {
  const rigour = plan.policy.rigour ?? defaultRigour;
  return { ...plan, policy: { ...plan.policy, rigour: { ...rigour, extraRounds: 0 } } };
}

async function prepare(request: RunRequest): Promise<Parsed<PreparedCalibration>> {
  const { repository, head } = request;
  const commit = await resolveCommit({ repository, ...(head === undefined ? {} : { head }) });
  if (commit.kind === 'failed') return commit;
  const { sha } = commit.value;
  const plan = await readCopiesPlan(repository, sha, request.config);
  if (plan.kind === 'failed') return plan;
  const warnings = [...commit.warnings, ...plan.warnings];
  const commits = { base: sha, head: sha };
  return parsed({ commit: commit.value, plan: withoutExtraRounds(plan.value), commits, warnings });
}

/**
 * Builds two copies of one commit and measures them against each other as a gate would. Writes nothing; working trees and
 * children are gone when it resolves, however it ends.
 */
export async function runCalibration(request: RunRequest): Promise<CalibrationOutcome> {
  request.progress.step('Read the commit and the configuration');
  const prepared = await prepare(request);
  if (prepared.kind === 'failed') {
    request.progress.end();
    return { kind: 'refused', problems: prepared.problems };
  }
  const { commit, plan } = prepared.value;
  return runSteps(request, prepared.value, async (steps): Promise<CalibrationOutcome> => {
    const { benchmarks, metrics, machine, problems } = steps;
    return {
      kind: 'calibrated',
      commit,
      environment: machine.environment,
      calibrations: calibrateGates({ benchmarks, metrics, policy: plan.policy }),
      problems: uniqueProblems(problems),
    };
  });
}
