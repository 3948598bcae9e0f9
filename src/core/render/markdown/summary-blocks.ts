const encoder = new TextEncoder();

/** Size of text in UTF-8, which is what GitHub counts. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/**
 * As many blocks from the start as fit into `bytes` with a blank line between them; the first one that does not fit ends
 * the list, so that nothing is missing in the middle. `say` words how many were left out.
 */
export function fitBlocks(
  blocks: readonly string[],
  bytes: number,
  say: (left: number) => string,
): readonly string[] {
  let room = bytes;
  const fitting: string[] = [];
  for (const block of blocks) {
    room -= byteLength(block) + 2;
    if (room < 0) return [...fitting, `_${say(blocks.length - fitting.length)}_`];
    fitting.push(block);
  }
  return fitting;
}

/** A part that is folded until the reader opens it. `title` is HTML already. */
export function foldBlocks(title: string, blocks: readonly string[]): readonly string[] {
  if (blocks.length === 0) return [];
  return [`<details><summary>${title}</summary>`, ...blocks, '</details>'];
}
