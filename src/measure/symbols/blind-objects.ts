import { sep } from 'node:path';
import type { CallProfile, DebugInfo, Problem } from '../../core/index.ts';

/** An object of the tree with less of the cost than this is not worth a word. */
const notableCost = 0.01;

/**
 * Objects below `tree` (absolute) with a notable part of the cost of which too little can be known, each with its mend.
 * `inspect` looks at the file of an object.
 */
export function findBlindObjects(
  { functions, lines, totals }: CallProfile,
  inspect: (path: string) => DebugInfo,
  tree: string,
): readonly Problem[] {
  const costs = new Map<string, number>();
  const selfOf = new Float64Array(functions.length);
  for (const [row, fn] of lines.fn.entries()) selfOf[fn] = (selfOf[fn] ?? 0) + (lines.self[0]?.[row] ?? 0);
  for (const [fn, { object }] of functions.entries()) {
    if (object.startsWith(tree + sep)) costs.set(object, (costs.get(object) ?? 0) + (selfOf[fn] ?? 0));
  }
  return [...costs].flatMap(([object, cost]) => {
    if (cost < notableCost * (totals[0] ?? 0)) return [];
    return blindness(object.slice(tree.length + 1), inspect(object)) ?? [];
  });
}

function blindness(path: string, info: DebugInfo): Problem | undefined {
  switch (info) {
    case 'none':
      return {
        code: 'debug-info-missing',
        message: `${path} has no line information: no cost in it can be traced to a line`,
        hint: 'compile and link with -g (Rust: `debug = true` in the profile that is built) and do not strip; optimisation may stay on',
      };
    case 'split':
      return {
        code: 'debug-info-missing',
        message: `${path} was built with -gsplit-dwarf: what it inlined cannot be traced to a line`,
        hint: 'build with -g and without -gsplit-dwarf; -g1 is enough and small',
      };
    case 'lines':
    case 'flat':
    case 'not-elf':
      return undefined;
  }
}
