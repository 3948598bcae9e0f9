import { usualLineBytes } from '../../contention/verification.ts';
import type { DrawnPart } from '../../model/contention.ts';
import { showOneLine } from '../escape/escape-control.ts';
import { escapeHtml } from '../escape/escape-html.ts';

const style = `body{font:14px/1.5 system-ui,sans-serif;margin:2em auto;max-width:70em;padding:0 1em}
.line{display:grid;grid-template-columns:repeat(${usualLineBytes},1fr);border:1px solid #555;margin:.5em 0}
.line>div{border-right:1px solid #999;padding:.3em;overflow:hidden;overflow-wrap:anywhere;font-size:12px}
.field{background:#e8eef7}.padding{background:#f6f6f6;color:#666}.contended{background:#ffd7d0;font-weight:bold}
@media (prefers-color-scheme:dark){body{background:#111;color:#ddd}.field{background:#1f2d44}.padding{background:#1a1a1a;color:#999}.contended{background:#5c1d14}}`;

/** Text of a program or pull request as HTML on one line: no markup, no control characters. */
export function htmlText(value: string): string {
  return escapeHtml(showOneLine(value));
}

/** A cache line as a row of its bytes, each part as wide as it is long. */
export function drawLineHtml(parts: readonly DrawnPart[]): string {
  const cells = parts.map(({ from, to, name, users, contended }) => {
    const kind = contended ? 'contended' : name === '' ? 'padding' : 'field';
    const mark = contended ? '! ' : '';
    const who = users.length === 0 ? '' : `<br>${users.map(htmlText).join('<br>')}`;
    const label = name === '' ? 'no field' : htmlText(name);
    return `<div class="${kind}" style="grid-column:${from + 1}/${to + 1}">${mark}${label}<br>${from}–${to - 1}${who}</div>`;
  });
  return `<div class="line">${cells.join('')}</div>`;
}

/** A page of cache lines without scripts, which loads nothing; `body` is HTML. */
export function cacheLinePage(title: string, body: readonly string[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Cache lines</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${style}</style></head>
<body><h1>${htmlText(title)}</h1>
${body.join('\n')}
</body></html>
`;
}
