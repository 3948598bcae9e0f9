import { indentOf, namesOf, wordsOf } from './words.ts';

/** The names that decide what a line does and how often it runs. */
export interface LineContext {
  readonly words: ReadonlySet<string>;
  /** Those of the conditions, loops and headers around it. */
  readonly around: ReadonlySet<string>;
  /** Those of the conditions and loops alone. */
  readonly conditions: ReadonlySet<string>;
}

type ReadLine = (file: string, line: number) => string | undefined;

/** How far up headers are looked for; a longer function loses its outermost ones. */
const farthest = 400;

/** Makes the look-up; by indentation, because headers of macros and templates defeat a count of braces. */
export function createLineContexts(readLine: ReadLine): (file: string, line: number) => LineContext {
  const cache = new Map<string, LineContext>();
  return (file, line) => {
    const key = `${file}:${line}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const context = { words: wordsOf(readLine(file, line) ?? ''), ...findAround(readLine, file, line) };
    cache.set(key, context);
    return context;
  };
}

/** An else belongs to the conditions before it. */
const branch = /^\s*\}?\s*else\b/;

const condition = /^\s*(?:\}\s*)?(?:else\b|if\b|for\b|while\b|switch\b|match\b|loop\b)/;

function findAround(readLine: ReadLine, file: string, line: number): Omit<LineContext, 'words'> {
  const [around, conditions] = [new Set<string>(), new Set<string>()];
  let below = readLine(file, line) ?? '';
  let indent = indentOf(below) ?? 0;
  for (let at = line - 1; at > 0 && indent > 0 && line - at < farthest; at -= 1) {
    const text = readLine(file, at) ?? '';
    const depth = indentOf(text);
    const isHeader = depth !== undefined && (depth < indent || (depth === indent && branch.test(below)));
    if (!isHeader || /^\s*([#{]|\}\s*$|\/[/*]|\w+:\s*$)/.test(text)) continue;
    [indent, below] = [depth, text];
    for (const word of wordsOf(text)) around.add(word);
    if (condition.test(text)) for (const word of new Set(namesOf(text))) conditions.add(word);
  }
  return { around, conditions };
}
