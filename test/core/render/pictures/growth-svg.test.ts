import assert from 'node:assert/strict';
import { test } from 'node:test';
import { traceGrowth } from '../../../../src/core/compare/trace-growth.ts';
import { isNonEmpty } from '../../../../src/core/model/parsed.ts';
import type { BenchmarkResult, Side } from '../../../../src/core/model/sample.ts';
import { renderSummary } from '../../../../src/core/render/markdown/summary.ts';
import { renderGrowth } from '../../../../src/core/render/pictures/growth-svg.ts';
import { parseXml, type XmlElement } from '../../../../src/core/text/xml.ts';
import { metricsNamed } from '../../compare/make-results.ts';
import { exampleWith } from '../example-report.ts';

function sideOf(cost: number): Side {
  const values = Array.from({ length: 10 }, (_, round) => cost * (1 + ((round * 7) % 10) / 1000));
  return {
    samples: [
      {
        metric: 'time',
        tool: 'test',
        evidence: isNonEmpty(values) ? { kind: 'values', values } : assert.fail(),
      },
    ],
    problems: [],
  };
}

function familyOf(name: string, power: number): readonly BenchmarkResult[] {
  return [64, 256, 1024, 4096, 16_384].map((size) => ({
    name: `${name}/${size}`,
    command: 'run',
    suite: 'micro',
    base: sideOf(2e-9 * size),
    head: sideOf(2e-9 * size ** power),
  }));
}

function reportOf(...benchmarks: readonly BenchmarkResult[]) {
  return exampleWith({ benchmarks, metrics: metricsNamed('time'), verdicts: [], explanations: [] });
}

function draw(...benchmarks: readonly BenchmarkResult[]): string | undefined {
  return renderGrowth(traceGrowth(reportOf(...benchmarks)));
}

function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => elementsOf(child, name)),
  ];
}

function drawingOf(svg: string | undefined): XmlElement {
  const parsed = parseXml(svg ?? '', 'growth.svg');
  return parsed.kind === 'ok' ? parsed.value : assert.fail(parsed.problems[0].message);
}

test('each family is a panel with a point a size on both sides, told apart by shape and line', () => {
  const svg = drawingOf(draw(...familyOf('micro/sort', 1.5), ...familyOf('micro/sum', 1)));
  assert.equal(elementsOf(svg, 'g').length, 2);
  for (const group of elementsOf(svg, 'g')) {
    assert.equal(elementsOf(group, 'circle').length, 5);
    assert.equal(
      elementsOf(group, 'rect').filter(({ attributes }) => attributes['class'] === 'head dot').length,
      5,
    );
    const lines = elementsOf(group, 'polyline').map(({ attributes }) => attributes['class']);
    assert.deepEqual(lines, ['base line', 'head line']);
  }
});

test('a name from the pull request cannot become markup, and without a family there is no picture', () => {
  const svg = draw(...familyOf('<script>&"\u202e', 1));
  assert.ok(!/<script|\u202e/.test(svg ?? ''));
  drawingOf(svg);
  assert.equal(draw(...familyOf('s', 1).slice(0, 3)), undefined);
});

test('twelve families are drawn, and how many are not is said', () => {
  const many = Array.from({ length: 15 }, (_, at) => familyOf(`s${at}x`, 1)).flat();
  const svg = draw(...many) ?? '';
  assert.equal(elementsOf(drawingOf(svg), 'g').length, 12);
  assert.match(svg, /and 3 more, which are not drawn/);
});

test('the summary tells how every family grows, with the interval', () => {
  const report = reportOf(...familyOf('micro/sort', 1.5), ...familyOf('micro/sum', 1));
  const summary = renderSummary(report, { growths: traceGrowth(report) });
  assert.match(summary, /How cost grows with size, in 2 families; drawn in growth\.svg/);
  assert.match(
    summary,
    /- `micro\/sort\/\{n\}` grows as n.*1\.00 in the base, n.*1\.50 in the head: .*0\.50 \(99 % interval .*5 sizes from 64 to 16,384, 10 and 10 runs, by time per iteration\): faster/,
  );
  assert.match(summary, /`micro\/sum\/\{n\}`.*: steady/);
});

test('of thousands of sizes a panel draws sixty, the first and the last among them', () => {
  const many = Array.from({ length: 3_000 }, (_, n) => ({
    name: `micro/sort/${n + 1}`,
    command: 'run',
    suite: 'micro',
    base: sideOf(1e-9 * (n + 1)),
    head: sideOf(1e-9 * (n + 1)),
  }));
  const svg = drawingOf(draw(...many));
  assert.equal(elementsOf(svg, 'circle').length, 61);
  const texts = elementsOf(svg, 'text').map(({ text }) => text);
  assert.ok(texts.includes('1') && texts.some((text) => /^2,|^3,000$/.test(text)), texts.join(' '));
});
