import type { Contention } from '../contention/contention.ts';
import { drawLine } from '../contention/draw-lines.ts';
import { usualLineBytes, type Verification } from '../contention/verification.ts';
import { showOneLine } from './escape-control.ts';
import { escapeHtml } from './escape-html.ts';

const style = `body{font:14px/1.5 system-ui,sans-serif;margin:2em auto;max-width:70em;padding:0 1em}
.line{display:grid;grid-template-columns:repeat(${usualLineBytes},1fr);border:1px solid #555;margin:.5em 0}
.line>div{border-right:1px solid #999;padding:.3em;overflow:hidden;overflow-wrap:anywhere;font-size:12px}
.field{background:#e8eef7}.padding{background:#f6f6f6;color:#666}.contended{background:#ffd7d0;font-weight:bold}
@media (prefers-color-scheme:dark){body{background:#111;color:#ddd}.field{background:#1f2d44}.padding{background:#1a1a1a;color:#999}.contended{background:#5c1d14}}`;

function text(value: string): string {
  return escapeHtml(showOneLine(value));
}

function drawPicture(found: Contention): string {
  const cells = drawLine(found, usualLineBytes).map(({ from, to, name, users, contended }) => {
    const kind = contended ? 'contended' : name === '' ? 'padding' : 'field';
    const mark = contended ? '! ' : '';
    const who = users.length === 0 ? '' : `<br>${users.map(text).join('<br>')}`;
    const label = name === '' ? 'no field' : text(name);
    return `<div class="${kind}" style="grid-column:${from + 1}/${to + 1}">${mark}${label}<br>${from}–${to - 1}${who}</div>`;
  });
  return `<div class="line">${cells.join('')}</div>`;
}

/** A verification as one HTML page without scripts: each contended cache line as a row of its bytes. */
export function renderVerificationPage(verification: Verification, found: readonly Contention[]): string {
  const parts = verification.diagnostics.map((diagnostic, at) => {
    const { location, message, details } = diagnostic;
    const place = location.file === '' ? '' : `${text(location.file)}:${location.line} `;
    const picture = found[at] === undefined ? '' : drawPicture(found[at]);
    const owner =
      details.owner === undefined
        ? ''
        : `<p>Cache line ${text(details.cache_line ?? '')}: ${text(details.owner)}</p>`;
    const advice = details.suggestion === undefined ? '' : `<p>To mend it: ${text(details.suggestion)}.</p>`;
    return `<section><h2>${place}${diagnostic.severity}</h2><p>${text(message)}</p>${owner}${picture}${advice}</section>`;
  });
  const { detected_issues: issues } = verification.summary;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Cache lines</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${style}</style></head>
<body><h1>Cache lines of ${text(verification.session.binary)}</h1>
<p>${issues} ${issues === 1 ? 'issue' : 'issues'}.</p>
${parts.join('\n')}
</body></html>
`;
}
