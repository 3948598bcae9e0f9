import { DatabaseSync } from 'node:sqlite';
import { failed, type Parsed, parsed } from '../../core/index.ts';

/** A lock that is held until it is released or the process ends, however it ends. */
export interface DirectoryLock {
  readonly release: () => void;
}

/** SQLite's result code SQLITE_BUSY. */
const busy = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === busy;
}

/**
 * Locks `<directory>.lock` for this process. PGlite takes no lock of its own: two processes on one folder lose rows
 * silently. Node has no lock on files but SQLite's, which the kernel frees even after a kill -9.
 */
export function lockDirectory(directory: string): Parsed<DirectoryLock> {
  const file = `${directory}.lock`;
  try {
    const database = new DatabaseSync(file);
    try {
      database.exec('pragma locking_mode = exclusive; begin exclusive');
    } catch (error) {
      database.close();
      throw error;
    }
    return parsed({ release: () => database.close() });
  } catch (error) {
    if (isBusy(error)) {
      return failed({
        code: 'store-locked',
        message: `another process uses the store in ${directory}`,
        hint: 'stop that process, give this one a directory of its own, or use PostgreSQL for several processes (DATABASE_URL)',
      });
    }
    return failed({
      code: 'store-unusable',
      message: `${file} could not be locked: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'make the directory writable for this user; it must lie on a local file system',
    });
  }
}
