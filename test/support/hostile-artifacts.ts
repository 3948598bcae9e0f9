import type { Report } from '../../src/core/model/report.ts';
import { encodeReport } from '../../src/core/report/encode.ts';
import { addFork } from './github/seed.ts';
import { type ArtifactSeed, addArtifact, addPullRun, addRun } from './github/seed-runs.ts';
import type { Pull, Repository, Run, World } from './github/state.ts';
import { hostileArchives } from './hostile-archives.ts';
import { hostileReports } from './hostile-reports.ts';
import { writeZip } from './zip-writer.ts';

/** Where a hostile artifact is placed: a pull request, with the report that an honest run of it would have made. */
export interface HostileScene {
  readonly world: World;
  readonly repository: Repository;
  /** Best from a fork: then nothing of the run can be trusted. */
  readonly pull: Pull;
  /** Of kind `gate`; its commits are the pull request's head and merge base. */
  readonly report: Report;
}

/**
 * One attack. `refused`: the check says why and never passes. `harmless`: it is read, judged by the base's policy from
 * the raw samples, and shown escaped. `no-baseline`: it must not become a baseline, and no check comes of it.
 */
export interface HostileCase {
  readonly name: string;
  readonly story: string;
  readonly outcome: 'refused' | 'harmless' | 'no-baseline';
  /** Puts run and artifact on GitHub and gives the run, whose completion is then to be delivered. */
  readonly place: (scene: HostileScene) => Run;
}

/** Name of the artifact of an attempt, as the Action uploads it. */
function artifactName(attempt = 1): string {
  return `brakeline-default-${attempt}`;
}

/** The archive that an honest run uploads. */
export function zipReport(report: Report): Buffer {
  return writeZip([{ name: 'report.json', content: encodeReport(report) }]);
}

/** A pull request's run with this artifact. */
function upload(scene: HostileScene, artifact: Partial<ArtifactSeed>): Run {
  const { world, repository, pull, report } = scene;
  const run = addPullRun(world, repository, pull.number);
  addArtifact(world, run, { in: repository, name: artifactName(), zip: zipReport(report), ...artifact });
  return run;
}

/** The same measurements as a report of one commit, such as a run of the base branch makes. */
export function asBaseline(report: Report): Report {
  const { base: _, ...rest } = report;
  const benchmarks = report.benchmarks.map(({ base: _side, binary: _binary, ...benchmark }) => benchmark);
  const decision = { kind: 'pass' as const, title: 'Baseline', reasons: [] };
  return { ...rest, kind: 'baseline', benchmarks, verdicts: [], explanations: [], decision };
}

const elsewhere = 'f'.repeat(40);

const claims: readonly HostileCase[] = [
  {
    name: 'wrong-digest',
    story: 'whose bytes do not have the digest that GitHub tells',
    outcome: 'refused',
    place: (scene) => upload(scene, { digest: `sha256:${'0'.repeat(64)}` }),
  },
  {
    name: 'too-large',
    story: 'of five gigabytes',
    outcome: 'refused',
    place: (scene) => upload(scene, { sizeInBytes: 5 * 1024 ** 3 }),
  },
  {
    name: 'wrong-repository',
    story: 'that GitHub counts to another repository',
    outcome: 'refused',
    place: (scene) => upload(scene, { claims: { repository: scene.repository.id + 1 } }),
  },
  {
    name: 'wrong-head',
    story: 'that GitHub counts to another commit',
    outcome: 'refused',
    place: (scene) => upload(scene, { claims: { headSha: elsewhere } }),
  },
  {
    name: 'forged-head-commit',
    story: 'whose report is of another commit, which was fast',
    outcome: 'refused',
    place: (scene) => {
      const head = { sha: scene.pull.base.sha, title: 'the base itself' };
      return upload(scene, { zip: zipReport({ ...scene.report, head }) });
    },
  },
  {
    name: 'twice',
    story: 'that stands twice in one run',
    outcome: 'refused',
    place: (scene) => {
      const run = upload(scene, {});
      const zip = zipReport({ ...scene.report, benchmarks: [] });
      addArtifact(scene.world, run, { in: scene.repository, name: artifactName(), zip });
      return run;
    },
  },
  {
    name: 'earlier-attempt',
    story: 'that an earlier attempt of the run left behind',
    outcome: 'refused',
    place: (scene) => {
      const { world, repository, pull, report } = scene;
      const run = addPullRun(world, repository, pull.number, { attempt: 2 });
      addArtifact(world, run, { in: repository, name: artifactName(1), zip: zipReport(report) });
      return run;
    },
  },
  {
    name: 'baseline-for-gate',
    story: 'that brings a baseline where a comparison is due',
    outcome: 'refused',
    place: (scene) => upload(scene, { zip: zipReport(asBaseline(scene.report)) }),
  },
];

/** Runs that look like ones of the base branch. */
const baselines: readonly HostileCase[] = [
  {
    name: 'fork-branch-called-main',
    story: 'called baseline, from the branch `main` of a fork',
    outcome: 'no-baseline',
    place: ({ world, repository, report }) => {
      const fork = addFork(world, repository, 'trudy');
      const branch = { headBranch: repository.defaultBranch, headRepository: fork, actor: 'trudy' };
      const run = addRun(world, repository, { event: 'pull_request', ...branch });
      const zip = zipReport(asBaseline({ ...report, head: { ...report.head, sha: run.headSha } }));
      addArtifact(world, run, { in: repository, name: artifactName(), zip });
      addArtifact(world, run, { in: repository, name: 'baseline', zip });
      return run;
    },
  },
  {
    name: 'other-workflow',
    story: 'from another workflow on the base branch',
    outcome: 'no-baseline',
    place: ({ world, repository, report }) => {
      const run = addRun(world, repository, { path: '.github/workflows/docs.yml', workflow: 12_300_009 });
      const zip = zipReport(asBaseline({ ...report, head: { ...report.head, sha: run.headSha } }));
      addArtifact(world, run, { in: repository, name: artifactName(), zip });
      return run;
    },
  },
];

/** Every attack: on the archive, on the report within, on what GitHub tells of it, and on the baselines. */
export const hostileCases: readonly HostileCase[] = [
  ...hostileArchives.map(
    ({ name, story, build }): HostileCase => ({
      name,
      story: `that ${story}`,
      outcome: 'refused',
      place: (scene) => upload(scene, { zip: build(encodeReport(scene.report)) }),
    }),
  ),
  ...hostileReports.map(
    ({ name, story, outcome, build }): HostileCase => ({
      name,
      story: `whose report ${story}`,
      outcome,
      // Stored, so that only the report is suspect and not how well it was packed.
      place: (scene) =>
        upload(scene, {
          zip: writeZip([{ name: 'report.json', content: build(scene.report), stored: true }]),
        }),
    }),
  ),
  ...claims,
  ...baselines,
];
