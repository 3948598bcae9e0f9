import type { Conclusion } from '../../model/check-run.ts';
import type { Reason } from '../../model/decision.ts';
import { clipText } from '../escape/escape-control.ts';
import { codeSpan, escapeMarkdown, markMessage } from '../escape/escape-markdown.ts';
import { checkLimits } from './check-limits.ts';
import { shortSha } from './comment.ts';

/** An override as replies tell it. */
export interface ToldOverride {
  readonly by: string;
  readonly reason: string;
  readonly headSha: string;
  readonly at: string;
  readonly accepted: readonly Reason[];
}

const reasonsShown = 10;
const longestMessage = 300;

function commit(sha: string): string {
  return codeSpan(shortSha(sha));
}

function listReasons(reasons: readonly Reason[]): readonly string[] {
  const shown = reasons
    .slice(0, reasonsShown)
    .map(({ message }) => `- ${markMessage(clipText(message, longestMessage))}`);
  const more = reasons.length - shown.length;
  return more > 0 ? [...shown, `- and ${more} more`] : shown;
}

/** Both are sentences in which back quotes set names apart. */
export function sayRefusal({ why, hint }: { readonly why: string; readonly hint: string }): string {
  return `Sorry, that is not possible: ${markMessage(why)}.\n\n${markMessage(hint)}\n`;
}

/** The record of an override, for whoever reads the pull request later. */
export function sayOverridden(override: ToldOverride): string {
  const { by, reason, headSha, accepted } = override;
  return [
    `Accepted by ${codeSpan(by)} for ${commit(headSha)}: ${escapeMarkdown(clipText(reason, checkLimits.overrideReason))}`,
    '',
    ...listReasons(accepted),
    '',
    'It ends when the head moves. `/brakeline cancel` takes it back.',
    '',
  ].join('\n');
}

/** The answer to a `cancel` that took an override back. */
export function sayCancelled({ by, headSha }: ToldOverride): string {
  return `The override by ${codeSpan(by)} for ${commit(headSha)} is taken back; the head is judged again.\n`;
}

/** The answer to a `rerun` that started the workflow of `headSha` again. */
export function sayRerun(headSha: string): string {
  return `The workflow of ${commit(headSha)} runs again; the check follows its report.\n`;
}

const conclusions: Readonly<Record<Conclusion, string>> = {
  success: 'passes',
  failure: 'blocks',
  neutral: 'requires nothing',
  action_required: 'asks a person',
  cancelled: 'was given up',
};

/** What is known of a pull request. */
export function sayStatus(facts: {
  readonly pull: { readonly headSha: string };
  readonly evaluation:
    | {
        readonly headSha: string;
        readonly conclusion: Conclusion;
        readonly title: string;
        readonly blocking: readonly Reason[];
      }
    | undefined;
  readonly override: ToldOverride | undefined;
}): string {
  const { pull, evaluation, override } = facts;
  if (evaluation === undefined) return `${commit(pull.headSha)} has no verdict yet.\n`;
  const { headSha, conclusion, title, blocking } = evaluation;
  const moved =
    headSha === pull.headSha ? [] : [`The head is ${commit(pull.headSha)} now, which has no verdict yet.`];
  const standing =
    override === undefined
      ? []
      : [
          `Accepted by ${codeSpan(override.by)} for ${commit(override.headSha)}: ${escapeMarkdown(clipText(override.reason, checkLimits.overrideReason))}`,
        ];
  return [
    `The check of ${commit(headSha)} ${conclusions[conclusion]}: ${escapeMarkdown(title)}`,
    '',
    ...listReasons(blocking),
    ...(blocking.length === 0 ? [] : ['']),
    ...[...moved, ...standing].flatMap((line) => [line, '']),
  ].join('\n');
}

/** The commands; `word` is one that is none of them. */
export function sayHelp(
  overrides: { readonly roles: readonly string[]; readonly author: boolean },
  word?: string,
): string {
  const unknown = word === undefined ? [] : [`${codeSpan(clipText(word, 40))} is not a command of mine.`, ''];
  const roles = overrides.roles.length === 0 ? 'nobody' : overrides.roles.map(codeSpan).join(' or ');
  const author = overrides.author ? '' : ', not the author of the pull request';
  return [
    ...unknown,
    `- \`/brakeline override <reason>\` accepts what blocks this head (${roles}${author})`,
    '- `/brakeline cancel` takes that back',
    '- `/brakeline rerun` runs the workflow of this head again',
    '- `/brakeline status` says what is known',
    '',
    'A command stands at the start of a line of a new comment.',
    '',
  ].join('\n');
}
