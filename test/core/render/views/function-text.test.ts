import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shortenFunction } from '../../../../src/core/render/views/function-text.ts';

const long = (argument: string): string =>
  `${argument}<${Array.from({ length: 9 }, () => argument).join(', ')}>`;

test('a short name stays as it is, with its types', () => {
  for (const name of [
    'main',
    'void ring<int>::push(int const&)',
    '<ring::Ring<T> as core::clone::Clone>::clone',
  ])
    assert.equal(shortenFunction(name), name);
});

test('a long name of C++ loses its template arguments and parameters', () => {
  assert.equal(
    shortenFunction(`text::view text::print<${long('char')}>(${long('text::view')} const&) const`),
    'text::view text::print<…>(…) const',
  );
  assert.equal(
    shortenFunction(`text::print(${long('int')})::{lambda(${long('char')})#1}::operator()(int) const`),
    'text::print(…)::{lambda(…)#1}::operator()(…) const',
  );
});

test('what it returns and the namespaces in its middle go where the name is still too long', () => {
  assert.equal(
    shortenFunction(
      `decltype (({parm#2}.out)()) some_library::v8::detail::some_formatter<tm, char, void>::format_the_time<${long('char')}>(tm const&, int&) const`,
    ),
    'some_library::v8::detail::some_formatter<…>::format_the_time<…>(…) const',
  );
  assert.equal(
    shortenFunction(
      `void some_library::(anonymous namespace)::implementation::details::some_formatter<tm>::format_the_time<${long('char')}>(int)`,
    ),
    'some_library::…::some_formatter<…>::format_the_time<…>(…)',
  );
});

test('signs of operators are no brackets', () => {
  assert.equal(
    shortenFunction(`std::ostream& text::operator<< <char>(${long('std::ostream&')}, int)`),
    'std::ostream& text::operator<< <…>(…)',
  );
  assert.equal(
    shortenFunction(`bool text::operator<(${long('text::view')}, int)`),
    'bool text::operator<(…)',
  );
  assert.equal(
    shortenFunction(`text::ring<${long('char')}>::operator->() const`),
    'text::ring<…>::operator->() const',
  );
});

test('a method of Rust keeps its type and its trait', () => {
  assert.equal(
    shortenFunction(
      `<table::set::HashSet<${long('T')}, S> as core::ops::SubAssign<&${long('T')}>>::sub_assign`,
    ),
    '<table::set::HashSet<…> as core::ops::SubAssign<…>>::sub_assign',
  );
  assert.equal(
    shortenFunction(`core::iter::map::map_fold<fn(${long('u8')}) -> bool, ${long('T')}>::{closure#0}`),
    'core::iter::map::map_fold<…>::{closure#0}',
  );
});

test('no name gets longer or leaves more than a line, whatever it holds', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          '<',
          '>',
          '(',
          ')',
          '{',
          '}',
          ':',
          ' ',
          'a',
          '-',
          'operator',
          '::',
          'x'.repeat(20),
        ),
        maxLength: 60,
      }),
      (name) => {
        const short = shortenFunction(name);
        assert.ok(short.length <= Math.max(72, Math.min(72, name.length)));
        if (name.length <= 72) assert.equal(short, name);
      },
    ),
  );
});
