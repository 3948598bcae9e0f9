import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { inspect } from 'node:util';
import type { Contention } from '../../../src/core/index.ts';
import { buildInstrumented } from '../../../src/measure/contention/instrumented-build.ts';
import { recordSharing } from '../../../src/measure/contention/record-sharing.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

/** Two threads that count to 20,000 each at their own place; `ask` gives the two places, on line 9. */
function counting(ask: string, before = ''): string {
  return [
    '#include <pthread.h>',
    '#include <stdlib.h>',
    'struct item { long left; long right; };',
    'struct other { long first; long second; };',
    'static volatile long *places[2];',
    `static void *give(size_t size) { return malloc(size); }`,
    before,
    'static void ask(void) {',
    `  ${ask}`,
    '}',
    'static void *count(void *at) {',
    '  volatile long *mine = places[(long)at];',
    '  for (int i = 0; i < 20000; i++) *mine += 1;',
    '  return 0;',
    '}',
    'int main(void) {',
    '  pthread_t threads[2];',
    '  give(8);',
    '  ask();',
    '  for (long i = 0; i < 2; i++) pthread_create(&threads[i], 0, count, (void *)i);',
    '  for (int i = 0; i < 2; i++) pthread_join(threads[i], 0);',
    '  return 0;',
    '}',
    '',
  ].join('\n');
}

/** The lines that threads of a program fight over, by its source. */
async function findFights(
  context: TestContext,
  source: string,
  { compiler = 'gcc', file = 'count.c', level = '-O1' } = {},
): Promise<readonly Contention[]> {
  const directory = temporaryDirectory(context);
  const [tree, tools, records] = ['tree', 'tools', 'records'].map((name) => join(directory, name));
  assert.ok(tree !== undefined && tools !== undefined && records !== undefined);
  for (const one of [tree, tools, records]) mkdirSync(one);
  writeFileSync(join(tree, file), source);
  const env = { PATH: process.env['PATH'] ?? '' };
  const build = `${compiler} ${level} -pthread ${file} -o count`;
  const built = await buildInstrumented({ build, cwd: tree, env, directory: tools });
  assert.ok(built.kind === 'ok', inspect(built));
  const ran = await recordSharing({ command: ['./count'], cwd: tree, env, directory: records });
  assert.ok(ran.kind === 'ok', inspect(ran));
  return ran.value.contentions;
}

async function nameFight(context: TestContext, source: string, more: Parameters<typeof findFights>[2] = {}) {
  const [fight, ...others] = await findFights(context, source, more);
  assert.ok(fight !== undefined && others.length === 0, inspect([fight, ...others]));
  return { owner: fight.layout?.owner, fields: fight.layout?.fields.map(({ name }) => name) };
}

test('a block of the heap is named by the type of the pointer that gets it, or by what its line asks for', async (context) => {
  const use = 'places[0] = &one->left; places[1] = &one->right;';
  for (const ask of [
    `struct item *one = malloc(sizeof *one); ${use}`,
    `struct item *one = calloc(1, sizeof(struct item)); ${use}`,
    `struct item *one; one = malloc(sizeof(*one)); ${use}`,
    `struct item *one = 0; if (posix_memalign((void **)&one, 64, 16)) abort(); ${use}`,
  ]) {
    assert.deepEqual(await nameFight(context, counting(ask)), {
      owner: 'struct item, 16 bytes of the heap from count.c:9',
      fields: ['item.left', 'item.right'],
    });
  }
});

test('values of a block that was asked for as many of them have their numbers', async (context) => {
  const ask =
    'struct item *many = calloc(3, sizeof(struct item)); places[0] = &many[0].right; places[1] = &many[1].left;';
  const { owner, fields } = await nameFight(context, counting(ask));
  assert.equal(owner, 'struct item[3], 48 bytes of the heap from count.c:9');
  assert.deepEqual(fields?.slice(1, 3), ['item[0].right', 'item[1].left']);
});

