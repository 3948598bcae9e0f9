/**
 * A function's name without what compilers and callgrind add to it: the recursion depth (`f'2`), clone suffixes
 * (`.constprop.0`, `.isra.0`, `.part.0`, `.cold`, `.lto_priv.0`, `.llvm.123`) and the hash of a Rust symbol.
 */
export function plainFunctionName(name: string): string {
  return name
    .replace(/'\d+$/, '')
    .replace(/(\.(constprop|isra|part|cold|lto_priv|llvm)(\.\d+)*)+$/, '')
    .replace(/::h[0-9a-f]{16}$/, '');
}
