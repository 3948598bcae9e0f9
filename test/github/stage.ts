import assert from 'node:assert/strict';
import type { AppIdentity, RepositoryClient } from '../../src/github/client.ts';
import { addCommit, addFork, addRepository, openPull } from '../support/github/seed.ts';
import type { GitHubStandIn } from '../support/github/stand-in.ts';
import { startGitHub } from '../support/github/stand-in.ts';
import type { Permissions, Pull, Repository } from '../support/github/state.ts';
import { installationClient } from '../support-github/client.ts';

/** A GitHub with a repository and a fork's pull request, and a client of the installation. */
export interface Stage extends AsyncDisposable {
  readonly github: GitHubStandIn;
  readonly repository: Repository;
  readonly pull: Pull;
  readonly client: RepositoryClient;
  readonly app: AppIdentity;
}

/** Ends with the assertion that nothing was asked against GitHub's rules. */
export async function setStage(permissions?: Permissions): Promise<Stage> {
  const github = await startGitHub(permissions === undefined ? {} : { permissions });
  const { world } = github;
  const repository = addRepository(world, {
    files: { 'src/a.c': 'int a;\n', '.github/brakeline.yml': 'build: make\n' },
  });
  const fork = addFork(world, repository, 'contributor');
  addCommit(world, fork, { branch: 'faster', files: { 'src/a.c': 'int b;\n' } });
  const pull = openPull(world, repository, { head: 'faster', from: fork });
  const octokit = await installationClient(github);
  github.forget();
  return {
    github,
    repository,
    pull,
    client: { octokit, owner: repository.owner, repo: repository.name },
    app: { id: world.app.id, slug: world.app.slug },
    async [Symbol.asyncDispose]() {
      await github[Symbol.asyncDispose]();
      assert.deepEqual(github.violations(), []);
    },
  };
}
