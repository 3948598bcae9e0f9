import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPaint } from '../../../../src/core/render/terminal/style.ts';
import { type Column, layOutTable } from '../../../../src/core/render/terminal/table.ts';

const columns: readonly Column[] = [
  { title: 'name', align: 'left' },
  { title: 'base', align: 'right', dropped: 2 },
  { title: 'head', align: 'right', dropped: 1 },
  { title: 'change', align: 'right' },
];
const rows = [{ cells: ['速度', '1,000', '1,100', '+10 %'], tone: 'bad' as const }];

function layOut(room: number): readonly string[] {
  return layOutTable(columns, rows, { room, paint: createPaint(false) });
}

test('columns line up by their width on the screen', () => {
  assert.deepEqual(layOut(80), ['name   base   head  change', '速度  1,000  1,100   +10 %']);
});

test('where the table is too wide, the columns that matter least go first', () => {
  assert.deepEqual(layOut(20), ['name   head  change', '速度  1,100   +10 %']);
  assert.deepEqual(layOut(13), ['name  change', '速度   +10 %']);
});

test('columns of the same rank go together', () => {
  const pair = columns.map((column) => (column.dropped === undefined ? column : { ...column, dropped: 1 }));
  const lines = layOutTable(pair, rows, { room: 20, paint: createPaint(false) });
  assert.deepEqual(lines, ['name  change', '速度   +10 %']);
});

test('where even that is too wide, the cells wrap whole', () => {
  assert.deepEqual(layOut(10), ['速度', '    +10 %']);
});

test('a row has the colour of its meaning', () => {
  const [, row] = layOutTable(columns, rows, { room: 80, paint: createPaint(true) });
  assert.equal(row, '\u001b[31m速度  1,000  1,100   +10 %\u001b[0m');
});
