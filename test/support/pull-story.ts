import { encodeReport, type NonEmpty, type Report } from '../../src/core/index.ts';
import { makeReport, makeSide } from '../core/compare/make-results.ts';
import { addCommit, addRepository, openPull } from './github/seed.ts';
import { addArtifact, addPullRun, editRun } from './github/seed-runs.ts';
import type { Pull, Repository, Run, World } from './github/state.ts';
import { writeZip } from './zip-writer.ts';

const configuration = 'build: make\nbenchmarks:\n  - name: parse\n    run: ./bench parse\n';

/** A repository that is measured, with the app installed. */
export function addMeasuredRepository(world: World, name = 'ledger'): Repository {
  const files = { '.github/brakeline.yml': configuration, 'src/a.c': 'int a;\n' };
  return addRepository(world, { name, files });
}

/** A pull request of a branch of its own that changes one file. */
export function openMeasuredPull(world: World, repository: Repository, name: string): Pull {
  addCommit(world, repository, {
    branch: name,
    from: 'main',
    files: { 'src/a.c': `int a;\nint ${name};\n` },
  });
  return openPull(world, repository, { head: name, author: 'kim' });
}

/** What the Action would have uploaded for a pull request: base and head measured together. */
export function reportOn(repository: Repository, pull: Pull, counts: { base: number; head: number }): Report {
  const side = (count: number) => makeSide({ ir: [count, count] satisfies NonEmpty<number> });
  const sides = { base: side(counts.base), head: side(counts.head) };
  return {
    ...makeReport([{ name: 'parse', command: './bench parse', ...sides }]),
    kind: 'gate',
    base: { sha: repository.branches.get('main') ?? '', title: 'base' },
    head: { sha: pull.head.sha, title: 'head' },
  };
}

/** A finished run of the pull request's head with its report; with `earlier`, the next attempt of that run. */
export function finishMeasuredRun(
  world: World,
  repository: Repository,
  about: { readonly pull: Pull; readonly report: Report; readonly earlier?: Run },
): Run {
  const { pull, report, earlier } = about;
  const run =
    earlier === undefined
      ? addPullRun(world, repository, pull.number)
      : editRun(repository, earlier, { attempt: earlier.attempt + 1 });
  const zip = writeZip([{ name: 'report.json', content: encodeReport(report) }]);
  addArtifact(world, run, { in: repository, name: `brakeline-default-${run.attempt}`, zip });
  return run;
}
