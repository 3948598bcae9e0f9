/**
 * Shows the main job on a real program: `npm run demo`. Makes a repository with a pull request that is slower in a way
 * that a reviewer could miss, and gates it with the bundled command line. The files stay in `brakeline-out/`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createDemoRepository } from './demo-repository.ts';

const blocked = 1;

async function showDemo(): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), 'brakeline-demo-'));
  try {
    const { directory } = await createDemoRepository({ directory: join(scratch, 'ledger'), pull: 'slower' });
    process.stdout.write('A pull request makes the slots of a hash table smaller. Is it slower?\n\n');
    const cli = resolve('dist/cli/index.js');
    const words = [cli, 'pr', '--base', 'main', '--out', resolve('brakeline-out')];
    const { status, signal } = spawnSync(process.execPath, words, { cwd: directory, stdio: 'inherit' });
    if (status === blocked) {
      process.stdout.write('\nThe gate blocked this pull request, as it should (exit code 1).\n');
      return 0;
    }
    process.stderr.write(`\nThe demo expected exit code ${blocked} and got ${status ?? signal}.\n`);
    return 1;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

process.exitCode = await showDemo();
