import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Run with the address of PGlite's module and the directory as arguments. */
const program = `
  const [module, directory] = process.argv.slice(1);
  const { PGlite } = await import(module);
  await (await PGlite.create(directory)).close();
`;

/**
 * Makes the files of a new, empty database in `directory`, which is not there yet or is empty. A process of its own does it,
 * because the memory that this takes, 150 MB, stays with the process. What a crash left half made is removed. Rejects
 * where the directory cannot be written.
 */
export async function createDatabase(directory: string): Promise<void> {
  for (const left of globSync(`${directory}.new-*`)) await rm(left, { recursive: true, force: true });
  const draft = await mkdtemp(`${directory}.new-`);
  const module = import.meta.resolve('@electric-sql/pglite');
  await run(process.execPath, ['--input-type=module', '--eval', program, module, draft]);
  await rm(directory, { recursive: true, force: true });
  await rename(draft, directory);
}
