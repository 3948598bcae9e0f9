import type { Change } from './changes.ts';

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

/** Tells of a change whether it only deletes, in such a module that is not in the head any more. */
export function createDeletedTests(changes: readonly Change[]): (change: Change) => boolean {
  const texts = new Map<string, string[]>();
  for (const { file, line, text } of changes.flatMap(({ deleted }) => deleted)) {
    const inFile = texts.get(file) ?? [];
    texts.set(file, inFile);
    inFile[line] = text;
  }
  const isOfTest = createTestModules((file, line) => {
    const inFile = texts.get(file) ?? [];
    return line < inFile.length ? (inFile[line] ?? '') : undefined;
  });
  return ({ added, deleted: [first] }) =>
    added.length === 0 && first !== undefined && isOfTest(first.file, first.line);
}

/** By the customary layout: the attribute, other attributes, `mod name {`, and a brace that is indented like it. */
function listTestModules(file: string, readLine: ReadLine): readonly Range[] {
  const ranges: Range[] = [];
  let first: number | undefined;
  let indent: string | undefined;
  for (let line = 1; ; line += 1) {
    const text = readLine(file, line);
    if (text === undefined) {
      // What follows the module's last deleted line stayed, such as its brace.
      return first === undefined || indent === undefined ? ranges : [...ranges, { first, last: line - 1 }];
    }
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
