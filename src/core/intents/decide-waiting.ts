import { defaultAppSettings } from '../model/app-settings.ts';
import type { CheckState } from '../model/check-run.ts';
import type { Reason } from '../model/decision.ts';
import type { FileDiff } from '../model/diff.ts';
import type { Parsed } from '../model/parsed.ts';
import { type Notice, renderNotice } from '../render/check-run/check-notice.ts';
import { shortSha } from '../render/check-run/comment.ts';
import { type Outcome, settle } from './decide-evaluation.ts';
import { checkKey, encodeExternalId, identify } from './external-id.ts';
import type { BasePolicy, HeadTraits, PullFact, RunFact, TargetFact } from './facts.ts';
import { touchesOnlyIgnored } from './ignored-files.ts';
import type { Intent } from './intent.ts';
import { judgeIgnored, judgeUnrelated, judgeWithoutPolicy } from './judge-nothing.ts';
import type { Judgement } from './judgement.ts';
import { wordsForMissing, wordsForPatience } from './missing-report.ts';

/** A head of which there is no report yet. */
export interface WaitingFacts extends HeadTraits {
  readonly target: TargetFact;
  readonly policy: Parsed<BasePolicy>;
  /** The newest run of the workflow for this head; absent where none is known. */
  readonly run?: RunFact;
  readonly changedFiles: readonly FileDiff[] | undefined;
  readonly editsConfig?: boolean;
  /** Since when it waits; ISO 8601, UTC. */
  readonly since: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

function postCheck(
  target: TargetFact,
  state: CheckState,
  { cause, ...notice }: Notice & { readonly cause?: string },
): Intent {
  return {
    kind: 'post-check',
    key: checkKey(target),
    headSha: target.headSha,
    state,
    output: renderNotice(notice),
    actions: [],
    externalId: encodeExternalId(identify(target, cause === undefined ? {} : { cause })),
  };
}

/** `cause` where a verdict stands that does not count any more: the check is then queued over it. */
type OpenedFacts = Omit<WaitingFacts, 'since' | 'run'> & { readonly cause?: string };

/**
 * The judgement where no measurement would matter: the base branch has no configuration that can be read, only files
 * changed that it ignores, or there is nothing to compare with.
 */
function judgeAtOnce(facts: OpenedFacts): Judgement | undefined {
  const { policy, changedFiles, unrelated } = facts;
  if (policy.kind === 'failed') return judgeWithoutPolicy(facts, policy.problems);
  const { ignore } = policy.value.settings;
  if (unrelated === true) return judgeUnrelated(facts);
  return touchesOnlyIgnored(changedFiles, ignore) ? judgeIgnored(ignore) : undefined;
}

/** A new head: its check is queued, or ends at once where no measurement would matter. */
export function decideOpened(facts: OpenedFacts): Outcome {
  const { target, cause } = facts;
  const judgement = judgeAtOnce(facts);
  if (judgement !== undefined) return settle(judgement, facts);
  const notice = {
    ...(cause === undefined ? {} : { cause }),
    title: 'Waiting for the measurement',
    paragraphs: [
      `The workflow of \`${shortSha(target.headSha)}\` measures base and head; the verdict follows its report.`,
    ],
  };
  return { intents: [postCheck(target, { status: 'queued' }, notice)] };
}

/** Seconds as a person says them. */
function sayTime(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} h`;
}

/**
 * A head whose report does not come. Nothing while the policy's patience lasts; then, or as soon as a person must approve
 * the run, a check that says what is in the way.
 */
export function decideWaiting(facts: WaitingFacts): Outcome {
  const { target, policy, run, since, now } = facts;
  const judgement = judgeAtOnce(facts);
  if (judgement !== undefined) return settle(judgement, { target, policy, now });
  const settings = policy.kind === 'ok' ? policy.value.settings : defaultAppSettings;
  const held = run?.conclusion === 'action_required';
  const waited = (Date.parse(now) - Date.parse(since)) / 1000;
  if (!held && waited < settings.patience) return { intents: [] };
  const words = held ? wordsForMissing(run) : wordsForPatience(run, sayTime(settings.patience));
  const reason: Reason = { kind: 'nothing-measured', effect: 'prevents-comparison', message: words.title };
  const output = renderNotice({ title: words.title, paragraphs: [words.sentence] });
  return settle(
    { conclusion: 'action_required', output, blocking: [reason], advice: words.sentence },
    { target, policy, now, cause: held ? 'approval' : 'patience', ...(run === undefined ? {} : { run }) },
  );
}

/** An older head of a pull request whose check is still open: it ends, so that nothing waits for it. */
export function decideSuperseded(target: TargetFact, newHead: string): Outcome {
  const notice: Notice = {
    title: `Replaced by ${shortSha(newHead)}`,
    paragraphs: [`The head moved to \`${shortSha(newHead)}\`, which has a check of its own.`],
  };
  return { intents: [postCheck(target, { status: 'completed', conclusion: 'cancelled' }, notice)] };
}

/**
 * A verdict that would pass, on a commit that is also the head of a pull request into another branch without a passing
 * verdict: GitHub would count it for both.
 */
export function decideSharedHead(
  about: { readonly target: TargetFact; readonly policy: Parsed<BasePolicy>; readonly now: string },
  other: PullFact,
): Outcome {
  const sha = shortSha(about.target.headSha);
  const title = `This commit is also the head of #${other.number}, which has no passing verdict`;
  const output = renderNotice({
    title,
    paragraphs: [
      `GitHub counts one check for every pull request with the head \`${sha}\`, and #${other.number} goes into another branch with rules of its own.`,
      'Push a commit of its own to one of the two, or let the other pass first and judge this one again.',
    ],
  });
  const reason: Reason = { kind: 'nothing-measured', effect: 'prevents-comparison', message: title };
  return settle(
    { conclusion: 'action_required', output, blocking: [reason] },
    { ...about, cause: 'shared-head' },
  );
}

/** A merge group that is gone. `reason` is GitHub's word: merged, invalidated or dequeued. */
export function decideGroupDestroyed(target: TargetFact, reason: string): Outcome {
  const merged = reason === 'merged';
  const notice: Notice = {
    title: merged ? 'Merged before it was judged' : 'The merge group is gone',
    paragraphs: [
      merged
        ? 'The merge queue did not wait for this check: the rules of the base branch do not require it.'
        : `The merge queue gave it up: \`${reason}\`.`,
    ],
  };
  return { intents: [postCheck(target, { status: 'completed', conclusion: 'cancelled' }, notice)] };
}

/** A failure of our own: never a silent pass. `requestId` finds it in the log. */
export function decideFailure(target: TargetFact, requestId: string): Outcome {
  const cause = `failed-${requestId.toLowerCase().replace(/[^a-z0-9-]/g, '-')}`.slice(0, 40);
  const notice = {
    cause,
    title: `Brakeline failed on this head (request ${requestId})`,
    paragraphs: [
      `The fault is ours, and nothing was judged. The log of the app has the details under \`${requestId}\`.`,
      'Ask for a new evaluation with the re-run link of this check, or write `/brakeline rerun`.',
    ],
  };
  return { intents: [postCheck(target, { status: 'completed', conclusion: 'action_required' }, notice)] };
}
