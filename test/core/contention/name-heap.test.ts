import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNamed } from '../../../src/core/contention/find-named.ts';
import { type AskedBlock, nameHeap } from '../../../src/core/contention/name-heap.ts';
import type { DebugLayout, TypeEntry } from '../../../src/core/contention/read-layout.ts';

const nothing = { name: '', size: 0, type: -1, alignment: 0, members: [], count: 1, file: '', line: 0 };
const long: TypeEntry = { ...nothing, tag: 'base_type', name: 'long int', size: 8 };

function struct(name: string, ...members: readonly string[]): TypeEntry {
  const placed = members.map((member, at) => ({ name: member, type: 1, offset: 8 * at, alignment: 0 }));
  return { ...nothing, tag: 'structure_type', name, size: 8 * members.length, members: placed };
}

function layoutOf(types: readonly TypeEntry[], pointers: DebugLayout['pointers'] = []): DebugLayout {
  return { types: new Map([long, ...types].map((type, at) => [at + 1, type])), variables: [], pointers };
}

const item = struct('item', 'left', 'right');
const asker = { function: 'make', file: 'src/pool.c', line: 12, object: 'app' };
const library = { function: 'give', file: '/usr/include/pool.h', line: 3, object: 'app' };

function name(source: string, layout: DebugLayout, block: Partial<AskedBlock> = {}) {
  const asked = { offset: 0, size: 16, callers: [library, asker], source, layout, ...block };
  const named = nameHeap([asked], [{ from: 0, to: 8 }], 64);
  return named?.fields.map((field) => field.name).join(' ');
}

test('two types of one name are one only where they are alike to the byte', () => {
  const ask = 'p = malloc(sizeof(struct item));';
  assert.equal(name(ask, layoutOf([item, item])), 'item.left item.right');
  assert.equal(name(ask, layoutOf([item, struct('item', 'one', 'other')])), '');
  assert.equal(name(ask, layoutOf([item, struct('item', 'left')])), '');
});

test('a pointer counts on its own line or by its name, in its own file, and only where all of them agree', () => {
  const pointer = (name: string, target: number, file: string, line: number) => ({
    name,
    target,
    file,
    line,
  });
  const types = [item, struct('other', 'one', 'two')];
  const plain = 'p = malloc(n);';
  assert.equal(
    name(plain, layoutOf(types, [pointer('p', 2, '/tree/src/pool.c', 4)])),
    'item.left item.right',
  );
  assert.equal(
    name('get(n);', layoutOf(types, [pointer('q', 2, '/tree/src/pool.c', 12)])),
    'item.left item.right',
  );
  assert.equal(name(plain, layoutOf(types, [pointer('p', 2, '/tree/other/mypool.c', 4)])), '');
  const both = [pointer('p', 2, '/tree/src/pool.c', 4), pointer('p', 3, '/tree/src/pool.c', 40)];
  assert.equal(name(plain, layoutOf(types, both)), '');
  const against = [pointer('p', 2, '/tree/src/pool.c', 4)];
  assert.equal(name('p = malloc(sizeof(struct other));', layoutOf(types, against)), '');
  assert.equal(name('p = malloc(sizeof(struct elsewhere));', layoutOf(types, against)), '');
});

test('a block in the middle of an array names the values that lie in the line', () => {
  const ask = 'p = calloc(100, sizeof(struct item));';
  const fields = name(ask, layoutOf([item]), { offset: -160, size: 1600 });
  assert.equal(fields?.split(' ')[0], 'item[10].left');
  assert.equal(fields?.split(' ').length, 8);
  assert.equal(name('p = malloc(1600);', layoutOf([item]), { size: 1600 }), '');
});

test('without a line of the repository, or with blocks that lie over one another, nothing is named', () => {
  assert.equal(name('', layoutOf([item]), { callers: [library] }), '');
  const { callers, source } = { callers: [asker], source: 'p = malloc(sizeof(struct item));' };
  const block = (offset: number): AskedBlock => ({ offset, size: 16, callers, source });
  assert.equal(nameHeap([block(0), block(8)], [], 64), undefined);
  assert.equal(nameHeap([], [], 64), undefined);
  const [one, two] = [block(0), block(16)];
  const named = nameHeap([two, one], [{ from: 20, to: 24 }], 64);
  assert.deepEqual(
    [named?.owner, named?.fields, named?.blocks?.map(({ offset }) => offset)],
    ['16 bytes of the heap from src/pool.c:12', [], [0, 16]],
  );
});

test('a type of which nobody could look into every value has no field and no end to wait for', () => {
  const empty: TypeEntry = { ...nothing, tag: 'structure_type', name: 'empty', size: 8 };
  const many: TypeEntry = { ...nothing, tag: 'array_type', type: 2, count: 2 ** 40 };
  const big: TypeEntry = {
    ...nothing,
    tag: 'structure_type',
    name: 'big',
    size: 2 ** 43,
    members: [{ name: 'all', type: 3, offset: 0, alignment: 0 }],
  };
  assert.equal(name('p = (struct big *)malloc(16);', layoutOf([empty, many, big])), '');
  const inside = [0, 1].map((at) => ({ name: `next${at}`, type: 2, offset: 0, alignment: 0 }));
  const endless: TypeEntry = {
    ...nothing,
    tag: 'structure_type',
    name: 'endless',
    size: 16,
    members: inside,
  };
  const layout = layoutOf([endless]);
  assert.equal(name('p = malloc(sizeof(struct endless));', layout), '');
  assert.equal(findNamed(layout, 'struct endless').length, 1);
  const unnamed = inside.map((member) => ({ ...member, name: '' }));
  assert.deepEqual(findNamed(layoutOf([{ ...endless, members: unnamed }]), 'struct endless.other'), []);
});

test('an array of itself, which only damaged debug information has, has no size and no field', () => {
  const itself: TypeEntry = { ...nothing, tag: 'array_type', type: 2, count: 4 };
  const members = [{ name: 'all', type: 2, offset: 0, alignment: 0 }];
  const item: TypeEntry = { ...nothing, tag: 'structure_type', name: 'item', size: 16, members };
  assert.equal(name('p = malloc(sizeof(struct item));', layoutOf([itself, item])), '');
});
