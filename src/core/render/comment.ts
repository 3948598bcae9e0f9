import type { Reason } from '../model/decision.ts';
import { clipText } from './escape-control.ts';
import { codeSpan, escapeMarkdown, markMessage } from './escape-markdown.ts';

/** What a comment says; all texts are plain. */
export interface CommentInput {
  readonly title: string;
  readonly headSha: string;
  readonly reasons: readonly Reason[];
  /** Whether a person may accept this with a command. */
  readonly overridable: boolean;
}

const reasonsShown = 5;
const longestMessage = 300;

/** A commit as people name it. */
export function shortSha(sha: string): string {
  return sha.slice(0, 10);
}

/** The comment where something needs a person: what, why, and what a person can do. A few lines of Markdown. */
export function renderComment({ title, headSha, reasons, overridable }: CommentInput): string {
  const shown = reasons
    .slice(0, reasonsShown)
    .map(({ message }) => `- ${markMessage(clipText(message, longestMessage))}`);
  const more = reasons.length - shown.length;
  const way = 'The check run `Brakeline` has the table, the guilty lines and what would make it pass.';
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
