import type { SideName } from '../../model/side-name.ts';
import type { StackAmounts } from '../../model/stack-amounts.ts';
import { childNamed, type GrowingNode, makeNode, mirrorBase, settleNode } from './growing.ts';
import type { FlameNode } from './tree.ts';

function addAmounts(root: GrowingNode, event: string, side: SideName): (profile: StackAmounts) => void {
  return ({ events, stacks }) => {
    const column = events.indexOf(event);
    for (const { frames, amounts } of stacks) {
      const amount = amounts[column] ?? 0;
      if (amount === 0) continue;
      root[side] += amount;
      let node = root;
      for (const frame of frames.toReversed()) {
        node = childNamed(node, frame.function, frame.file ?? '');
        node[side] += amount;
      }
    }
  };
}

/** Lays the stacks of two runs over each other. Frames are the same when function and the file's name agree. */
export function growAmountTree(event: string, base: StackAmounts, head: StackAmounts | undefined): FlameNode {
  const root = makeNode('all', '');
  addAmounts(root, event, 'base')(base);
  if (head === undefined) mirrorBase(root);
  else addAmounts(root, event, 'head')(head);
  return settleNode(root);
}
