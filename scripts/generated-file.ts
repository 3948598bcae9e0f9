import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

const root = new URL('../', import.meta.url);

/** A file of the project, by its path from the root; undefined where it cannot be read. */
export function readProjectFile(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch {
    return undefined;
  }
}

/** Writes a file that the running script generates; with `--check` it writes nothing, and fails where the file differs. */
export function writeGenerated(path: string, text: string): void {
  if (readProjectFile(path) === text) return;
  if (process.argv.includes('--check')) {
    const script = basename(process.argv[1] ?? '');
    process.stderr.write(`${path} is out of date; run \`node scripts/${script}\`\n`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(new URL(path, root), text);
  process.stdout.write(`wrote ${path}\n`);
}
