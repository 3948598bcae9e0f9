import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainEdits, lineWith } from '../../support/explain-program.ts';

test('an edited line that only runs more often leads to the call that makes it do so', async () => {
  const source = `
__attribute__((noinline)) unsigned mix(unsigned seed) {
  unsigned sum = seed;
  for (unsigned i = 0; i < 200; i++)
    sum = sum * 31 + (i ^ seed);
  return sum;
}
int main(void) {
  unsigned all = 0;
  for (unsigned i = 0; i < 4000; i++)
    all += mix(all + i);
  return all == 12345;
}
`;
  const culprits = await explainEdits(source, [
    ['(i ^ seed)', '(seed ^ i)'],
    ['i < 4000', 'i < 400'],
  ]);
  assert.equal(culprits[0]?.line, lineWith(source, 'i < 4000'));
  assert.ok((culprits[0]?.share ?? 0) > 0.9);
});

test('a function that the base never ran is not guilty of an edit in it', async () => {
  const source = `
static int skip = 0;
__attribute__((noinline)) unsigned walk(unsigned steps) {
  unsigned at = 1;
  while (steps-- > 0) at = at * 5 + steps;
  return at;
}
__attribute__((noinline)) unsigned insert(unsigned count) {
  return walk(count);
}
int main(int count, char **names) {
  unsigned all = 0;
  for (unsigned i = 0; i < 2000; i++) all += insert(i / 8 + (unsigned)count + (names == 0)) + (unsigned)skip;
  return all == 12345;
}
`;
  const culprits = await explainEdits(source, [
    ['at * 5 + steps', 'steps + at * 5 - 0'],
    ['  return walk(count);', '  return skip ? walk(count) : count;'],
  ]);
  assert.equal(culprits[0]?.line, lineWith(source, 'return walk(count);'));
});

test('a lost fast path is found in the function whose answer sends the caller the long way', async () => {
  const source = `
static unsigned slots[64];
__attribute__((noinline)) int put(unsigned key) {
  return slots[key] == 0 ? 1 : 2;
}
__attribute__((noinline)) void finish(unsigned key) {
  for (unsigned i = 0; i < 64; i++) slots[i] += (i == key) + (slots[i] >> 9);
}
int main(void) {
  for (unsigned i = 0; i < 3000; i++) {
    int answer = put(i & 63);
    if (answer != 0) finish(i & 63);
  }
  return slots[3] == 1;
}
`;
  const culprits = await explainEdits(source, [
    ['  return slots[key] == 0 ? 1 : 2;', '  slots[key] += 1;\n  return key == 63 ? 1 : 0;'],
  ]);
  assert.equal(culprits[0]?.line, lineWith(source, '? 1 : 2'));
});

test('calls that took the place of a deleted call lead to it, and not to another deletion in the function', async () => {
  const source = `
#include <string.h>
static char room[4096];
static unsigned have;
__attribute__((noinline)) void reserve(unsigned size) {
  if (size <= have) return;
  have = size;
  memset(room, 1, sizeof room);
}
__attribute__((noinline)) unsigned append(unsigned parts) {
  unsigned size = 0;
  have = 0;
  for (unsigned i = 0; i < parts; i++) {
    reserve(size + 8);
    size += 8;
  }
  return size;
}
int main(void) {
  unsigned all = 0;
  for (unsigned i = 0; i < 300; i++) all += append(40);
  return all == 12345;
}
`;
  const culprits = await explainEdits(source, [
    ['  have = 0;\n', '  have = 0;\n  reserve(parts * 8);\n'],
    ['    size += 8;\n', '    if (size == 100000) break;\n    size += 8;\n'],
  ]);
  assert.equal(culprits[0]?.change, 'deleted');
  assert.ok(Math.abs((culprits[0]?.line ?? 0) - lineWith(source, 'have = 0;')) <= 1);
});

test('of an edited block the call that is new is shown, not the costlier one that was there before', async () => {
  const source = `
__attribute__((noinline)) unsigned mix(unsigned seed, unsigned turns) {
  for (unsigned i = 0; i < turns; i++) seed = seed * 31 + i;
  return seed;
}
__attribute__((noinline)) unsigned stir(unsigned seed) {
  for (unsigned i = 0; i < 60; i++) seed = seed * 29 + i;
  return seed;
}
int main(int count, char **names) {
  unsigned all = names == 0;
  for (unsigned i = 0; i < 2000; i++) {
    all += mix(all + i, 100u);
    all += stir(all + 1);
  }
  return all == 12345 + (unsigned)count;
}
`;
  const culprits = await explainEdits(source, [
    ['all += mix(all + i, 100u);', 'if (i % 40 == 0) all += stir(all + 2);'],
    ['all += stir(all + 1);', 'all += mix(all - i, 100u);'],
  ]);
  assert.equal(culprits[0]?.line, lineWith(source, 'all += stir(all + 1);'));
  assert.ok((culprits[0]?.share ?? 0) > 0.8);
});
