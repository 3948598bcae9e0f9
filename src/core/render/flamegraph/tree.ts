import { addPairs, type FlameFunction, type FlameGraph, noCost, ownCost, type Pair } from './graph.ts';

/** A frame of the drawn tree; costs include the children. */
export interface FlameNode extends Pair {
  readonly name: string;
  readonly file: string;
  readonly children: FlameNode[];
}

/** Frames below this part of both totals are not drawn. */
export const smallestFrame = 0.0002;
/** Levels of the drawn tree. */
export const deepestFrame = 200;
/** Frames of the drawn tree. */
export const mostFrames = 20_000;

interface Task {
  readonly parent: FlameNode;
  readonly cycle: number;
  readonly cost: Pair;
  readonly depth: number;
}

/**
 * Unfolds a call graph into a tree. A profile tells who called whom and at what cost, not whole stacks: the cost of a
 * function with several callers is shared out in proportion to what each caller's calls cost, and so are its callees.
 * A parent's cost is its self cost plus its children's, those too small to draw included. Functions that call each
 * other in a circle are one frame with each of them inside.
 */
export function growTree(graph: FlameGraph): FlameNode {
  const root: FlameNode = { name: 'all', file: '', ...graph.total, children: [] };
  const isDrawn = ({ base, head }: Pair): boolean =>
    base > smallestFrame * graph.total.base || head > smallestFrame * graph.total.head;
  const queue: Task[] = [];
  const plan = (task: Task): void => {
    if (isDrawn(task.cost) && task.depth <= deepestFrame && queue.length < mostFrames) queue.push(task);
  };
  for (const [cycle, cost] of graph.entries.entries()) plan({ parent: root, cycle, cost, depth: 1 });
  // The queue grows while it is walked: level by level, so that the bound cuts the deepest frames.
  for (const task of queue) {
    const members = graph.cycles[task.cycle] ?? [];
    const whole = members.reduce((sum, member) => addPairs(sum, ownCost(member)), noCost);
    const scale = { base: ratio(task.cost.base, whole.base), head: ratio(task.cost.head, whole.head) };
    const parent = members.length === 1 ? task.parent : addFrame(task.parent, nameCycle(members), task.cost);
    for (const member of members) {
      const cost = scaled(ownCost(member), scale);
      if (!isDrawn(cost)) continue;
      const frame = addFrame(parent, member, cost);
      for (const [cycle, call] of member.calls) {
        plan({ parent: frame, cycle, cost: scaled(call, scale), depth: task.depth + 1 });
      }
    }
  }
  sortFrames(root);
  return root;
}

function addFrame(
  parent: FlameNode,
  { name, file }: Pick<FlameNode, 'name' | 'file'>,
  cost: Pair,
): FlameNode {
  const frame = { name, file, ...cost, children: [] };
  parent.children.push(frame);
  return frame;
}

function nameCycle(members: readonly FlameFunction[]): Pick<FlameNode, 'name' | 'file'> {
  const names = members.slice(0, 3).map(({ name }) => name);
  return { name: `cycle of ${members.length} functions: ${names.join(', ')}`, file: '' };
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function scaled(cost: Pair, scale: Pair): Pair {
  return { base: cost.base * scale.base, head: cost.head * scale.head };
}

function sortFrames(node: FlameNode): void {
  node.children.sort((a, b) => Math.max(b.base, b.head) - Math.max(a.base, a.head));
  for (const child of node.children) sortFrames(child);
}
