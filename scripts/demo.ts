/**
 * Shows the main job on a real program: `npm run demo`. Makes a repository with a pull request that is slower in a way
 * that a reviewer could miss, and gates it with the bundled command line; then the app judges
 * the same report. The files stay in `brakeline-out/`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { showApp } from './demo-app.ts';
import { createDemoRepository } from './demo-repository.ts';

const blocked = 1;

async function showDemo(): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), 'brakeline-demo-'));
  try {
    const demo = await createDemoRepository({ directory: join(scratch, 'ledger'), pull: 'slower' });
    process.stdout.write('A pull request makes the slots of a hash table smaller. Is it slower?\n\n');
    const out = resolve('brakeline-out');
    const cli = resolve('dist/cli/index.js');
    const words = [cli, 'pr', '--base', 'main', '--out', out];
    const { status, signal } = spawnSync(process.execPath, words, { cwd: demo.directory, stdio: 'inherit' });
    if (status !== blocked) {
      process.stderr.write(`\nThe demo expected exit code ${blocked} and got ${status ?? signal}.\n`);
      return 1;
    }
    process.stdout.write('\nThe gate blocked this pull request, as it should (exit code 1).\n');
    process.stdout.write(
      '\nThe same report goes to the app, as a signed webhook; GitHub is a stand-in here.\n\n',
    );
    await showApp(demo, out, scratch);
    return 0;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

process.exitCode = await showDemo();
