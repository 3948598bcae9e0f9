import { fewestSamples } from '../../model/stack-profile.ts';
import { clipText, showControls } from '../escape/escape-control.ts';
import { escapeHtml } from '../escape/escape-html.ts';
import { describeSides, type FlameSides, growSides, hasHead } from './sides.ts';
import type { FlameNode } from './tree.ts';

const width = 1200;
const rowHeight = 20;
const headerHeight = 30;
/** Levels below are not drawn: a picture in a summary is looked at, not searched. */
const mostLevels = 24;
/** In picture units; narrower frames are not drawn. */
const narrowest = 2;
const letterWidth = 7.3;

const style = `
.page{fill:#fff}.n{fill:#e4e7eb}.u1{fill:#fddbc7}.u2{fill:#f4a582}.u3{fill:#d6604d}.u4{fill:#b2182b}
.d1{fill:#d1e5f0}.d2{fill:#92c5de}.d3{fill:#4393c3}.d4{fill:#2166ac}
rect{stroke:#fff}text{font:12px ui-monospace,'DejaVu Sans Mono',monospace;fill:#1f2328}
.u3+text,.u4+text,.d3+text,.d4+text{fill:#fff}.title{font:14px system-ui,sans-serif}
@media (prefers-color-scheme:dark){.page{fill:#0d1117}rect{stroke:#0d1117}text{fill:#e6edf3}.n{fill:#30363d}
.u1{fill:#4d2420}.u2{fill:#7d2c24}.u3{fill:#b5372b}.u4{fill:#ff8a75}.d1{fill:#16324f}.d2{fill:#1d4c7d}.d3{fill:#2b6cb0}.d4{fill:#79b8f5}
.u4+text,.d4+text{fill:#0d1117}}`;

/**
 * A picture of the top of a flame graph for summaries: no script, no link, every text escaped. Width is the head's cost
 * (the only side's, where there is one), colour and sign the change. At most 24 levels.
 */
export function renderFlamegraphSvg(title: string, sides: FlameSides): string {
  const tree = growSides(sides);
  const { unit } = describeSides(sides);
  const drawing: Drawing = {
    diff: hasHead(sides),
    fewest: sides.kind === 'stacks' ? fewestSamples : 0,
    unit,
    total: tree,
  };
  const frames: string[] = [];
  const levels = drawFrames(tree, drawing, frames);
  const height = headerHeight + levels * rowHeight + 4;
  const heading = escapeHtml(clipText(showControls(title), 120));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">Flame graph of ${escapeHtml(unit)}: ${heading}</title>
<style>${style}</style>
<rect class="page" width="${width}" height="${height}"/>
<text class="title" x="4" y="20">${heading}</text>
${frames.join('\n')}
</svg>
`;
}

interface Drawing {
  readonly diff: boolean;
  readonly fewest: number;
  readonly unit: string;
  readonly total: FlameNode;
}

/** Draws level by level and returns how many levels there are. */
function drawFrames(tree: FlameNode, drawing: Drawing, frames: string[]): number {
  let row: readonly (readonly [FlameNode, number, number])[] = [[tree, 0, width]];
  let level = 0;
  for (; row.length > 0 && level < mostLevels; level++) {
    const y = headerHeight + level * rowHeight;
    for (const [node, x, wide] of row) frames.push(drawFrame(node, { x, y, wide }, drawing));
    row = row.flatMap(([node, x, wide]) => placeChildren(node, x, wide));
  }
  return level;
}

function placeChildren(
  node: FlameNode,
  x: number,
  wide: number,
): readonly (readonly [FlameNode, number, number])[] {
  let left = x;
  const placed: (readonly [FlameNode, number, number])[] = [];
  for (const child of node.children) {
    const share = node.head > 0 ? (child.head / node.head) * wide : 0;
    if (share >= narrowest) placed.push([child, left, share]);
    left += share;
  }
  return placed;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
}

function drawFrame(node: FlameNode, { x, y, wide }: Box, drawing: Drawing): string {
  const { tone, sign } = toneOf(node, drawing);
  const name = showControls(node.name);
  const room = Math.floor((wide - 8) / letterWidth);
  const label = room < 3 ? '' : clipText(`${sign}${name}`, room);
  const text = label === '' ? '' : `<text x="${short(x + 4)}" y="${y + 14}">${escapeHtml(label)}</text>`;
  const rect = `<rect class="${tone}" x="${short(x)}" y="${y}" width="${short(wide)}" height="${rowHeight}" rx="2"/>`;
  return `<g><title>${escapeHtml(clipText(name, 300))}${escapeHtml(countsOf(node, drawing))}</title>${rect}${text}</g>`;
}

function countsOf(node: FlameNode, { diff, fewest, unit }: Drawing): string {
  if (Math.max(node.base, node.head) < fewest) return ': too few samples for a number';
  const count = (value: number): string =>
    value > 0 && value < fewest ? `fewer than ${fewest}` : Math.round(value).toLocaleString('en-US');
  return diff
    ? `: base ${count(node.base)}, head ${count(node.head)} ${unit}`
    : `: ${count(node.base)} ${unit}`;
}

/** The same steps as the page draws. */
function toneOf(
  { base, head }: FlameNode,
  { diff, fewest }: Drawing,
): { readonly tone: string; readonly sign: string } {
  const larger = Math.max(base, head);
  const part = larger > 0 ? Math.abs(head - base) / larger : 0;
  if (!diff || larger < fewest || part < 0.01) return { tone: 'n', sign: '' };
  const step = part < 0.1 ? 1 : part < 0.3 ? 2 : part < 0.6 ? 3 : 4;
  return head > base ? { tone: `u${step}`, sign: '+ ' } : { tone: `d${step}`, sign: '− ' };
}

function short(value: number): string {
  return String(Number(value.toFixed(2)));
}
