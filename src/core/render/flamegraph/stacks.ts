import type { SideName } from '../../model/side-name.ts';
import type { StackProfile } from '../../model/stack-profile.ts';
import { childNamed, type GrowingNode, makeNode, mirrorBase, settleNode } from './growing.ts';
import type { FlameNode } from './tree.ts';

interface StackSide {
  readonly event: string;
  readonly profile: StackProfile;
  readonly side: SideName;
}

function addStacks(root: GrowingNode, { event, profile, side }: StackSide): void {
  const { frames, tree } = profile;
  const samples = tree.samples[profile.events.indexOf(event)];
  const commands = new Set(frames.filter(({ kind }) => kind === 'command').map(({ name }) => name));
  const nodes: GrowingNode[] = [];
  for (let row = 0; row < tree.count; row++) {
    const parent = nodes[tree.parent[row] ?? -1] ?? root;
    const frame = frames[tree.frame[row] ?? -1];
    // One thread's name says nothing; several tell the threads apart.
    const isShown = frame !== undefined && (frame.kind === 'code' || commands.size > 1);
    nodes.push(
      isShown ? childNamed(parent, frame.name, frame.file === '' ? frame.object : frame.file) : parent,
    );
  }
  // Children stand behind their parents: walking backwards, every sum is complete when it is passed on.
  const sums = new Float64Array(tree.count + 1);
  for (let row = tree.count - 1; row >= 0; row--) {
    const sum = (sums[row] ?? 0) + (samples?.[row] ?? 0);
    const node = nodes[row];
    const parent = tree.parent[row] ?? -1;
    const above = parent < 0 ? root : nodes[parent];
    if (node !== undefined && node !== above) node[side] += sum;
    if (parent < 0) root[side] += sum;
    else sums[parent] = (sums[parent] ?? 0) + sum;
  }
}

/**
 * Lays the stacks of two sampled runs over each other, in samples of one event. Frames are the same when function
 * and file (the object where the file is unknown) agree: addresses differ between builds.
 */
export function growStackTree(event: string, base: StackProfile, head: StackProfile | undefined): FlameNode {
  const root = makeNode('all', '');
  addStacks(root, { event, profile: base, side: 'base' });
  if (head === undefined) mirrorBase(root);
  else addStacks(root, { event, profile: head, side: 'head' });
  return settleNode(root);
}
