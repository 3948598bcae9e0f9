import type { Change } from './changes.ts';
import {
  declaredIn,
  implementation,
  local,
  macro,
  notDeclaration,
  parameter,
  typeHeader,
} from './declared-names.ts';
import { assignedIn, indentOf, wordsOf } from './words.ts';

/** What the text of a change declares or sets, which other code may depend on. */
export interface Declared {
  /** Macros, functions, constants: who names them runs what was changed. */
  readonly names: ReadonlySet<string>;
  /** Types: aliases, and structures or classes that a changed line is part of. */
  readonly types: ReadonlySet<string>;
  /** Variables and members that get a value, without those that no other function sees. */
  readonly assigned: ReadonlySet<string>;
  /** Every name on an added line that is not called there. */
  readonly mentioned: ReadonlySet<string>;
}

type ReadLine = (file: string, line: number) => string | undefined;

/** How far up an enclosing declaration is looked for. */
const farthest = 400;

/** The macro whose continuation lines hold a line, and the types that it is written in, innermost first. */
function enclosing(
  file: string,
  line: number,
  readLine: ReadLine,
): { readonly macro?: string; readonly types: readonly string[] } {
  let start = line;
  while (start > 1 && line - start < farthest && /\\\s*$/.test(readLine(file, start - 1) ?? '')) start -= 1;
  const found = start < line ? macro.exec(readLine(file, start) ?? '')?.[1] : undefined;
  if (found !== undefined) return { macro: found, types: [] };
  const types: string[] = [];
  let indent = indentOf(readLine(file, line) ?? '') ?? indentOf(readLine(file, line - 1) ?? '') ?? 0;
  for (let at = line - 1; at > 0 && line - at < farthest && indent > 0; at -= 1) {
    const text = readLine(file, at) ?? '';
    const depth = indentOf(text);
    if (depth === undefined || depth >= indent || /^\s*([#{}]|\/\/|\w+:\s*$)/.test(text)) continue;
    indent = depth;
    const header = typeHeader.exec(text);
    const name =
      header?.[1] ??
      implementation.exec(text)?.[1] ??
      (header === null ? undefined : closingName(file, line, readLine));
    if (name !== undefined) types.push(name);
  }
  return { types };
}

/** The name of a structure that `typedef struct {` leaves to its end. */
function closingName(file: string, line: number, readLine: ReadLine): string | undefined {
  for (let at = line; at < line + farthest; at += 1) {
    const text = readLine(file, at);
    if (text === undefined) return undefined;
    const name = /^\}\s*([A-Za-z_]\w*)/.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The variables and parameters that the lines from a change up to the start of its function declare. */
function listLocals(change: Change, file: string, readLine: ReadLine): ReadonlySet<string> {
  const locals = new Set<string>();
  const take = (text: string): void => {
    const isIndented = (indentOf(text) ?? 0) > 0;
    const name = isIndented && !notDeclaration.test(text) ? local.exec(text)?.[1] : undefined;
    if (name !== undefined) locals.add(name);
    if (!isIndented) for (const found of text.matchAll(parameter)) locals.add(found[1] ?? '');
  };
  for (const { text } of [...change.added, ...change.deleted]) take(text);
  const from = change.added[0]?.line ?? change.next;
  for (let at = from - 1; at > 0 && from - at < farthest; at -= 1) {
    const text = readLine(file, at) ?? '';
    take(text);
    if (/^[A-Za-z_}]/.test(text)) break;
  }
  return locals;
}

/** In C, the constants that an edit declares inside a function, where no other function sees them. */
function listBlockConstants({ added, deleted }: Change, file: string): readonly string[] {
  if (!file.endsWith('.c')) return [];
  return [...added, ...deleted].flatMap(({ text }) =>
    (indentOf(text) ?? 0) > 0 && /^\s+(?:static|const)\b/.test(text) ? declaredIn(text).names : [],
  );
}

/** Whether a line reaches a name through something else: `a.name`, `a->name`, or a member of a literal. */
function isMemberIn(text: string, name: string): boolean {
  return new RegExp(`(?:\\.|->|::)\\s*${name}\\b|^\\s*${name}\\s*:`).test(text);
}

const called = /[A-Za-z_]\w*(?=\s*\()/g;

/** Reads what a change declares. Textual: it knows the common shapes of C, C++ and Rust, and no grammar. */
export function readDeclared(change: Change, readLine: ReadLine): Declared {
  const [names, types, assigned, mentioned] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  for (const { text } of [...change.added, ...change.deleted]) {
    const found = declaredIn(text);
    for (const name of found.names) names.add(name);
    for (const name of found.types) types.add(name);
    for (const name of assignedIn(text)) assigned.add(name);
  }
  for (const { text } of change.added) {
    for (const word of wordsOf(text.replace(called, ' '))) mentioned.add(word);
  }
  if (change.file !== undefined) {
    const locals = listLocals(change, change.file, readLine);
    for (const name of assigned) {
      const isMember = [...change.added, ...change.deleted].some(({ text }) => isMemberIn(text, name));
      if (locals.has(name) && !isMember) assigned.delete(name);
    }
    const around = enclosing(change.file, change.added[0]?.line ?? change.next, readLine);
    if (around.types.length === 0)
      for (const name of listBlockConstants(change, change.file)) names.delete(name);
    if (around.macro !== undefined) names.add(around.macro);
    for (const type of around.types) types.add(type);
  }
  return { names, types, assigned, mentioned };
}
