/** The standard library's default allocators, innermost first, and the space before a closing bracket. */
const defaults = /, std::allocator<[^<>]*>| (?=>)/g;

/** `std::vector<std::string>` instead of the four lines that a C++ symbol spells it in. */
function shortenStandardTypes(name: string): string {
  const short = name
    .replaceAll('std::__cxx11::', 'std::')
    .replaceAll('[abi:cxx11]', '')
    .replace(/std::basic_string<char, std::char_traits<char>, std::allocator<char> ?>/g, 'std::string')
    .replace(defaults, '');
  return short === name ? name : shortenStandardTypes(short);
}

/** What the older scheme of Rust symbols writes for characters that a symbol may not hold. */
const rustEscapes: ReadonlyMap<string, string> = new Map([
  ['LT', '<'],
  ['GT', '>'],
  ['RF', '&'],
  ['BP', '*'],
  ['LP', '('],
  ['RP', ')'],
  ['C', ', '],
  ['SP', '@'],
]);

/** `<ring::Ring<T> as Clone>::clone` of `_$LT$ring..Ring$LT$T$GT$$u20$as$u20$Clone$GT$::clone`. */
function readRustEscapes(name: string): string {
  if (!/\$(?:[A-Z]{1,2}|u[0-9a-f]{1,5})\$/.test(name)) return name;
  return name
    .replace(/(^|::)_\$/g, '$1$')
    .replace(/\$([A-Z]{1,2})\$/g, (whole, code: string) => rustEscapes.get(code) ?? whole)
    .replace(/\$u([0-9a-f]{1,5})\$/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('..', '::');
}

/**
 * A function's name without what compilers and callgrind add to it: the recursion depth (`f'2`), clone suffixes
 * (`.constprop.0`, `.isra.0`, `.part.0`, `.cold`, `.lto_priv.0`, `.llvm.123`), the hash and the escapes of a Rust symbol, and
 * what C++ adds to the types of its standard library.
 */
export function plainFunctionName(name: string): string {
  return readRustEscapes(shortenStandardTypes(name))
    .replace(/'\d+$/, '')
    .replace(/(\.(constprop|isra|part|cold|lto_priv|llvm)(\.\d+)*)+$/, '')
    .replace(/::h[0-9a-f]{16}$/, '');
}

/** A name without the namespaces that hold the version of a C++ library (`fmt::v8::print`), which say nothing about the function. */
export function versionlessName(name: string): string {
  return name.replace(/\bv\d+::/g, '');
}

/** A name without template arguments, parameters and the type that it returns: `ring::push` of `void ring<int>::push(int const&)`. */
export function qualifiedNameOf(name: string): string {
  return /\S*$/.exec(versionlessName(withoutArguments(name)).trim())?.[0] ?? '';
}

/**
 * The word by which source code calls a function: `push` of `void ring<int>::push(int const&)`, empty where there is none,
 * as for an operator.
 */
export function identifierOf(name: string): string {
  return /([A-Za-z_]\w*)(?:::)?\s*$/.exec(withoutArguments(name))?.[1] ?? '';
}

function withoutArguments(name: string): string {
  let depth = 0;
  let plain = '';
  for (const character of plainFunctionName(name).replaceAll('(anonymous namespace)', '')) {
    if (character === '<') depth += 1;
    else if (character === '>') depth -= 1;
    else if (character === '(' && depth === 0) break;
    else if (depth === 0) plain += character;
  }
  return plain;
}
