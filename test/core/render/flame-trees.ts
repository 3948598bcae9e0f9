import type { StackFrame, StackProfile } from '../../../src/core/model/stack-profile.ts';
import type { FlameNode } from '../../../src/core/render/flamegraph/tree.ts';

/** A frame of a tree written by hand: name, base, head, children. */
export function node(
  name: string,
  base: number,
  head: number,
  children: readonly FlameNode[] = [],
): FlameNode {
  return { name, file: 'a.c', base, head, children: [...children] };
}

/** Stacks of the one event `task-clock`, written by hand: `outer;inner` and how often. */
export function buildStacks(stacks: Readonly<Record<string, number>>): StackProfile {
  const frames: StackFrame[] = [{ kind: 'command', name: 'app', file: '', line: 0, object: '', address: '' }];
  const numbers = new Map<string, number>();
  const rows = [{ parent: -1, frame: 0, samples: 0 }];
  const known = new Map<string, number>();
  const findFrame = (name: string): number => {
    const number = numbers.get(name) ?? frames.length;
    if (number === frames.length) {
      frames.push({ kind: 'code', name, file: '', line: 0, object: '/opt/build/app', address: '' });
      numbers.set(name, number);
    }
    return number;
  };
  const findRow = (parent: number, name: string): number => {
    const key = `${parent} ${name}`;
    const row = known.get(key) ?? rows.length;
    if (row === rows.length) rows.push({ parent, frame: findFrame(name), samples: 0 });
    known.set(key, row);
    return row;
  };
  for (const [stack, samples] of Object.entries(stacks)) {
    const innermost = rows[stack.split(';').reduce(findRow, 0)];
    if (innermost !== undefined) innermost.samples += samples;
  }
  return {
    events: ['task-clock'],
    frames,
    tree: {
      count: rows.length,
      parent: Int32Array.from(rows, ({ parent }) => parent),
      frame: Int32Array.from(rows, ({ frame }) => frame),
      samples: [Float64Array.from(rows, ({ samples }) => samples)],
      periods: [Float64Array.from(rows, ({ samples }) => samples * 1e6)],
    },
    strayFrames: 0,
    lostSamples: 0,
  };
}
