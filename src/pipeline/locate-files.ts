import { join } from 'node:path/posix';
import type { LocateFile } from '../core/index.ts';
import { listFiles } from '../measure/index.ts';

/** Code of the repository by the path that debug information or a tool tells; a bare name where only one file has it. */
function createLocator(paths: readonly string[]): LocateFile {
  const known = new Set(paths);
  const byName = Map.groupBy(paths, (path) => path.slice(path.lastIndexOf('/') + 1));
  return (file) => {
    const path = join(file);
    if (known.has(path)) return path;
    const [only, ...others] = file.includes('/') ? [] : (byName.get(file) ?? []);
    return only === undefined || others.length > 0 ? '' : only;
  };
}

/** Finds files of a commit; none where git cannot list them. */
export async function locateFiles(repository: string, commit: string): Promise<LocateFile> {
  const files = await listFiles(repository, commit);
  return createLocator(files.kind === 'failed' ? [] : files.value.map(({ path }) => path));
}
