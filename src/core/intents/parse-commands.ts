import { plainLines } from './plain-lines.ts';

/** What a comment asks of the app. `line` counts from 1 in the comment. */
export type Command = { readonly line: number } & (
  | { readonly kind: 'override'; readonly reason: string }
  | { readonly kind: 'cancel' | 'rerun' | 'status' | 'help' }
  /** `/brakeline` with a word that is none of ours. */
  | { readonly kind: 'unknown'; readonly word: string }
);

/** Comments are at most 65,536 characters; a command of ours is never longer than this. */
const longest = 2_000;
/** Each is answered, and anybody may comment: what stands behind these is text. */
const mostCommands = 3;

function commandOf(line: number, rest: string): Command {
  const [, word = '', reason = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? [];
  switch (word) {
    case '':
      return { line, kind: 'help' };
    case 'override':
      return { line, kind: 'override', reason: reason.trim() };
    case 'cancel':
    case 'rerun':
    case 'status':
    case 'help':
      return { line, kind: word };
  }
  return { line, kind: 'unknown', word };
}

/**
 * The commands of a comment in its order: `/brakeline override <reason>`, `cancel`, `rerun`, `status`, `help`, at the very
 * start of a line of plain text; the first three. Lower case only; what stands behind a word that takes nothing is not
 * looked at.
 */
export function parseCommands(markdown: string): readonly Command[] {
  if (!markdown.includes('/brakeline')) return [];
  const commands = plainLines(markdown).flatMap(({ line, text }) => {
    const rest = /^\/brakeline(?:[ \t]+(.*))?$/s.exec(text.slice(0, longest));
    return rest === null ? [] : [commandOf(line, (rest[1] ?? '').trim())];
  });
  return commands.slice(0, mostCommands);
}
