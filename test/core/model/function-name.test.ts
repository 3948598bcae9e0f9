import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  plainFunctionName,
  qualifiedNameOf,
  versionlessName,
} from '../../../src/core/model/function-name.ts';

test('recursion depth, clone suffixes and the hash of a Rust symbol go', () => {
  assert.equal(plainFunctionName("visit'2"), 'visit');
  assert.equal(plainFunctionName('sum.constprop.0.isra.0'), 'sum');
  assert.equal(plainFunctionName('sum.part.0.cold'), 'sum');
  assert.equal(plainFunctionName('core::fmt::write::h0123456789abcdef'), 'core::fmt::write');
});

test('the escapes of the older scheme of Rust symbols are read', () => {
  assert.equal(
    plainFunctionName(
      '_$LT$ring..Ring$LT$T$C$A$GT$$u20$as$u20$core..clone..Clone$GT$::clone::h0123456789abcdef',
    ),
    '<ring::Ring<T, A> as core::clone::Clone>::clone',
  );
  assert.equal(
    plainFunctionName('app::main::_$u7b$$u7b$closure$u7d$$u7d$::h0123456789abcdef'),
    'app::main::{{closure}}',
  );
  assert.equal(plainFunctionName('cost$of..it'), 'cost$of..it');
});

test('types of the C++ standard library are spelt as in the source', () => {
  assert.equal(
    plainFunctionName(
      'look(std::vector<std::__cxx11::basic_string<char, std::char_traits<char>, std::allocator<char> >, std::allocator<std::__cxx11::basic_string<char, std::char_traits<char>, std::allocator<char> > > > const&)',
    ),
    'look(std::vector<std::string> const&)',
  );
  assert.equal(plainFunctionName('word[abi:cxx11](unsigned int)'), 'word(unsigned int)');
});

test('names that only look alike stay whole', () => {
  assert.equal(plainFunctionName("operator''_km"), "operator''_km");
  assert.equal(plainFunctionName('Cold.cold_start'), 'Cold.cold_start');
  assert.equal(plainFunctionName('operator->(Item)'), 'operator->(Item)');
});

test('a name without what tells one instance or version of a function from another', () => {
  assert.equal(versionlessName('int text::v8::print(text::v8::view)'), 'int text::print(text::view)');
  assert.equal(versionlessName('div2::prev3()'), 'div2::prev3()');
  assert.equal(
    qualifiedNameOf('void text::v8::ring<int, 4>::push<char>(int const&) const'),
    'text::ring::push',
  );
  assert.equal(qualifiedNameOf('main'), 'main');
});
