import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CostGraph, Edge, Site } from '../../../src/core/attribute/cost-graph.ts';
import { countEffect, countEntries, shareWithCallers } from '../../../src/core/attribute/entry-counts.ts';

const file = 'a.cpp';
/** `main` calls or inlines `work`. */
const functions = [
  { name: 'main', file },
  { name: 'work', file },
];
const call: Edge = { caller: 0, site: 1, callee: 1, base: 10, head: 90, baseTimes: 0, headTimes: 0 };
const line = (number: number): Site => ({ kind: 'line', file, line: number });

/** Cells of `work` at the lines 3, 4, … with the executions of base and head. */
function graphOf(counts: readonly (readonly [number, number])[], edge: Edge): CostGraph {
  return {
    functions,
    sites: [{ kind: 'foreign' }, line(20), ...counts.map((_, at) => line(3 + at))],
    cells: counts.map(([base, head], at) => ({ fn: 1, site: 2 + at, base, head })),
    executions: {
      base: Float64Array.from([0, 0, ...counts.map(([base]) => base)]),
      head: Float64Array.from([0, 0, ...counts.map(([, head]) => head)]),
    },
    edges: [edge],
    cycle: Int32Array.from([1, 0]),
  };
}

test('calls are counted', () => {
  const entries = countEntries(graphOf([[5, 50]], { ...call, baseTimes: 2, headTimes: 6 }));
  assert.deepEqual(entries[1], { base: 2, head: 6, isCounted: true, isNew: false });
});

test('inlined code is entered as much more often as the line of it that grew least', () => {
  const entries = countEntries(
    graphOf(
      [
        [10, 30],
        [100, 9_000],
      ],
      call,
    ),
  );
  assert.deepEqual(entries[1], { base: 10, head: 30, isCounted: false, isNew: false });
});

test('inlined code of which the base ran nothing was not entered there', () => {
  const entries = countEntries(graphOf([[0, 30]], call))[1];
  assert.deepEqual(entries, { base: 0, head: 30, isCounted: false, isNew: false });
});

test('inlined code whose lines were all edited was entered at most as often as the base ran one of them', () => {
  const counts = [
    [3, 0],
    [1, 0],
    [0, 1_500],
    [0, 60_000],
  ] as const;
  const graph = graphOf(counts, call);
  const sites = graph.sites.map((site, at): Site => {
    if (at < 2) return site;
    return at < 4 ? { kind: 'deleted', change: 0, line: at } : { kind: 'change', change: 0, file, line: at };
  });
  assert.deepEqual(countEntries({ ...graph, sites })[1], {
    base: 3,
    head: 1_500,
    isCounted: false,
    isNew: true,
  });
});

test('one edited line alone, which may be a loop, tells nothing about entries', () => {
  const graph = graphOf(
    [
      [1, 0],
      [3, 0],
      [0, 1_500],
    ],
    call,
  );
  const sites = graph.sites.map((site, at): Site => {
    if (at < 2) return site;
    return at === 2
      ? { kind: 'deleted', change: 0, line: at }
      : { kind: 'change', change: 0, file, line: at };
  });
  assert.equal(countEntries({ ...graph, sites })[1], undefined);
});

test('a function that only has another name now is not taken for new', () => {
  const graph = graphOf([[0, 30]], { ...call, headTimes: 30 });
  const renamed = { ...graph, cells: [...graph.cells, { fn: 0, site: 2, base: 30, head: 0 }] };
  assert.equal(countEntries(renamed)[1], undefined);
  assert.equal(countEntries(graph)[1]?.base, 0);
});

test('four times as many entries make three quarters of a cost, which is never more than the rise', () => {
  const entries = { base: 10, head: 40, isCounted: true, isNew: false };
  assert.equal(countEffect({ base: 0, head: 90 }, entries), 0.75);
  assert.equal(countEffect({ base: 60, head: 90 }, entries), 1);
  assert.equal(countEffect({ base: 60, head: 90 }, { ...entries, head: 5 }), 0);
});

const caller = { change: 7, trace: 'call', part: 1 } as const;

test('a changed line in a function that is called more often leaves that part to who calls it', () => {
  const entries = { base: 10, head: 30, isCounted: true, isNew: false };
  const rise = { change: 1, cost: 60, head: 90 };
  assert.deepEqual(shareWithCallers(rise, entries, [caller]), [caller]);
  // Names alone are no evidence.
  assert.deepEqual(shareWithCallers(rise, entries, [{ ...caller, trace: 'declaration' }]), []);
});

test('an added function shares its cost with the call that was added, one that the base had does not', () => {
  const rise = { change: 1, cost: 90, head: 90 };
  const entries = { base: 0, head: 30, isCounted: true, isNew: true };
  assert.deepEqual(shareWithCallers(rise, entries, [caller]), [{ ...caller, part: 0.5 }]);
  assert.deepEqual(shareWithCallers(rise, { ...entries, isNew: false }, [caller]), [caller]);
});

test('a function of which only changed lines ran may be new', () => {
  const graph = graphOf([[0, 30]], { ...call, headTimes: 30 });
  const added: Site = { kind: 'change', change: 1, file, line: 3 };
  const sites = [...graph.sites.slice(0, 2), added];
  assert.equal(countEntries({ ...graph, sites })[1]?.isNew, true);
  assert.equal(countEntries(graph)[1]?.isNew, false);
});