test('where the type is not certain the block has its size and the line that asked for it, and no field', async (context) => {
  const use = 'places[0] = &one->left; places[1] = &one->right;';
  const cases = [
    // The cast and the size contradict each other.
    [`struct item *one = malloc(sizeof(struct other)); ${use}`, '16 bytes of the heap from count.c:9'],
    // Nothing says that the rest is more items.
    [`struct item *one = malloc(4 * 16); ${use}`, '64 bytes of the heap from count.c:9'],
    // An allocator of the program's own knows no type.
    [`struct item *one = give(sizeof(struct item)); ${use}`, '16 bytes of the heap from count.c:6'],
    [`struct item *one = malloc(sizeof(struct item) + 16); ${use}`, '32 bytes of the heap from count.c:9'],
  ];
  for (const [ask = '', owner] of cases) {
    assert.deepEqual(await nameFight(context, counting(ask)), { owner, fields: [] }, ask);
  }
});

test('two blocks of one line are told apart, and so is memory that was given back and is used anew', async (context) => {
  const ask =
    'for (int i = 0; i < 50; i++) free(malloc(24)); char *room = aligned_alloc(64, 64); free(room); long *one = malloc(sizeof(long)); long *two = malloc(sizeof(long)); places[0] = one; places[1] = two;';
  const fights = await findFights(context, counting(ask));
  for (const { layout } of fights) assert.match(layout?.owner ?? '', /8 bytes of the heap from count\.c:9/);
});

const elements = (ask: string): string =>
  [
    '#include <atomic>',
    '#include <cstdint>',
    '#include <memory>',
    '#include <thread>',
    '#include <vector>',
    'namespace web { struct Slot { std::atomic<long> done{0}; std::atomic<long> seen{0}; }; }',
    'struct Noisy { volatile long value = 0; ~Noisy() { value = 1; } };',
    'template <class One, class Other> void fight(One &one, Other &other) {',
    '  std::thread first([&] { for (int i = 0; i < 20000; i++) one = one + 1; });',
    '  std::thread second([&] { for (int i = 0; i < 20000; i++) other = other + 1; });',
    '  first.join();',
    '  second.join();',
    '}',
    '// The first of two neighbours that lie in one line.',
    'template <class T> int in_line(T *all) { return (std::uintptr_t)all % 64 + sizeof(T) >= 64 ? 1 : 0; }',
    'int main() {',
    `  ${ask}`,
    '}',
    '',
  ].join('\n');

test('C++: elements of a vector, what make_unique and new make, with and without optimisation', async (context) => {
  const cases = [
    [
      'std::vector<web::Slot> all(3); int at = in_line(all.data()); fight(all[at].seen, all[at + 1].done);',
      'struct Slot[3], 48',
      'Slot[].seen Slot[].done',
    ],
    [
      'auto one = std::make_unique<web::Slot>(); fight(one->done, one->seen);',
      'struct Slot, 16',
      'Slot.done Slot.seen',
    ],
    ['auto *one = new web::Slot(); fight(one->done, one->seen);', 'struct Slot, 16', 'Slot.done Slot.seen'],
  ] as const;
  for (const level of ['-O0', '-O2']) {
    for (const [ask, what, names] of cases) {
      const options = { compiler: 'g++', file: 'count.cc', level };
      // Without optimisation threads look for what they share in memory of the heap, too.
      const layouts = (await findFights(context, elements(ask), options)).map(({ layout }) => layout);
      const owner = `${what} bytes of the heap from count.cc:17`;
      const fields = layouts.find((layout) => layout?.owner === owner)?.fields.map(({ name }) => name);
      assert.ok(fields !== undefined, `${level} ${ask} ${inspect(layouts)}`);
      const told = fields.map((name) => name.replace(/\[\d\]/, '[]'));
      for (const name of names.split(' ')) assert.ok(told.includes(name), inspect(fields));
    }
  }
});

test('C++: an array before which the compiler may have put its length has no numbers', async (context) => {
  const ask =
    'auto *all = new Noisy[3]; int at = in_line(all); fight(all[at].value, all[at + 1].value); delete[] all;';
  const options = { compiler: 'g++', file: 'count.cc' };
  const { owner, fields } = await nameFight(context, elements(ask), options);
  assert.deepEqual([owner, fields], ['32 bytes of the heap from count.cc:17', []]);
});
