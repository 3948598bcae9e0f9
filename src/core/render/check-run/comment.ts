import type { Reason } from '../../model/decision.ts';
import { clipText } from '../escape/escape-control.ts';
import { codeSpan, escapeMarkdown, markMessage } from '../escape/escape-markdown.ts';

/** What a comment says; all texts are plain. */
export interface CommentInput {
  readonly title: string;
  readonly headSha: string;
  readonly reasons: readonly Reason[];
  /** What to do where there was no report to judge, a sentence in which back quotes set names apart. */
  readonly advice?: string;
  /** Whether a person may accept this with a command. */
  readonly overridable: boolean;
}

const reasonsShown = 5;
const longestMessage = 300;

/** A commit as people name it. */
export function shortSha(sha: string): string {
  return sha.slice(0, 10);
}

/** A reason without the title that it repeats; undefined where it says nothing else. */
function withoutTitle(message: string, title: string): string | undefined {
  if (message === title) return undefined;
  return message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message;
}

/** The comment where something needs a person: what, why, and what a person can do. A few lines of Markdown. */
export function renderComment({ title, headSha, reasons, advice, overridable }: CommentInput): string {
  const told = reasons.flatMap(({ message }) => withoutTitle(message, title) ?? []);
  const shown = told
    .slice(0, reasonsShown)
    .map((message) => `- ${markMessage(clipText(message, longestMessage))}`);
  const more = told.length - shown.length;
  const way =
    advice === undefined
      ? 'The check run `Brakeline` has the table, the guilty lines and what would make it pass.'
      : markMessage(advice);
  const override =
    ' A maintainer may accept it: `/brakeline override <reason>` at the start of a line of a new comment.';
  return [
    `**${escapeMarkdown(title)}** (${codeSpan(shortSha(headSha))})`,
    ...(shown.length === 0 ? [] : ['', ...shown]),
    ...(more > 0 ? [`- and ${more} more`] : []),
    '',
    `${way}${overridable ? override : ''}`,
    '',
  ].join('\n');
}

/** What the comment becomes when nothing needs a person any more. */
export function renderResolvedComment(title: string, headSha: string): string {
  return `Nothing to do here any more: ${escapeMarkdown(title)} (${codeSpan(shortSha(headSha))})\n`;
}
