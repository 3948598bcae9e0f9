import type { Contention } from '../../contention/contention.ts';
import { drawLine } from '../../contention/draw-lines.ts';
import { usualLineBytes, type Verification } from '../../contention/verification.ts';
import { cacheLinePage, drawLineHtml, htmlText } from './line-picture.ts';

/** A verification as one HTML page without scripts: each contended cache line as a row of its bytes. */
export function renderVerificationPage(verification: Verification, found: readonly Contention[]): string {
  const parts = verification.diagnostics.map((diagnostic, at) => {
    const { location, message, details } = diagnostic;
    const place = location.file === '' ? '' : `${htmlText(location.file)}:${location.line} `;
    const picture = found[at] === undefined ? '' : drawLineHtml(drawLine(found[at], usualLineBytes));
    const owner =
      details.owner === undefined
        ? ''
        : `<p>Cache line ${htmlText(details.cache_line ?? '')}: ${htmlText(details.owner)}</p>`;
    const advice =
      details.suggestion === undefined ? '' : `<p>To mend it: ${htmlText(details.suggestion)}.</p>`;
    return `<section><h2>${place}${diagnostic.severity}</h2><p>${htmlText(message)}</p>${owner}${picture}${advice}</section>`;
  });
  const { detected_issues: issues } = verification.summary;
  return cacheLinePage(`Cache lines of ${verification.session.binary}`, [
    `<p>${issues} ${issues === 1 ? 'issue' : 'issues'}.</p>`,
    ...parts,
  ]);
}
