import type { Culprit } from '../../model/culprit.ts';
import { plainFunctionName } from '../../model/function-name.ts';
import { fewestSamples } from '../../model/stack-profile.ts';
import { escapeHtml } from '../escape/escape-html.ts';
import { formatShare } from '../views/guilt-text.ts';
import { encodePage } from './data.ts';
import { flamegraphScript } from './script.ts';
import { describeSides, type FlameSides, growSides, hasHead } from './sides.ts';
import { flamegraphStyle } from './style.ts';
import { type FlameNode, smallestFrame } from './tree.ts';

/** SHA-256 of the script and of the style sheet, as a content security policy names them. */
const scriptHash = 'sha256-GbGXJWlW7VERhYsKdXu7xauZ+LulQuemHdk1t0ihmxw=';
const styleHash = 'sha256-Nx9wNH0Ipcat67tE6aK+KqXwZ16B+3AIiqTpXePEeNs=';

/** What a flame graph shows. */
export interface FlamegraphOptions {
  /** Plain text, such as the benchmark's name. */
  readonly title: string;
  readonly sides: FlameSides;
  /** The lines that were found guilty; their functions are marked. */
  readonly culprits?: readonly Culprit[];
}

/**
 * Draws two profiles as one HTML file that needs nothing else: width is the head's cost, colour the change against the
 * base. No resource is loaded, a content security policy allows the file's own script and style only, and every text of
 * the profiles is escaped. Under 1 MB: frames are left out, smallest first, until it fits.
 */
export function renderFlamegraph(options: FlamegraphOptions): string {
  const { title, sides, culprits = [] } = options;
  const tree = growSides(sides);
  const { unit, caution } = describeSides(sides);
  const diff = hasHead(sides);
  const fewest = sides.kind === 'stacks' ? fewestSamples : 0;
  const { json, smallest } = encodePage(tree, { unit, diff, fewest, culprits }, smallestFrame);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${flamegraphStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${renderTotals(tree, unit, diff)}
${renderCulprits(culprits)}
<div class="bar">
<label>Search <input id="search" type="search" autocomplete="off" placeholder="function or file"></label>
<button id="reset" type="button">Reset zoom</button>
${diff ? shapeButtons : ''}
<span id="result" role="status"></span>
</div>
${diff ? legend : ''}
<svg class="patterns" aria-hidden="true"><pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6L6 0"/></pattern></svg>
<div><svg id="graph" role="tree" aria-label="Flame graph of ${escapeHtml(unit)}" height="400"></svg></div>
<div id="tip" role="tooltip" hidden></div>
<noscript><p>The graph is drawn by a script in this file; this viewer does not run it.</p></noscript>
</main>
<footer>
<p>Click a frame to zoom in; Escape zooms out. Tab enters the graph, arrow keys walk it, Enter zooms, / searches.</p>
<p>${escapeHtml(caution)} Frames below ${Number((smallest * 100).toPrecision(2))} % of both totals are left out.</p>
</footer>
<script type="application/json" id="data">${json}</script>
<script>${flamegraphScript}</script>
</body>
</html>
`;
}

const shapeButtons = `<span role="group" aria-label="What the widths show">Widths
<button type="button" data-shape="head" aria-pressed="true">head</button>
<button type="button" data-shape="base" aria-pressed="false">base</button>
<button type="button" data-shape="union" aria-pressed="false">both</button></span>
<button id="normalise" type="button" aria-pressed="false" title="Compare shares: scale the base to the head's total">Equal totals</button>`;

const legend = `<p class="legend"><span><i class="u4">+</i>2.5 times slower, or new</span><span><i class="u1">+</i>slower by 1 % or more</span>
<span><i class="n"></i>within 1 %</span><span><i class="d1">−</i>faster by 1 % or more</span>
<span><i class="d4">−</i>2.5 times faster</span><span><i class="gone"></i>gone (shown by base and both)</span><span>◆ holds a guilty line</span></p>`;

function renderTotals(tree: FlameNode, unit: string, diff: boolean): string {
  const count = (value: number): string => Math.round(value).toLocaleString('en-US');
  if (!diff) return `<p class="soft">${count(tree.base)} ${escapeHtml(unit)}</p>`;
  const change = tree.base > 0 ? ` (${formatChange(tree.head / tree.base - 1)})` : '';
  return `<p class="soft">${escapeHtml(unit)}: base ${count(tree.base)}, head ${count(tree.head)}${change}</p>`;
}

function formatChange(relative: number): string {
  const sign = relative < 0 ? '−' : '+';
  return `${sign}${(Math.abs(relative) * 100).toFixed(2)} %`;
}

function renderCulprits(culprits: readonly Culprit[]): string {
  const items = culprits.map((culprit) => {
    const { file, line, share, text } = culprit;
    const find = escapeHtml(plainFunctionName(culprit.function));
    const place = `<strong>${escapeHtml(file)}:${line}</strong>`;
    return `<li>◆ ${place} explains ${escapeHtml(formatShare(share))} of the rise <code>${escapeHtml(text.trim())}</code> <button type="button" data-find="${find}">Find ${find}</button></li>`;
  });
  return items.length === 0 ? '' : `<ul>${items.join('\n')}</ul>`;
}
