import { defaultAppSettings } from '../model/app-settings.ts';
import type { CheckState } from '../model/check-run.ts';
import type { Reason } from '../model/decision.ts';
import type { FileDiff } from '../model/diff.ts';
import type { Parsed } from '../model/parsed.ts';
import { type Notice, renderNotice } from '../render/check-notice.ts';
import { shortSha } from '../render/comment.ts';
import { type Outcome, settle } from './decide-evaluation.ts';
import { checkKey, encodeExternalId, identify } from './external-id.ts';
import type { BasePolicy, RunFact, TargetFact } from './facts.ts';
import { touchesOnlyIgnored } from './ignored-files.ts';
import type { Intent } from './intent.ts';
import { judgeIgnored } from './judge-facts.ts';
import { wordsForMissing, wordsForPatience } from './missing-report.ts';

/** A head of which there is no report yet. */
export interface WaitingFacts {
  readonly target: TargetFact;
  readonly policy: Parsed<BasePolicy>;
  /** The newest run of the workflow for this head; absent where none is known. */
  readonly run?: RunFact;
  readonly changedFiles: readonly FileDiff[] | undefined;
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

/** A new head: its check is queued, or passes at once where it changes only files that the base branch ignores. */
export function decideOpened(facts: Omit<WaitingFacts, 'since' | 'run'>): Outcome {
  const { target, policy, changedFiles } = facts;
  const ignore = policy.kind === 'ok' ? policy.value.settings.ignore : [];
  if (touchesOnlyIgnored(changedFiles, ignore)) return settle(judgeIgnored(ignore), facts);
  const notice: Notice = {
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
  const { target, policy, run, changedFiles, since, now } = facts;
  const settings = policy.kind === 'ok' ? policy.value.settings : defaultAppSettings;
  if (policy.kind === 'ok' && touchesOnlyIgnored(changedFiles, settings.ignore)) {
    return settle(judgeIgnored(settings.ignore), facts);
  }
  const held = run?.conclusion === 'action_required';
  const waited = (Date.parse(now) - Date.parse(since)) / 1000;
  if (!held && waited < settings.patience) return { intents: [] };
  const words = held ? wordsForMissing(run) : wordsForPatience(run, sayTime(settings.patience));
  const reason: Reason = { kind: 'nothing-measured', effect: 'prevents-comparison', message: words.title };
  const output = renderNotice({ title: words.title, paragraphs: [words.sentence] });
  return settle(
    { conclusion: 'action_required', output, blocking: [reason] },
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

/** A merge group that is gone. `reason` is GitHub's word: merged, invalidated or dequeued. */
export function decideGroupDestroyed(target: TargetFact, reason: string): Outcome {
  const notice: Notice = {
    title: 'The merge group is gone',
    paragraphs: [`The merge queue gave it up: \`${reason}\`.`],
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
