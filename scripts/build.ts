/**
 * Bundles the Action and the command line into `dist/`, which is committed: `npm run build`.
 * With `--check`, builds elsewhere and fails when the committed bundle differs from its sources.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Packages that stay outside. The app's bring files of their own that a bundle would lose; `supports-color` is an optional
 * dependency whose presence depends on how packages were hoisted, and would make the bundle differ.
 */
const externals = ['supports-color', '@electric-sql/pglite', 'kysely', 'pg', 'pg-boss', 'probot', 'yauzl'];

const bundles = { action: 'build/src/action/index.js', cli: 'build/src/cli/index.js' } as const;

function run(command: string, args: readonly string[]): void {
  execFileSync(join('node_modules', '.bin', command), args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

function bundleInto(directory: string): void {
  const outside = externals.flatMap((name) => ['--external', name]);
  // Compiled first, because the bundler's own TypeScript support needs an older compiler.
  rmSync('build', { recursive: true, force: true });
  run('tsc', ['-p', 'tsconfig.build.json']);
  for (const [name, entry] of Object.entries(bundles)) {
    run('ncc', ['build', entry, '--out', join(directory, name), ...outside, '--quiet']);
  }
}

function check(): void {
  const fresh = mkdtempSync(join(tmpdir(), 'brakeline-dist-'));
  try {
    bundleInto(fresh);
    execFileSync('diff', ['--recursive', '--brief', 'dist', fresh], { stdio: 'inherit' });
  } catch {
    process.stderr.write('dist/ does not match its sources; run `npm run build` and commit it\n');
    process.exitCode = 1;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

if (parseArgs({ options: { check: { type: 'boolean' } } }).values.check === true) check();
else {
  rmSync('dist', { recursive: true, force: true });
  bundleInto('dist');
}
