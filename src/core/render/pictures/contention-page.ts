import { describeFight } from '../../contention/contention-words.ts';
import type { Report } from '../../model/report.ts';
import { describeNovelty, listContention, type ShownContention } from '../views/contention-view.ts';
import { cacheLinePage, drawLineHtml, htmlText } from './line-picture.ts';

/** Lines on one page; a report holds more for each benchmark. */
const mostLines = 200;

function drawSection(shown: ShownContention): string {
  const { benchmark, line, blocks } = shown;
  const owner = line.owner === '' ? 'a cache line' : line.owner;
  const state = `${describeNovelty(shown)}${blocks ? ', blocks' : ''}`;
  return `<section><h2>${htmlText(`${owner} in ${benchmark}`)}: ${state}</h2><p>${htmlText(describeFight(line))}.</p>
${drawLineHtml(line.parts)}<p>To mend it: ${htmlText(line.suggestion)}.</p></section>`;
}

/** The contended lines of the head as one HTML page without scripts, new ones first; undefined where none is known. */
export function renderContentionPage(report: Report): string | undefined {
  const shown = listContention(report);
  if (shown.length === 0) return undefined;
  const left = shown.length - mostLines;
  return cacheLinePage('Cache lines that threads fight over', [
    ...shown.slice(0, mostLines).map(drawSection),
    ...(left > 0 ? [`<p>${left} more in report.json.</p>`] : []),
  ]);
}
