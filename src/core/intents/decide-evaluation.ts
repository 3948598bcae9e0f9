import type { Conclusion } from '../model/check-run.ts';
import { renderComment, renderResolvedComment } from '../render/check-run/comment.ts';
import { renderSarif } from '../render/sarif/sarif.ts';
import { checkActions } from './check-actions.ts';
import { checkKey, encodeExternalId, identify } from './external-id.ts';
import type { Evaluation, EvaluationFacts, TargetFact } from './facts.ts';
import type { Intent } from './intent.ts';
import { judgeFacts } from './judge-facts.ts';
import type { Judgement } from './judgement.ts';
import { refuseOvertaken, refuseRun } from './report-identity.ts';

/** What to do on GitHub, and what the store keeps; no evaluation where nothing was judged. */
export interface Outcome {
  readonly intents: readonly Intent[];
  readonly evaluation?: Evaluation;
}

type About = Pick<EvaluationFacts, 'target' | 'run' | 'cause' | 'now' | 'policy'>;

/** The open pull request whose newest head was judged; merge groups and superseded heads need no person. */
function pullInNeed({ pull, mergeGroup, headSha }: TargetFact): number | undefined {
  if (pull === undefined || mergeGroup === true) return undefined;
  return pull.state === 'open' && pull.headSha === headSha ? pull.number : undefined;
}

function needsPerson(conclusion: Conclusion): boolean {
  return conclusion === 'failure' || conclusion === 'action_required';
}

function commentIntents(judgement: Judgement, { target, policy }: About): readonly Intent[] {
  const pull = pullInNeed(target);
  if (pull === undefined) return [];
  const key = `comment/pull-${pull}`;
  const { title } = judgement.output;
  const { headSha } = target;
  if (!needsPerson(judgement.conclusion)) {
    return [{ kind: 'resolve-comment', key, pull, body: renderResolvedComment(title, headSha) }];
  }
  if (policy.kind === 'failed' || !policy.value.settings.comment) return [];
  const overridable = policy.value.settings.overrides.roles.length > 0;
  const { blocking: reasons, advice } = judgement;
  const about = { title, headSha, reasons, overridable };
  const body = renderComment(advice === undefined ? about : { ...about, advice });
  return [{ kind: 'upsert-comment', key, pull, body }];
}

/** The alerts of a fork's head, whose own workflow has no right to upload them. */
function sarifIntents({ reports = [] }: Judgement, facts: EvaluationFacts): readonly Intent[] {
  const { target, run, policy } = facts;
  const { pull, headSha } = target;
  if (run === undefined || pull === undefined || policy.kind === 'failed') return [];
  if (!policy.value.settings.codeScanning || pull.headRepository === run.repository) return [];
  const ref = `refs/pull/${pull.number}/head`;
  return reports.map(({ category, report }): Intent => {
    const key = `sarif/${category}/${headSha}/${run.id}.${run.attempt}`;
    const sarif = renderSarif({ report, category, fileText: () => undefined });
    return { kind: 'upload-sarif', key, commit: headSha, ref, sarif };
  });
}

/** A judgement as a completed check run, the comment that it needs, and the record of it. */
export function settle(judgement: Judgement, about: About): Outcome {
  const { target, run, cause, now, policy } = about;
  const { conclusion, output, blocking, override } = judgement;
  const externalId = encodeExternalId(
    identify(target, {
      ...(run === undefined ? {} : { run }),
      ...(cause === undefined ? {} : { cause }),
      ...(override === undefined ? {} : { override: override.comment }),
    }),
  );
  const check: Intent = {
    kind: 'post-check',
    key: checkKey(target),
    headSha: target.headSha,
    state: { status: 'completed', conclusion },
    output,
    actions: target.mergeGroup === true ? [] : checkActions,
    externalId,
  };
  return {
    intents: [check, ...commentIntents(judgement, about)],
    evaluation: {
      headSha: target.headSha,
      baseSha: target.baseSha,
      ...(target.pull === undefined ? {} : { pull: target.pull.number, baseRef: target.pull.baseRef }),
      mergeGroup: target.mergeGroup === true,
      ...(run === undefined ? {} : { run: { id: run.id, attempt: run.attempt } }),
      conclusion,
      title: output.title,
      blocking,
      overridden: override !== undefined,
      ...(policy.kind === 'failed' ? { withoutPolicy: true } : {}),
      at: now,
    },
  };
}

/** A held run keeps its id and attempt when it is approved, so that its report must not look like work already done. */
function causeOf({ cause, reports }: EvaluationFacts): Pick<EvaluationFacts, 'cause'> {
  if (cause !== undefined) return { cause };
  return reports.every(({ report }) => report.kind === 'none') ? { cause: 'no-report' } : {};
}

/** What a later run for the same pull request is held against; nothing is known of a run without any report. */
function categoriesOf({ reports, expectedCategories }: EvaluationFacts): Pick<Evaluation, 'categories'> {
  if (reports.every(({ report }) => report.kind === 'none')) return {};
  const found = reports.map(({ category }) => category);
  return { categories: [...new Set([...found, ...(expectedCategories?.names ?? [])])].toSorted() };
}

/** No run has a part in it: of ten runs of a head the same check run comes, and is posted once. */
function settleWithoutRun({ run: _, ...facts }: EvaluationFacts): Outcome {
  return settle(judgeFacts(facts), facts);
}

/**
 * From the facts about one head to its check run. A run that is not completed (unless an override stands), not one from
 * which reports are taken, or older than the one that was judged last, changes nothing. Verdicts come from the raw samples under the base branch's policy; whatever
 * cannot be judged ends as `action_required`, with words.
 */
export function decideEvaluation(facts: EvaluationFacts): Outcome {
  const { run, target, policy } = facts;
  if (policy.kind === 'failed') return settleWithoutRun(facts);
  if (run !== undefined) {
    const late = facts.cause === undefined ? refuseOvertaken(run, facts.judgedRun) : undefined;
    const foreign = refuseRun(run, target, policy.value.settings.workflow) ?? late;
    if (foreign !== undefined) {
      return { intents: [{ kind: 'note', key: `run/${run.id}.${run.attempt}`, problem: foreign }] };
    }
    if (run.status !== 'completed' && facts.override === undefined) return { intents: [] };
  }
  const judgement = judgeFacts(facts);
  const { intents, evaluation } = settle(judgement, { ...facts, ...causeOf(facts) });
  return {
    ...(evaluation === undefined ? {} : { evaluation: { ...evaluation, ...categoriesOf(facts) } }),
    intents: [...intents, ...sarifIntents(judgement, facts)],
  };
}
