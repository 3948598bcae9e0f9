import type { HeapFrame } from '../model/heap-profile.ts';

/**
 * A frame as valgrind's heap tools write it: `0x109276: join (src/join.c:7)`, `0x4: f (in /usr/lib/libc.so.6)`, and with
 * a column from dhat-rs. What is of another form becomes the function's name.
 */
export function readValgrindFrame(text: string): HeapFrame {
  const rest = text.replace(/^0x[0-9A-Fa-f]+: /, '');
  const placed = /^(.*) \((.+?):(\d+)(?::\d+)?\)$/.exec(rest);
  if (placed !== null) return { function: placed[1] ?? '', file: placed[2] ?? '', line: Number(placed[3]) };
  return { function: rest.replace(/ \(in [^()]*\)$/, '') };
}
