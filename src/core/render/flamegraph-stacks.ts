import { plainFunctionName } from '../model/function-name.ts';
import type { SideName } from '../model/side-name.ts';
import type { StackFrame, StackProfile } from '../model/stack-profile.ts';
import type { FlameNode } from './flamegraph-tree.ts';

interface GrowingNode {
  readonly name: string;
  readonly file: string;
  base: number;
  head: number;
  readonly children: GrowingNode[];
  readonly byKey: Map<string, GrowingNode>;
}

function makeNode(name: string, file: string): GrowingNode {
  return { name, file, base: 0, head: 0, children: [], byKey: new Map() };
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function childFor(parent: GrowingNode, frame: StackFrame): GrowingNode {
  const name = plainFunctionName(frame.name);
  const file = lastPart(frame.file === '' ? frame.object : frame.file);
  const key = `${file}\0${name}`;
  const known = parent.byKey.get(key);
  if (known !== undefined) return known;
  const made = makeNode(name, file);
  parent.byKey.set(key, made);
  parent.children.push(made);
  return made;
}

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
    nodes.push(isShown ? childFor(parent, frame) : parent);
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
  return settle(root);
}

function mirrorBase(node: GrowingNode): void {
  node.head = node.base;
  for (const child of node.children) mirrorBase(child);
}

/** Largest first. Recursion is as deep as the stacks, which perf cuts at 127 frames unless told otherwise. */
function settle({ name, file, base, head, children }: GrowingNode): FlameNode {
  const settled = children.map(settle);
  settled.sort((a, b) => Math.max(b.base, b.head) - Math.max(a.base, a.head));
  return { name, file, base, head, children: settled };
}
