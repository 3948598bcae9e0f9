import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBranches } from '../../../src/core/attribute/branches.ts';

function listApart(text: string, mark: string): readonly number[] {
  const lines = text.split('\n');
  const line = lines.findIndex((entry) => entry.includes(mark)) + 1;
  const isApart = findBranches({ file: 'a.c', line, first: 1 }, (_, at) => lines[at - 1]);
  return lines.flatMap((_, at) => (isApart(at + 1) ? [at + 1] : []));
}

const machine = `void run(void) {
  int a = 0;
  switch (next()) {
    case 1:
      a = one();
      break;
    case 2:
    case 3:
      if (a)
        hot(a);
      break;
    case 4:
      a = four();
  }
  after(a);
}`;

test('other branches of a switch stand apart; what is before, behind and in the same branch does not', () => {
  assert.deepEqual(listApart(machine, 'hot(a)'), [4, 5, 6, 12, 13]);
});

test('a branch that runs into the next one does not stand apart from it', () => {
  assert.deepEqual(
    listApart(machine.replace('      break;\n    case 2', '      go();\n    case 2'), 'hot(a)'),
    [12, 13],
  );
});

test('labels and departures may be written by macros', () => {
  const text = `void run(void) {
  for (;;) {
      vmcase(ADD) {
        add();
        vmbreak;
      }
      vmcase(SET) {
        hot();
        vmbreak;
      }
      vmcase(GET) {
        get();
        vmbreak;
      }
  }
}`;
  assert.deepEqual(listApart(text, 'hot()'), [3, 4, 5, 6, 11, 12, 13]);
});

test('a line outside every switch has nothing apart', () => {
  assert.deepEqual(listApart(machine, 'after(a)'), []);
});
