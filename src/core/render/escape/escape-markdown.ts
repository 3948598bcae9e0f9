import { showControls, showOneLine } from './escape-control.ts';
import { neutraliseWorkflowCommands } from './workflow-log.ts';

/** What GitHub turns into a mention, a reference to an issue, or a link; a zero-width space behind it prevents that. */
const references = /@(?=[\p{L}\p{N}])|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/giu;

/** What would begin a list, a heading or a rule where the text stands first in its block, or a workflow command. */
const opening = /^(?:[-+=](?=[-+=\s]|$)|#{1,6}(?=\s|$)|:(?=:)|\d{1,9}(?=[.)](?:\s|$)))/;

/**
 * Text as one line of GitHub-flavoured Markdown that shows it letter by letter: no markup, no HTML, no mention, no link
 * to an issue or an address, and nothing that a workflow log would obey.
 */
export function escapeMarkdown(text: string): string {
  return showOneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]~|$]/g, '\\$&')
    .replace(references, '$&&#8203;')
    .replace(opening, (start) => `&#${start.charCodeAt(0)};${start.slice(1)}`);
}

/** The same for a sentence of ours in which back quotes set names apart: what stands between two of them becomes code. */
export function markMessage(text: string): string {
  const parts = showOneLine(text).split('`');
  if (parts.length % 2 === 0) return escapeMarkdown(text);
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part === '' ? '' : codeSpan(part);
      const [, before = '', words = '', after = ''] = /^( ?)(.*?)( ?)$/.exec(part) ?? [];
      return before + escapeMarkdown(words) + after;
    })
    .join('');
}

/**
 * Text as code within a line or a table cell. Where back quotes would not hold it (it has some itself, or a `|` or `\`,
 * which tables treat differently), it becomes an HTML element with every mark written as a number.
 */
export function codeSpan(text: string): string {
  const shown = showControls(text);
  if (/^[^`|\\]+$/.test(shown) && shown.trim() === shown) return `\`${shown}\``;
  const encoded = shown.replace(/[^\p{L}\p{N} ]/gu, (mark) => `&#${mark.codePointAt(0)};`);
  return `<code>${encoded}</code>`;
}

/** Lines as a code block whose fence is longer than any run of back quotes in it. Lines are made safe to print. */
export function codeBlock(lines: readonly string[], language: string): string {
  const shown = lines.map((line) => neutraliseWorkflowCommands(showControls(line)));
  const longest = Math.max(0, ...shown.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return [`${fence}${language}`, ...shown, fence].join('\n');
}

/** A table row; the cells are Markdown already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
