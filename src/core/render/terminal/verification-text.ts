import type { Contention } from '../../contention/contention.ts';
import { drawLine, drawParts } from '../../contention/draw-lines.ts';
import { type Diagnostic, usualLineBytes, type Verification } from '../../contention/verification.ts';
import { showControls, showOneLine } from '../escape/escape-control.ts';

function placeOf({ location: { file, line } }: Diagnostic): string {
  return file === '' ? '' : `${showOneLine(file)}${line > 0 ? `:${line}` : ''}: `;
}

function describe(diagnostic: Diagnostic, found: Contention | undefined): readonly string[] {
  const { severity, message, details } = diagnostic;
  const head = `${placeOf(diagnostic)}${severity}: ${showOneLine(message)}`;
  const picture = found === undefined ? [] : drawParts(drawLine(found, usualLineBytes)).map(showControls);
  const owner = details.owner === undefined ? '' : `, ${showOneLine(details.owner)}`;
  return [
    head,
    ...(picture.length === 0 ? [] : [`  cache line ${details.cache_line ?? ''}${owner}`]),
    ...picture.map((row) => `  ${row}`),
    ...(details.suggestion === undefined ? [] : [`  hint: ${showOneLine(details.suggestion)}`]),
  ];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A verification as a terminal shows it; `found` belongs to the first diagnostics, in their order. Ends in a newline. */
export function renderVerification(verification: Verification, found: readonly Contention[]): string {
  const { diagnostics, summary } = verification;
  const blocks = diagnostics.map((diagnostic, at) => [...describe(diagnostic, found[at]), '']);
  const hitm =
    summary.total_hitm_events > 0 ? `, ${plural(summary.total_hitm_events, 'sampled transfer')}` : '';
  const confirmed =
    summary.confirmed_isolations > 0 ? `, ${plural(summary.confirmed_isolations, 'claim')} confirmed` : '';
  return `${[...blocks.flat(), `${plural(summary.detected_issues, 'issue')}${confirmed}${hitm}`].join('\n')}\n`;
}
