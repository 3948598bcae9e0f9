import { type AppSettings, unreadAppSettings } from '../model/app-settings.ts';
import { checkLimits } from '../render/check-run/check-limits.ts';
import { shortSha } from '../render/check-run/comment.ts';
import type { CommandFacts, PermissionFact } from './command-facts.ts';
import type { PullFact } from './facts.ts';
import { standingFor } from './judgement.ts';

/** Why a command is refused and what would help, as sentences in which back quotes set names apart. */
export interface Refusal {
  readonly why: string;
  readonly hint: string;
}

const shortestReason = 10;
const longestReason = checkLimits.overrideReason;

/** Whether a role may accept a cost. The coarse permission speaks only for itself: `write` is no `maintain`. */
function mayOverride({ role }: PermissionFact, settings: AppSettings): boolean {
  return settings.overrides.roles.includes(role);
}

function mayRerun(permission: PermissionFact, settings: AppSettings): boolean {
  return ['write', 'admin'].includes(permission.permission) || mayOverride(permission, settings);
}

function sameLogin(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function listRoles(roles: readonly string[]): string {
  if (roles.length === 0) return "nobody, by the base branch's configuration";
  return roles.map((role) => `\`${role}\``).join(' or ');
}

function refusePermission(facts: CommandFacts, settings: AppSettings): Refusal | undefined {
  const { permission, comment, pull, policy } = facts;
  const { roles, author } = settings.overrides;
  if (!mayOverride(permission, settings)) {
    return {
      why: `\`${comment.author}\` has the role \`${permission.role}\` here, and the check may be overridden by ${listRoles(roles)}${policy.kind === 'failed' ? " while the base branch's configuration cannot be read" : ''}`,
      hint:
        roles.length === 0 ? 'Make the check pass.' : 'Ask someone who has that role to write the command.',
    };
  }
  if (!author && sameLogin(comment.author, pull.author)) {
    return {
      why: `\`${comment.author}\` wrote this pull request, and its author does not override it alone`,
      hint:
        policy.kind === 'failed'
          ? 'Ask another administrator, or mend `.github/brakeline.yml` on the base branch.'
          : 'Ask another maintainer; `overrides: { author: true }` on the base branch would allow it.',
    };
  }
  return undefined;
}

function refuseReason(reason: string): Refusal | undefined {
  if (reason.length >= shortestReason && reason.length <= longestReason) return undefined;
  return {
    why:
      reason === ''
        ? 'an override needs a reason'
        : `the reason has ${reason.length} characters; it must have ${shortestReason} to ${longestReason}`,
    hint: 'Say in one line why the cost is worth it: `/brakeline override <reason>`.',
  };
}

function commit(sha: string): string {
  return `\`${shortSha(sha)}\``;
}

/** The head of now must be the one whose check the author of the comment could have seen. */
function refuseHead({ evaluation, pull, comment }: CommandFacts): Refusal | undefined {
  const head = commit(pull.headSha);
  if (evaluation === undefined) {
    return { why: `${head} has no verdict yet`, hint: 'Wait for its check, then write the command again.' };
  }
  if (evaluation.headSha !== pull.headSha) {
    return {
      why: `the head moved from ${commit(evaluation.headSha)} to ${head}, which has no verdict yet`,
      hint: `Wait for the check of ${head}, then write the command again if it is still wanted.`,
    };
  }
  if (evaluation.baseRef !== undefined && evaluation.baseRef !== pull.baseRef) {
    return {
      why: `the verdict on ${head} is about the branch \`${evaluation.baseRef}\`, and the pull request goes into \`${pull.baseRef}\` now`,
      hint: `Wait for the check of ${head}, then write the command again if it is still wanted.`,
    };
  }
  if (Date.parse(evaluation.at) > Date.parse(comment.at)) {
    return {
      why: `the verdict on ${head} came after the comment`,
      hint: `Look at the check of ${head}, then write the command again.`,
    };
  }
  if (evaluation.blocking.length === 0) {
    return { why: `nothing blocks ${head}`, hint: 'There is nothing to override.' };
  }
  return undefined;
}

/** One override a head is enough; what it does not cover may be accepted by another. */
function refuseSecond({ override, pull, evaluation, policy }: CommandFacts): Refusal | undefined {
  if (override === undefined || evaluation === undefined) return undefined;
  const { headSha, baseSha, blocking } = evaluation;
  // Not whether the check passes: its new evaluation may be on its way yet.
  const target = { headSha, baseSha, pull };
  if (standingFor({ override, target, policy }, blocking).kind !== 'honoured') return undefined;
  if (override.headSha !== pull.headSha) return undefined;
  return {
    why: `\`${override.by}\` accepted ${commit(pull.headSha)} already`,
    hint: '`/brakeline cancel` takes that back.',
  };
}

function refuseOverride(facts: CommandFacts, settings: AppSettings, reason: string): Refusal | undefined {
  const { override, takenBack, comment } = facts;
  // Worked on a second time, after it was recorded: the same answer as the first time.
  if ([override, takenBack].some((known) => known?.comment === comment.id)) return undefined;
  return (
    refusePermission(facts, settings) ?? refuseReason(reason) ?? refuseSecond(facts) ?? refuseHead(facts)
  );
}

function refuseCancel(facts: CommandFacts, settings: AppSettings): Refusal | undefined {
  const { override, takenBack, comment, permission } = facts;
  // Worked on a second time, after it was taken back: the same answer as the first time.
  if (takenBack !== undefined) return undefined;
  if (override === undefined) return { why: 'there is no override to take back', hint: 'Nothing to do.' };
  if (sameLogin(override.by, comment.author) || mayOverride(permission, settings)) return undefined;
  return {
    why: `the override was given by \`${override.by}\`, and may be taken back by ${listRoles(settings.overrides.roles)}`,
    hint: 'Ask someone who has that role.',
  };
}

function refuseRerun(facts: CommandFacts, settings: AppSettings): Refusal | undefined {
  const { run, pull, permission, comment } = facts;
  if (!mayRerun(permission, settings)) {
    return {
      why: `\`${comment.author}\` has the role \`${permission.role}\` here, and a new measurement takes write access`,
      hint: 'Ask a maintainer, or push a new commit.',
    };
  }
  const head = commit(pull.headSha);
  if (run === undefined)
    return { why: `there is no workflow run of ${head}`, hint: 'Push a commit, or start the workflow.' };
  if (run.status === 'completed') return undefined;
  return { why: `the workflow run of ${head} has not ended yet`, hint: 'Its report is judged when it ends.' };
}

function isClosed(pull: PullFact): Refusal | undefined {
  if (pull.state === 'open') return undefined;
  return { why: 'the pull request is closed', hint: 'Reopen it first.' };
}

/** Why a command is not obeyed; undefined where it is. */
export function findRefusal(facts: CommandFacts): Refusal | undefined {
  const { command, policy, pull } = facts;
  const settings = policy.kind === 'ok' ? policy.value.settings : unreadAppSettings;
  switch (command.kind) {
    case 'override':
      return isClosed(pull) ?? refuseOverride(facts, settings, command.reason);
    case 'cancel':
      return isClosed(pull) ?? refuseCancel(facts, settings);
    case 'rerun':
      return isClosed(pull) ?? refuseRerun(facts, settings);
    case 'status':
    case 'help':
    case 'unknown':
      return undefined;
  }
}
