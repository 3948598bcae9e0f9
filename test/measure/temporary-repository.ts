import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** A directory that is gone when the test is over. */
export function temporaryDirectory(test: Pick<TestContext, 'after'>): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'brakeline-test-')));
  test.after(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Runs the machine's git as a user would, without the configuration of whoever runs the tests. */
export function userGit(directory: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  const env = {
    PATH: process.env['PATH'],
    HOME: directory,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'protocol.file.allow',
    GIT_CONFIG_VALUE_0: 'always',
  };
  return execFileSync('git', [...identity, ...args], { cwd: directory, env, encoding: 'utf8' }).trim();
}

export interface TemporaryRepository {
  readonly path: string;
  /** Writes files and commits everything; gives the commit's SHA. */
  readonly commit: (title: string, files: Readonly<Record<string, string>>) => string;
  readonly git: (...args: readonly string[]) => string;
}

/** Writes files below a directory, making what directories they need. */
export function writeFiles(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
}

/** An empty repository with the branch `main`. */
export function createRepository(path: string): TemporaryRepository {
  mkdirSync(path, { recursive: true });
  const git = (...args: readonly string[]): string => userGit(path, ...args);
  git('init', '--quiet', '--initial-branch=main');
  return {
    path,
    git,
    commit(title, files) {
      writeFiles(path, files);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', title);
      return git('rev-parse', 'HEAD');
    },
  };
}
