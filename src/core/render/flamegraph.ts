import type { Culprit } from '../model/culprit.ts';
import { nameEvent } from '../model/event-name.ts';
import { plainFunctionName } from '../model/function-name.ts';
import type { CallProfile } from '../model/profile.ts';
import { overlayGraphs } from './flamegraph-graph.ts';
import { flamegraphScript } from './flamegraph-script.ts';
import { flamegraphStyle } from './flamegraph-style.ts';
import { deepestFrame, type FlameNode, growTree, mostFrames, smallestFrame } from './flamegraph-tree.ts';
import { formatShare } from './guilt-text.ts';

/** SHA-256 of the script and of the style sheet, as a content security policy names them. */
const scriptHash = 'sha256-rdq+l8/IT6AVErAUqGQHcFDvRs18PJiGXJ0sm6FSEVc=';
const styleHash = 'sha256-Sncyfq1cJMHFrZ0rl1ppX5HZzbnrBDg8fPQ7b5s6BQU=';

/** What a flame graph shows. */
export interface FlamegraphOptions {
  /** Plain text, such as the benchmark's name. */
  readonly title: string;
  /** An event that the profiles count, such as `Ir`. */
  readonly event: string;
  readonly base: CallProfile;
  /** Without it the page shows the base alone. */
  readonly head: CallProfile | undefined;
  /** The lines that were found guilty; their functions are marked. */
  readonly culprits?: readonly Culprit[];
}

/**
 * Draws two profiles as one HTML file that needs nothing else: width is the head's cost, colour the change against the
 * base. No resource is loaded, a content security policy allows the file's own script and style only, and every text of
 * the profiles is escaped. At most `mostFrames` frames; total for any profile.
 */
export function renderFlamegraph(options: FlamegraphOptions): string {
  const { title, event, base, head, culprits = [] } = options;
  const tree = growTree(overlayGraphs(event, base, head ?? base));
  const data = encodeTree(tree, { event: nameEvent(event), diff: head !== undefined, culprits });
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
${renderTotals(options, tree)}
${renderCulprits(culprits)}
<div class="bar">
<label>Search <input id="search" type="search" autocomplete="off" placeholder="function or file"></label>
<button id="reset" type="button">Reset zoom</button>
${head === undefined ? '' : shapeButtons}
<span id="result" role="status"></span>
</div>
${head === undefined ? '' : legend}
<div><svg id="graph" role="tree" aria-label="Flame graph of ${escapeHtml(nameEvent(event))}" height="400"></svg></div>
<div id="tip" role="tooltip" hidden></div>
<noscript><p>The graph is drawn by a script in this file; this viewer does not run it.</p></noscript>
</main>
<footer>
<p>Click a frame to zoom in; Escape zooms out. Tab enters the graph, arrow keys walk it, Enter zooms, / searches.</p>
<p>Estimated from a call graph: callgrind counts calls, not stacks. Where a function has several callers, its cost is shared
out among them in proportion to what their calls cost, and so is the cost of what it calls. Functions that call each other in
a circle are one frame. Frames below ${smallestFrame * 100} % of the total, deeper than ${deepestFrame} levels or beyond the first
${mostFrames.toLocaleString('en-US')} are left out.</p>
</footer>
<script type="application/json" id="data">${data}</script>
<script>${flamegraphScript}</script>
</body>
</html>
`;
}

const shapeButtons = `<span role="group" aria-label="What the widths show">Widths
<button type="button" data-shape="head" aria-pressed="true">head</button>
<button type="button" data-shape="base" aria-pressed="false">base</button></span>`;

const legend = `<p class="legend"><span><i class="u4">▲</i>2.5 times slower, or new</span><span><i class="u1">▲</i>slower by 1 % or more</span>
<span><i class="n"></i>within 1 %</span><span><i class="d1">▼</i>faster by 1 % or more</span>
<span><i class="d4">▼</i>2.5 times faster, or gone</span><span>◆ holds a guilty line</span></p>`;

function renderTotals({ event, head }: FlamegraphOptions, tree: FlameNode): string {
  const count = (value: number): string => Math.round(value).toLocaleString('en-US');
  if (head === undefined) return `<p class="soft">${count(tree.base)} ${escapeHtml(nameEvent(event))}</p>`;
  const change = tree.base > 0 ? ` (${formatChange(tree.head / tree.base - 1)})` : '';
  return `<p class="soft">${escapeHtml(nameEvent(event))}: base ${count(tree.base)}, head ${count(tree.head)}${change}</p>`;
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

interface TreeFacts {
  readonly event: string;
  readonly diff: boolean;
  readonly culprits: readonly Culprit[];
}

/** Frames in preorder as `[depth, name, file, base, head, guilty line]`, with a table of names. JSON that no tag can end. */
function encodeTree(tree: FlameNode, { event, diff, culprits }: TreeFacts): string {
  const names = new Map<string, number>();
  const intern = (name: string): number => {
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  };
  const guilty = new Map(
    culprits.map((culprit) => [plainFunctionName(culprit.function), `${culprit.file}:${culprit.line}`]),
  );
  const frames: (readonly (number | string)[])[] = [];
  const add = (node: FlameNode, depth: number): void => {
    const mark = guilty.get(node.name) ?? '';
    frames.push([depth, intern(node.name), intern(node.file), round(node.base), round(node.head), mark]);
    for (const child of node.children) add(child, depth + 1);
  };
  add(tree, 0);
  return JSON.stringify({ event, diff, names: [...names.keys()], frames }).replaceAll('<', '\\u003c');
}

/** A tenth of a count is finer than any pixel. */
function round(cost: number): number {
  return Math.round(cost * 10) / 10;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
