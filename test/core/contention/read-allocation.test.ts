import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { namesOfType, readAllocation, readAllocator } from '../../../src/core/contention/read-allocation.ts';

test('the types and variables that a line names are read, and nothing else', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[], boolean])[] = [
    ['  struct item *one = malloc(sizeof(struct item));', ['item'], [], false],
    ['one = (struct item *)malloc(64);', ['item'], ['one'], false],
    ['one = malloc(sizeof *one);', [], ['one'], false],
    ['one = malloc(n * sizeof(*one));', [], ['one'], true],
    ['auto many = calloc(n, sizeof (Item));', ['Item'], ['many'], true],
    ['shop->one = malloc(sizeof(struct item));', ['item'], [], false],
    ['*out = malloc(40);', [], [], false],
    ['if (posix_memalign((void **)&one, 64, 128)) return 1;', [], ['one'], false],
    ['std::unique_ptr<web::Item> p(new web::Item(3));', ['web::Item'], [], false],
    ['Item *many = new Item[n];', ['Item'], [], true],
    ['p = new (std::nothrow) Table<int, char>(2);', ['Table<int, char>'], [], false],
    ['p = malloc(n); // sizeof(struct liar)', [], ['p'], false],
    ['p = malloc(sizeof(struct head) + n * sizeof(struct item));', ['head', 'item'], ['p'], false],
    ['unsigned long *sums = malloc(n * sizeof(unsigned long));', ['unsigned long'], [], true],
    ['renew Item; newer(Item);', [], [], false],
  ];
  for (const [line, types, variables, several] of cases) {
    const clues = readAllocation(line);
    assert.deepEqual([clues.types, clues.variables, clues.several], [types, variables, several], line);
  }
  assert.ok(readAllocation('x = new Item[4];').counted && !readAllocation('x = new Item;').counted);
});

test('the element of an allocator of the library is its template argument', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['__gnu_cxx::new_allocator<Slot>::allocate(unsigned long, void const*)', 'Slot'],
    [
      'std::__new_allocator<web::Pair<int, std::vector<long> > >::allocate(unsigned long, void const*)',
      'web::Pair<int, std::vector<long> >',
    ],
    ['std::_MakeUniq<Item>::__single_object std::make_unique<Item, int>(int&&)', 'Item'],
    ['std::_MakeUniq<Item []>::__array std::make_unique<Item []>(unsigned long)', undefined],
    ['std::__new_allocator<Slot>::deallocate(Slot*, unsigned long)', undefined],
    ['my_new_allocator<Slot>::allocate(unsigned long)', undefined],
    [
      'std::allocator_traits<std::allocator<Slot> >::allocate(std::allocator<Slot>&, unsigned long)',
      undefined,
    ],
    ['new_allocator<Slot', undefined],
  ];
  for (const [name, type] of cases) assert.equal(readAllocator(name), type, name);
});

test('numbers have the names of C and those of debug information', () => {
  assert.deepEqual(namesOfType(' unsigned   long '), ['unsigned long', 'long unsigned int']);
  assert.deepEqual(namesOfType('::web::Item'), ['web::Item']);
  assert.deepEqual(namesOfType('constructor'), ['constructor']);
});

test('any line and any name are read in a moment', () => {
  const pieces = fc.constantFrom(
    'sizeof',
    '(',
    ')',
    '*',
    '=',
    'malloc',
    'new ',
    'a',
    '<',
    '>',
    '::',
    ' ',
    '[',
    '/*',
    '//',
    ',',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 400 }), (parts) => {
      const line = parts.join('');
      assert.ok(readAllocation(line).types.every((name) => line.includes(name.split(' ')[0] ?? '')));
      readAllocator(line);
    }),
  );
  for (const text of [
    '('.repeat(100_000),
    '*'.repeat(100_000),
    'a'.repeat(100_000),
    'new '.repeat(30_000),
    'new_allocator'.repeat(9_000),
  ]) {
    assert.deepEqual(readAllocation(text).variables, []);
    assert.equal(readAllocator(text), undefined);
  }
});
