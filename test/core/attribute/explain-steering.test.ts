import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainEdits, lineWith } from '../../support/explain-program.ts';

test('an edit that decides by itself how often its block runs keeps the cost', async () => {
  const source = `
#define ROUNDS 3
unsigned table[64];
__attribute__((noinline)) unsigned walk(unsigned seed) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 600;) {
    sum += table[(seed + i) & 63] ^ i;
    i += 1;
  }
  return sum * ROUNDS;
}
int main(void) {
  unsigned all = 0;
  for (unsigned i = 0; i < 500; i++) all += walk(all + i);
  return all == 12345;
}
`;
  const [culprit] = await explainEdits(source, [
    ['ROUNDS 3', 'ROUNDS 5'],
    ['i += 1;', 'i += 4;'],
  ]);
  assert.equal(culprit?.line, lineWith(source, 'i += 1;'));
});

test('a worse hash two calls below is found by the look-up that has to try more places', async () => {
  const source = `
unsigned slots[1024];
__attribute__((noinline)) unsigned mix(unsigned key) {
  return key >> 7;
}
__attribute__((noinline)) unsigned place_of(unsigned key) {
  unsigned hash = mix(key);
  return hash & 1023;
}
__attribute__((noinline)) unsigned find(unsigned key) {
  unsigned at = place_of(key);
  while (slots[at] != 0 && slots[at] != key)
    at = (at + 1) & 1023;
  slots[at] = key;
  return at;
}
int main(void) {
  unsigned all = 0;
  for (unsigned round = 0; round < 4; round++)
    for (unsigned i = 1; i < 400; i++) all += find(i * 5);
  return all == 12345;
}
`;
  const [culprit] = await explainEdits(source, [
    ['return key >> 7;', 'return (key ^ (key >> 3)) * 2654435761u >> 9;'],
  ]);
  assert.equal(culprit?.line, lineWith(source, 'return key >> 7;'));
});

test('code that moved to where a stored result was read is shown at that code', async () => {
  const moved = [
    '  unsigned hash = 2166136261u;',
    '  for (unsigned i = 0; i < 40; i++)',
    '    hash = (hash ^ (unsigned char)item->text[i]) * 16777619u;',
    '  return hash;',
  ].join('\n');
  const head = `
struct item { char text[40]; unsigned hash; };
static struct item all[8];
__attribute__((noinline)) void fill(struct item *item, unsigned seed) {
  item->text[seed & 31] = (char)seed;
}
__attribute__((noinline)) unsigned count_of(const struct item *item) {
  unsigned count = 0;
  for (unsigned i = 0; i < sizeof item->text; i++) {
    if (item->text[i] == 0)
      continue;
    count += 1;
  }
  return count;
}
__attribute__((noinline)) unsigned hash_of(const struct item *item) {
${moved}
}
int main(void) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 8; i++) fill(&all[i], i);
  for (unsigned i = 0; i < 4000; i++) sum += hash_of(&all[i & 7]) + count_of(&all[0]);
  return sum == 12345;
}
`;
  const [culprit] = await explainEdits(head, [
    [moved, '  return item->hash;'],
    [
      '__attribute__((noinline)) void fill',
      `static unsigned renew(const struct item *item) {\n${moved}\n}\nvoid fill`,
    ],
    ['= (char)seed;', '= (char)seed;\n  item->hash = renew(item);'],
  ]);
  const last = lineWith(head, 'item->text[i])');
  assert.ok(
    [last - 1, last].includes(culprit?.line ?? 0),
    `line ${culprit?.line} is of the loop that ends at ${last}`,
  );
});
