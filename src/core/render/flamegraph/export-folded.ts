import { showControls } from '../escape/escape-control.ts';
import { listPaths } from './paths.ts';
import type { FlameNode } from './tree.ts';

/**
 * A tree as folded stacks: one line a stack, `outermost;…;innermost COUNT`, with two counts (base, head) where two sides
 * are compared. A semicolon in a name becomes a colon, since it would split the name.
 */
export function renderFolded(tree: FlameNode, diff: boolean): string {
  const lines = listPaths(tree).map(({ frames, self }) => {
    const stack = frames.map(({ name }) => showControls(name).replaceAll(';', ':')).join(';');
    return diff ? `${stack} ${self.base} ${self.head}\n` : `${stack} ${self.base}\n`;
  });
  return lines.join('');
}
