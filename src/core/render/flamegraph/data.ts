import type { Culprit } from '../../model/culprit.ts';
import { plainFunctionName } from '../../model/function-name.ts';
import { clipText, showControls } from '../escape/escape-control.ts';
import type { FlameNode } from './tree.ts';

/** The frames of a page may take this many characters, so that the whole page stays under 1 MB. */
const mostCharacters = 900_000;
/** C++ spells templates out in names of any length; nobody reads more of them. */
const longestName = 300;

/** What the page's script needs beside the frames. */
export interface PageFacts {
  /** What the counts count, in words. */
  readonly unit: string;
  readonly diff: boolean;
  /** Counts below it are not told as numbers. */
  readonly fewest: number;
  readonly culprits: readonly Culprit[];
}

/** The encoded frames, and the part of the total below which frames were left out to fit. */
export interface PageData {
  readonly json: string;
  readonly smallest: number;
}

/**
 * The tree as JSON that no tag can end: a table of functions `[name, file, guilty line]` and the frames in preorder as
 * `[depth, function, base, head]`. Frames are left out, smallest first, until the text fits.
 * @param smallest the part of the total below which frames were left out already.
 */
export function encodePage(tree: FlameNode, facts: PageFacts, smallest: number): PageData {
  const json = encodeTree(tree, facts);
  if (utf8Length(json) <= mostCharacters || smallest > 0.5) return { json, smallest };
  const coarser = smallest * 2;
  return encodePage(prune(tree, coarser), facts, coarser);
}

/** Without the frames that are below that part of both totals. */
function prune(root: FlameNode, part: number): FlameNode {
  const keep = (node: FlameNode): FlameNode => ({
    ...node,
    children: node.children
      .filter(({ base, head }) => base > part * root.base || head > part * root.head)
      .map(keep),
  });
  return keep(root);
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

function encodeTree(tree: FlameNode, { unit, diff, fewest, culprits }: PageFacts): string {
  const guilty = new Map(
    culprits.map((culprit) => [plainFunctionName(culprit.function), `${culprit.file}:${culprit.line}`]),
  );
  const numbers = new Map<string, number>();
  const functions: (readonly string[])[] = [];
  const intern = ({ name, file }: FlameNode): number => {
    const key = `${name}\0${file}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const mark = guilty.get(name);
    functions.push([
      clipText(showControls(name), longestName),
      clipText(showControls(file), longestName),
      ...(mark === undefined ? [] : [mark]),
    ]);
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const frames: (readonly number[])[] = [];
  const add = (node: FlameNode, depth: number): void => {
    frames.push([depth, intern(node), round(node.base), round(node.head)]);
    for (const child of node.children) add(child, depth + 1);
  };
  add(tree, 0);
  return JSON.stringify({ unit, diff, fewest, functions, frames }).replaceAll('<', '\\u003c');
}

/** A tenth of a count is finer than any pixel. */
function round(cost: number): number {
  return Math.round(cost * 10) / 10;
}
