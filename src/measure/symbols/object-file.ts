import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import {
  type DebugInfo,
  type FileMapping,
  type ReadAt,
  readDebugInfo,
  readFileMappings,
} from '../../core/index.ts';
import { withoutWaiting } from '../processes/plain-file.ts';

/** Reads parts of a plain file; undefined for what is none, or cannot be read. */
function readParts<T>(path: string, read: (readAt: ReadAt) => T): T | undefined {
  let file: number | undefined;
  try {
    const opened = openSync(path, withoutWaiting);
    file = opened;
    const stat = fstatSync(opened);
    if (!stat.isFile()) return undefined;
    return read((offset, length) => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, stat.size - offset)));
      return bytes.subarray(0, readSync(opened, bytes, 0, bytes.length, offset));
    });
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** What the file says of source lines; `not-elf` also for what is no plain file. */
export function inspectObject(path: string): DebugInfo {
  return readParts(path, readDebugInfo) ?? 'not-elf';
}

/** Which parts of an executable or library are mapped, and where to; none where it cannot be read. */
export function mapObject(path: string): readonly FileMapping[] {
  return readParts(path, readFileMappings) ?? [];
}
