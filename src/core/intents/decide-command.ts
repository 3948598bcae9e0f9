import { unreadAppSettings } from '../model/app-settings.ts';
import {
  sayCancelled,
  sayHelp,
  sayOverridden,
  sayRefusal,
  sayRerun,
  sayStatus,
} from '../render/check-run/command-replies.ts';
import type { CommandFacts } from './command-facts.ts';
import type { Evaluation, OverrideFact, RunFact } from './facts.ts';
import type { Intent } from './intent.ts';
import { findRefusal, type Refusal } from './refuse-command.ts';

/** A change of what the store keeps, as data. Each is idempotent by its comment. */
export type StoreChange =
  | { readonly kind: 'record-override'; readonly pull: number; readonly override: OverrideFact }
  | {
      readonly kind: 'cancel-override';
      readonly pull: number;
      readonly headSha: string;
      readonly by: string;
      readonly comment: number;
      readonly at: string;
    }
  /** A mark in the benchmarks' history, so that the new level reads as intended, or not any more. */
  | {
      readonly kind: 'mark-history';
      readonly mark: 'override' | 'override-cancelled';
      readonly headSha: string;
      readonly comment: number;
      readonly benchmarks: readonly string[];
      readonly text: string;
      readonly at: string;
    };

/** What a command or a click leads to. */
export interface CommandOutcome {
  readonly intents: readonly Intent[];
  readonly changes: readonly StoreChange[];
  /** Whether the head is to be judged again, once the changes are stored. */
  readonly evaluateAgain: boolean;
}

const nothing: CommandOutcome = { intents: [], changes: [], evaluateAgain: false };

function answer(facts: CommandFacts, body: string, reaction: '+1' | '-1' | 'eyes'): readonly Intent[] {
  const { comment, command, pull } = facts;
  return [
    { kind: 'react', key: `react/${comment.id}`, comment: comment.id, reaction },
    { kind: 'reply', key: `reply/${comment.id}/${command.line}`, pull: pull.number, body },
  ];
}

function refuse(facts: CommandFacts, refusal: Refusal): CommandOutcome {
  return { ...nothing, intents: answer(facts, sayRefusal(refusal), '-1') };
}

/** The override that a command gives, on a head that was evaluated. */
function overrideOf(facts: CommandFacts, reason: string, evaluation: Evaluation): OverrideFact {
  const { comment, pull, policy } = facts;
  return {
    by: comment.author,
    reason,
    headSha: evaluation.headSha,
    baseRef: pull.baseRef,
    at: comment.at,
    comment: comment.id,
    accepted: evaluation.blocking,
    ...(policy.kind === 'failed' ? { withoutPolicy: true } : {}),
  };
}

function benchmarksOf({ accepted }: OverrideFact): readonly string[] {
  return [...new Set(accepted.flatMap(({ benchmark }) => benchmark ?? []))];
}

function acceptOverride(facts: CommandFacts, reason: string, evaluation: Evaluation): CommandOutcome {
  const { pull, comment } = facts;
  const recorded = [facts.override, facts.takenBack].find((known) => known?.comment === comment.id);
  const override = recorded ?? overrideOf(facts, reason, evaluation);
  return {
    intents: answer(facts, sayOverridden(override), '+1'),
    changes: [
      { kind: 'record-override', pull: pull.number, override },
      {
        kind: 'mark-history',
        mark: 'override',
        headSha: override.headSha,
        comment: override.comment,
        benchmarks: benchmarksOf(override),
        text: `accepted by ${override.by}: ${override.reason}`,
        at: override.at,
      },
    ],
    evaluateAgain: true,
  };
}

function cancelOverride(facts: CommandFacts, override: OverrideFact | undefined): CommandOutcome {
  if (override === undefined) return nothing;
  const { pull, comment } = facts;
  const { headSha } = override;
  const by = comment.author;
  // Stored already, together with the work that judges the head again: only the answer may be missing.
  if (facts.takenBack !== undefined)
    return { ...nothing, intents: answer(facts, sayCancelled(override), '+1') };
  return {
    intents: answer(facts, sayCancelled(override), '+1'),
    changes: [
      { kind: 'cancel-override', pull: pull.number, headSha, by, comment: comment.id, at: comment.at },
      {
        kind: 'mark-history',
        mark: 'override-cancelled',
        headSha,
        comment: comment.id,
        benchmarks: benchmarksOf(override),
        text: `${by} took back what ${override.by} had accepted: ${override.reason}`,
        at: comment.at,
      },
    ],
    evaluateAgain: true,
  };
}

function rerun(facts: CommandFacts, run: RunFact): CommandOutcome {
  const key = `rerun/${run.id}.${run.attempt}`;
  const intents: readonly Intent[] = [
    { kind: 'rerun-workflow', key, run: run.id },
    ...answer(facts, sayRerun(facts.pull.headSha), 'eyes'),
  ];
  return { ...nothing, intents };
}

/** Does what a command asks, once nothing speaks against it. */
function obey(facts: CommandFacts): CommandOutcome {
  const { command, evaluation, override, takenBack, run, pull, policy } = facts;
  const settings = policy.kind === 'ok' ? policy.value.settings : unreadAppSettings;
  switch (command.kind) {
    case 'override':
      return evaluation === undefined ? nothing : acceptOverride(facts, command.reason, evaluation);
    case 'cancel':
      return cancelOverride(facts, takenBack ?? override);
    case 'rerun':
      return run === undefined ? nothing : rerun(facts, run);
    case 'status':
      return { ...nothing, intents: answer(facts, sayStatus({ pull, evaluation, override }), 'eyes') };
    case 'help':
    case 'unknown': {
      const word = command.kind === 'unknown' ? command.word : undefined;
      return { ...nothing, intents: answer(facts, sayHelp(settings.overrides, word), 'eyes') };
    }
  }
}

/**
 * What a command in a new comment does. Permission is judged by the roles of the base branch's configuration; an override
 * is bound to the head whose check ended before the comment was written, and refused with that commit's name where the
 * head moved. Comments of bots, and edits, do nothing at all.
 */
export function decideCommand(facts: CommandFacts): CommandOutcome {
  if (facts.comment.bot || facts.comment.edited) return nothing;
  const refusal = findRefusal(facts);
  return refusal === undefined ? obey(facts) : refuse(facts, refusal);
}
