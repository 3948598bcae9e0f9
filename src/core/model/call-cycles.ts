/** Arrows between nodes 0 to `count` - 1, as parallel columns. */
export interface Arrows {
  readonly count: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * The cycle that each node belongs to: nodes that reach each other share a number. A node's number is larger than
 * those of the nodes it points at outside its cycle. (Tarjan's strongly connected components, without recursion.)
 */
export function findCycles({ count, from, to }: Arrows): Int32Array {
  const { start, targets } = groupTargets({ count, from, to });
  const unvisited = (): Int32Array => new Int32Array(count).fill(-1);
  const [order, low, component] = [unvisited(), unvisited(), unvisited()];
  const [stack, path]: [number[], number[]] = [[], []];
  const cursor = start.slice(0, count);
  let [visited, components] = [0, 0];
  const enter = (node: number): void => {
    order[node] = low[node] = visited;
    visited += 1;
    stack.push(node);
    path.push(node);
  };
  const leave = (node: number): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
    if (low[node] !== order[node]) return;
    for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
      component[member] = components;
      if (member === node) break;
    }
    components += 1;
  };
  for (let root = 0; root < count; root += 1) {
    if (order[root] === -1) enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const at = cursor[node] ?? 0;
      if (at >= (start[node + 1] ?? 0)) {
        leave(node);
        continue;
      }
      cursor[node] = at + 1;
      const target = targets[at] ?? 0;
      if (order[target] === -1) enter(target);
      else if (component[target] === -1) low[node] = Math.min(low[node] ?? 0, order[target] ?? 0);
    }
  }
  return component;
}

function groupTargets({ count, from, to }: Arrows): {
  readonly start: Int32Array;
  readonly targets: Int32Array;
} {
  const start = new Int32Array(count + 1);
  for (const node of from) start[node + 1] = (start[node + 1] ?? 0) + 1;
  for (let node = 0; node < count; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const next = start.slice();
  const targets = new Int32Array(from.length);
  for (const [at, node] of from.entries()) {
    const place = next[node] ?? 0;
    targets[place] = to[at] ?? 0;
    next[node] = place + 1;
  }
  return { start, targets };
}
