type ReadLine = (file: string, line: number) => string | undefined;

interface Range {
  readonly first: number;
  readonly last: number;
}

/** Tells which lines stand in a module of Rust that only tests are built with, and therefore are no part of what ran. */
export function createTestModules(readLine: ReadLine): (file: string, line: number) => boolean {
  const cache = new Map<string, readonly Range[]>();
  return (file, line) => {
    if (!file.endsWith('.rs')) return false;
    const ranges = cache.get(file) ?? listTestModules(file, readLine);
    cache.set(file, ranges);
    return ranges.some(({ first, last }) => line >= first && line <= last);
  };
}

/** By the customary layout: the attribute, other attributes, `mod name {`, and a brace that is indented like it. */
function listTestModules(file: string, readLine: ReadLine): readonly Range[] {
  const ranges: Range[] = [];
  let first: number | undefined;
  let indent: string | undefined;
  for (let line = 1; ; line += 1) {
    const text = readLine(file, line);
    if (text === undefined) return ranges;
    if (indent !== undefined) {
      if (text.trimEnd() !== `${indent}}`) continue;
      ranges.push({ first: first ?? line, last: line });
      [first, indent] = [undefined, undefined];
    } else if (/^\s*#\[cfg\(test\)\]/.test(text)) first = line;
    else if (first !== undefined && !/^\s*(?:#\[|\/\/|$)/.test(text)) {
      indent = /^(\s*)(?:pub(?:\([^)]*\))?\s+)?mod\s+\w+\s*\{\s*$/.exec(text)?.[1];
      if (indent === undefined) first = undefined;
    }
  }
}
