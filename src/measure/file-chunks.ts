import { closeSync, openSync, readSync } from 'node:fs';

const chunkBytes = 1024 * 1024;

/** The bytes of a file in pieces of at most 1 MB, read as they are asked for. A piece is valid until the next. */
export function* readChunks(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    for (;;) {
      const length = readSync(file, buffer, 0, chunkBytes, null);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
