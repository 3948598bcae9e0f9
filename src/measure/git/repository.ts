import { type Parsed, parsed } from '../../core/index.ts';
import { askGit, git } from './git.ts';

/** The top directory of the working tree that holds `directory`; `git-failed` where it is not in one. */
export async function findRepositoryRoot(directory: string): Promise<Parsed<string>> {
  const shown = await git(['rev-parse', '--show-toplevel'], { cwd: directory });
  return shown.kind === 'failed' ? shown : parsed(shown.value.trimEnd());
}

/** The branch that pull requests merge into, as far as the clone tells; undefined where it does not. */
export async function findDefaultBranch(repository: string): Promise<string | undefined> {
  const remote = await askGit(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'], {
    cwd: repository,
  });
  const name = remote.kind === 'ok' ? remote.value.stdout.trim() : '';
  if (name.startsWith('origin/')) return name.slice('origin/'.length);
  const current = await askGit(['symbolic-ref', '--quiet', '--short', 'HEAD'], { cwd: repository });
  return current.kind === 'ok' && current.value.stdout.trim() !== ''
    ? current.value.stdout.trim()
    : undefined;
}
