import type { Pair } from './graph.ts';
import type { FlameNode } from './tree.ts';

/** A stack, outermost frame first, with what was spent in its innermost frame itself. */
export interface FlamePath {
  readonly frames: readonly FlameNode[];
  readonly self: Pair;
}

/**
 * Every stack of a tree that has a cost of its own, without the root, in preorder. Costs are rounded to whole counts, as
 * the formats that take them ask; a stack that rounds to nothing on both sides is left out.
 */
export function listPaths(tree: FlameNode): readonly FlamePath[] {
  const paths: FlamePath[] = [];
  const walk = (node: FlameNode, above: readonly FlameNode[]): void => {
    const frames = node === tree ? above : [...above, node];
    const self = selfCost(node);
    if (frames.length > 0 && (self.base > 0 || self.head > 0)) paths.push({ frames, self });
    for (const child of node.children) walk(child, frames);
  };
  walk(tree, []);
  return paths;
}

function selfCost({ base, head, children }: FlameNode): Pair {
  const inside = { base, head };
  for (const child of children) {
    inside.base -= child.base;
    inside.head -= child.head;
  }
  return { base: Math.max(0, Math.round(inside.base)), head: Math.max(0, Math.round(inside.head)) };
}
