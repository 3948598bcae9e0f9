import { plainFunctionName } from '../../model/function-name.ts';
import type { FlameNode } from './tree.ts';

/** A frame of a picture while stacks are added. */
export interface GrowingNode {
  readonly name: string;
  readonly file: string;
  base: number;
  head: number;
  readonly children: GrowingNode[];
  readonly byKey: Map<string, GrowingNode>;
}

/** A frame without costs. */
export function makeNode(name: string, file: string): GrowingNode {
  return { name, file, base: 0, head: 0, children: [], byKey: new Map() };
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The frame below `parent` of that function in a file of that name, made where there is none. */
export function childNamed(parent: GrowingNode, fn: string, path: string): GrowingNode {
  const name = plainFunctionName(fn);
  const file = lastPart(path);
  const key = `${file}\0${name}`;
  const known = parent.byKey.get(key);
  if (known !== undefined) return known;
  const made = makeNode(name, file);
  parent.byKey.set(key, made);
  parent.children.push(made);
  return made;
}

/** Gives the base's costs to the head, for a picture of one side. */
export function mirrorBase(node: GrowingNode): void {
  node.head = node.base;
  for (const child of node.children) mirrorBase(child);
}

/** The finished picture, largest first. Recursion is as deep as the stacks, which readers cut. */
export function settleNode({ name, file, base, head, children }: GrowingNode): FlameNode {
  const settled = children.map(settleNode);
  settled.sort((a, b) => Math.max(b.base, b.head) - Math.max(a.base, a.head));
  return { name, file, base, head, children: settled };
}
