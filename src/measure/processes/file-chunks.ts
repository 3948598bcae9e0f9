import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { withoutWaiting } from './plain-file.ts';

const chunkBytes = 1024 * 1024;

/**
 * The bytes of a file in pieces of at most 1 MB, read as they are asked for. A piece is valid until the next. None for what
 * is no plain file.
 * @param flags how the file is opened; with `O_NOFOLLOW` a link throws.
 */
export function* readChunks(path: string, flags = withoutWaiting): Generator<Uint8Array> {
  const file = openSync(path, flags);
  try {
    if (!fstatSync(file).isFile()) return;
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
