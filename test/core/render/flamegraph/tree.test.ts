import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlayGraphs } from '../../../../src/core/render/flamegraph/graph.ts';
import { type FlameNode, growTree } from '../../../../src/core/render/flamegraph/tree.ts';
import { buildProfile } from '../../../support/build-profile.ts';

const file = 'a.c';

function grow(base: ReturnType<typeof buildProfile>, head = base): FlameNode {
  return growTree(overlayGraphs('Ir', base, head));
}

/** A tree as `name base head` lines, indented by depth. */
function draw(node: FlameNode, indent = ''): readonly string[] {
  const line = `${indent}${node.name} ${node.base} ${node.head}`;
  return [line, ...node.children.flatMap((child) => draw(child, `${indent} `))];
}

test('a function with two callers is shared out by what their calls cost, its callees too', () => {
  const profile = buildProfile({
    lines: [
      ['main', file, 1, 10],
      ['left', file, 2, 20],
      ['right', file, 3, 30],
      ['shared', file, 4, 30],
      ['leaf', file, 5, 10],
    ],
    calls: [
      ['main', file, 1, 'left', 1, 50],
      ['main', file, 1, 'right', 1, 40],
      ['left', file, 2, 'shared', 3, 30],
      ['right', file, 3, 'shared', 1, 10],
      ['shared', file, 4, 'leaf', 4, 10],
    ],
  });
  assert.deepEqual(draw(grow(profile)), [
    'all 100 100',
    ' main 100 100',
    '  left 50 50',
    '   shared 30 30',
    '    leaf 7.5 7.5',
    '  right 40 40',
    '   shared 10 10',
    '    leaf 2.5 2.5',
  ]);
});

test('frames of both sides lie over each other, and one that vanished keeps its base', () => {
  const base = buildProfile({
    lines: [
      ['main', '/w/base/a.c', 1, 10],
      ['old', '/w/base/a.c', 2, 90],
    ],
    calls: [['main', '/w/base/a.c', 1, 'old', 1, 90]],
  });
  const head = buildProfile({
    lines: [
      ['main', '/w/head/a.c', 1, 20],
      ['new', '/w/head/a.c', 2, 180],
    ],
    calls: [['main', '/w/head/a.c', 1, 'new', 1, 180]],
  });
  assert.deepEqual(draw(grow(base, head)), ['all 100 200', ' main 100 200', '  new 0 180', '  old 90 0']);
});

test('recursion is one frame, and a circle of functions holds each of them once', () => {
  const profile = buildProfile({
    lines: [
      ['main', file, 1, 10],
      ['even', file, 2, 40],
      ['odd', file, 3, 30],
      ['leaf', file, 4, 20],
    ],
    calls: [
      ['main', file, 1, 'even', 1, 90],
      ['even', file, 2, 'odd', 50, 500],
      ['odd', file, 3, 'even', 49, 480],
      ['odd', file, 3, 'odd', 7, 70],
      ['odd', file, 3, 'leaf', 1, 20],
    ],
  });
  assert.deepEqual(draw(grow(profile)), [
    'all 100 100',
    ' main 100 100',
    '  cycle of 2 functions: even, odd 90 90',
    '   odd 50 50',
    '    leaf 20 20',
    '   even 40 40',
  ]);
});

test('frames below a five-thousandth of both totals are left out', () => {
  const profile = buildProfile({
    lines: [
      ['main', file, 1, 500_000],
      ['tiny', file, 2, 50],
      ['small', file, 3, 150],
    ],
    calls: [
      ['main', file, 1, 'tiny', 1, 50],
      ['main', file, 1, 'small', 1, 150],
    ],
  });
  assert.deepEqual(draw(grow(profile)), ['all 500200 500200', ' main 500200 500200', '  small 150 150']);
});

test('a graph whose paths double at every level stays bounded', () => {
  const levels = Array.from({ length: 60 }, (_, at) => at);
  const profile = buildProfile({
    lines: [...levels.flatMap((at) => [[`a${at}`, file, at, 1] as const, [`b${at}`, file, at, 1] as const])],
    calls: levels
      .slice(1)
      .flatMap((at) =>
        ['a', 'b'].flatMap((from) =>
          ['a', 'b'].map((to) => [`${from}${at - 1}`, file, at, `${to}${at}`, 1, (60 - at) / 2] as const),
        ),
      ),
  });
  const count = (node: FlameNode): number => node.children.reduce((sum, child) => sum + count(child), 1);
  const total = count(grow(profile));
  assert.ok(total > 60 && total <= 20_001);
});
