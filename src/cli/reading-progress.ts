import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { formatValue, showOneLine } from '../core/index.ts';
import { readChunks } from '../measure/index.ts';
import type { Terminal } from './terminal.ts';

/** Milliseconds before the first word, and between words: rewritten on a terminal, lines elsewhere. */
const pauses = { live: 300, lines: 10_000 };

/** How a large file is read: its bytes, and a word now and then on how far that has come. */
export type ReadFile = (file: string) => Generator<Uint8Array>;

const size = { unit: 'byte' } as const;

/**
 * Reads files in pieces and says on standard error how many of their bytes were read, nothing for files that take no time.
 * How long the rest will take nobody knows, and it is not said. `now` gives milliseconds.
 */
export function readWithProgress(terminal: Terminal, now: () => number): ReadFile {
  const pause = terminal.live ? pauses.live : pauses.lines;
  const say = (text: string): void => {
    terminal.err(terminal.live ? `\r\u001b[2K${text.slice(0, terminal.columns - 1)}` : `${text}\n`);
  };
  return function* read(file) {
    const name = showOneLine(basename(file));
    const total = formatValue(statSync(file).size, size);
    let bytes = 0;
    let said = now();
    let isShown = false;
    try {
      for (const chunk of readChunks(file)) {
        bytes += chunk.length;
        yield chunk;
        if (now() - said < pause) continue;
        said = now();
        isShown = true;
        say(`reading ${name}: ${formatValue(bytes, size)} of ${total}`);
      }
    } finally {
      if (isShown && terminal.live) terminal.err('\r\u001b[2K');
    }
  };
}
