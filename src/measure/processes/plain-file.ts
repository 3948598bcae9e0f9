import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/**
 * How files are opened that a measured program could have replaced: opening a named pipe otherwise waits for its other
 * end, for ever.
 */
export const withoutWaiting = constants.O_RDONLY | constants.O_NONBLOCK;

/** Opens a plain file; undefined where there is none, or a pipe, a device or a directory in its place. */
export async function openPlainFile(path: string): Promise<FileHandle | undefined> {
  const file = await open(path, withoutWaiting).catch(() => undefined);
  if (file === undefined) return undefined;
  if ((await file.stat()).isFile()) return file;
  await file.close();
  return undefined;
}

/** The bytes of a plain file; undefined where there is none, or one of more than `limit` bytes. */
export async function readPlainFile(path: string, limit: number): Promise<Buffer | undefined> {
  await using file = await openPlainFile(path);
  if (file === undefined || (await file.stat()).size > limit) return undefined;
  return file.readFile();
}

/** The first bytes of a plain file, at most `length`; undefined where there is none. */
export async function readFirstBytes(path: string, length: number): Promise<Buffer | undefined> {
  await using file = await openPlainFile(path);
  if (file === undefined) return undefined;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
  return buffer.subarray(0, bytesRead);
}
