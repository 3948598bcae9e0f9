import type { Growth, GrowthPoint } from '../../model/growth.ts';
import { formatExponent, formatSize } from '../../model/growth-text.ts';
import { formatValue } from '../../model/quantity-text.ts';
import { clipText, showControls } from '../escape/escape-control.ts';
import { escapeHtml } from '../escape/escape-html.ts';

/** Panels in one picture. */
const mostPanels = 12;
/** Points of a panel: of more, which would touch, some at even distances are drawn, the first and the last among them. */
const mostPoints = 60;
const columns = 3;
const panel = { width: 400, height: 270 } as const;
/** The frame of the axes inside a panel. */
const frame = { left: 84, right: 384, top: 56, bottom: 226 } as const;
const header = 40;
const letters = 50;
/** Picture units that the label of a size needs. */
const labelWidth = 44;

const style = `
.page{fill:#fff}.axis{stroke:#8c959f;fill:none}.grid{stroke:#e4e7eb}text{font:12px system-ui,'DejaVu Sans',sans-serif;fill:#1f2328}
.name{font:12px ui-monospace,'DejaVu Sans Mono',monospace}.title{font-size:14px}.small{font-size:11px}
.base{stroke:#2166ac;fill:none;stroke-width:1.5}.head{stroke:#b2182b;fill:none;stroke-width:1.5}
.base.line{stroke-dasharray:5 4}.base.dot{fill:#fff}.head.dot{fill:#b2182b}
@media (prefers-color-scheme:dark){.page,.base.dot{fill:#0d1117}text{fill:#e6edf3}.axis{stroke:#9198a1}.grid{stroke:#30363d}
.base{stroke:#79b8f5}.head{stroke:#ff8a75}.head.dot{fill:#ff8a75}}`;

type SideOfPoint = 'base' | 'head';

/** Where a size and a cost stand in the picture. */
interface Scale {
  readonly x: (size: number) => number;
  readonly y: (cost: number) => number;
  readonly low: number;
  readonly high: number;
}

function scaleOf(points: readonly GrowthPoint[]): Scale {
  const costs = points.flatMap(({ base, head }) => [base, head]);
  const [low, high] = [Math.min(...costs), Math.max(...costs)];
  const sizes = points.map(({ size }) => size);
  const place = (from: number, to: number, [start, end]: readonly [number, number]) => {
    const span = Math.log(to) - Math.log(from) || 1;
    return (value: number): number => start + ((Math.log(value) - Math.log(from)) / span) * (end - start);
  };
  return {
    x: place(Math.min(...sizes), Math.max(...sizes), [frame.left + 12, frame.right - 12]),
    y: place(low, high, [frame.bottom - 10, frame.top + 10]),
    low,
    high,
  };
}

function at(value: number): string {
  return value.toFixed(1);
}

/** The base is a circle on a dashed line, the head a filled square on a whole one, so that no colour is needed. */
function mark(side: SideOfPoint, x: number, y: number): string {
  return side === 'base'
    ? `<circle class="base dot" cx="${at(x)}" cy="${at(y)}" r="5.5"/>`
    : `<rect class="head dot" x="${at(x - 3.5)}" y="${at(y - 3.5)}" width="7" height="7"/>`;
}

function drawSide(points: readonly GrowthPoint[], side: SideOfPoint, { x, y }: Scale): string {
  const places = points.map((point) => [x(point.size), y(point[side])] as const);
  const line = places.map(([left, top]) => `${at(left)},${at(top)}`).join(' ');
  return `<polyline class="${side} line" points="${line}"/>${places.map(([left, top]) => mark(side, left, top)).join('')}`;
}

/** Every size has a line; labels are left out where they would touch. */
function drawSizes(points: readonly GrowthPoint[], { x }: Scale): string {
  let free = Number.NEGATIVE_INFINITY;
  return points
    .map(({ size }) => {
      const left = x(size);
      const line = `<line class="grid" x1="${at(left)}" x2="${at(left)}" y1="${frame.top}" y2="${frame.bottom}"/>`;
      if (left < free) return line;
      free = left + labelWidth;
      return `${line}<text class="small" x="${at(left)}" y="${frame.bottom + 16}" text-anchor="middle">${formatSize(size)}</text>`;
    })
    .join('');
}

function thin(points: readonly GrowthPoint[]): readonly GrowthPoint[] {
  if (points.length <= mostPoints) return points;
  const last = points.length - 1;
  return Array.from({ length: mostPoints }, (_, index) =>
    Math.round((index * last) / (mostPoints - 1)),
  ).flatMap((index) => points[index] ?? []);
}

function drawPanel(growth: Growth, index: number): string {
  const { family, metric, base, head } = growth;
  const points = thin(growth.points);
  const scale = scaleOf(points);
  const left = (index % columns) * panel.width;
  const top = header + Math.floor(index / columns) * panel.height;
  const label = (cost: number): string =>
    `<text class="small" x="${frame.left - 6}" y="${at(scale.y(cost) + 4)}" text-anchor="end">${escapeHtml(formatValue(cost, metric))}</text>`;
  return `<g transform="translate(${left} ${top})">
<text class="name" x="8" y="20">${escapeHtml(clipText(showControls(family), letters))}</text>
<text class="small" x="8" y="40">${escapeHtml(metric.title)}: base n^${formatExponent(base)}, head n^${formatExponent(head)}</text>
${drawSizes(points, scale)}
<rect class="axis" x="${frame.left}" y="${frame.top}" width="${frame.right - frame.left}" height="${frame.bottom - frame.top}"/>
${label(scale.low)}${scale.high > scale.low ? label(scale.high) : ''}
${drawSide(points, 'base', scale)}
${drawSide(points, 'head', scale)}
<text class="small" x="${(frame.left + frame.right) / 2}" y="${frame.bottom + 34}" text-anchor="middle">n</text>
</g>`;
}

function drawLegend(): string {
  const entry = (side: SideOfPoint, left: number): string =>
    `<line class="${side} line" x1="${left}" x2="${left + 36}" y1="20" y2="20"/>${mark(side, left + 18, 20)}<text x="${left + 44}" y="24">${side}</text>`;
  return `${entry('base', 376)}${entry('head', 466)}`;
}

/**
 * How cost grows with size, a panel for each of the first twelve families, both axes logarithmic: a straight line is a power
 * of the size, and its slope the exponent. No script, no link, every text escaped. Undefined without a family.
 */
export function renderGrowth(growths: readonly Growth[]): string | undefined {
  const drawn = growths.slice(0, mostPanels);
  if (drawn.length === 0) return undefined;
  const width = columns * panel.width;
  const height = header + Math.ceil(drawn.length / columns) * panel.height;
  const more = growths.length - drawn.length;
  const rest = more === 0 ? '' : `<text x="576" y="24">and ${more} more, which are not drawn</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">How cost grows with size, base and head</title>
<style>${style}</style>
<rect class="page" width="${width}" height="${height}"/>
<text class="title" x="8" y="24">How cost grows with size (both axes logarithmic)</text>
${drawLegend()}${rest}
${drawn.map(drawPanel).join('\n')}
</svg>
`;
}
