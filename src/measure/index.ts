/** The public face of measuring: every name that pipeline and shells may use, and nothing else. */
export { compareBinaries, measuredProgram } from './binary.ts';
export { buildSide } from './build.ts';
export { profileWithCallgrind } from './callgrind-run.ts';
export { type CommitFile, diffCommits, listFiles, readFileAt, readFiles } from './commit-files.ts';
export { type Counters, probeCounters } from './counters.ts';
export { readEnvironment } from './environment.ts';
export { type ExactSession, openExactCounts } from './exact-counts.ts';
export { readChunks } from './file-chunks.ts';
export type { MachineCheck } from './machine-check.ts';
export { diagnoseMachine } from './machine-checks.ts';
export { removeDirectory } from './remove-directory.ts';
export { findDefaultBranch, findRepositoryRoot } from './repository.ts';
export { openRounds, type RoundsRequest, type RoundsSession } from './rounds.ts';
export { type SteadyProgram, steadyProgram } from './runtimes.ts';
export { ranToEnd } from './samples.ts';
export { resolveCommit, resolveSubjects, type Subjects } from './subjects.ts';
export { type MeasuredSuite, measureSuite } from './suite.ts';
export { createWorktrees, type Worktrees } from './worktrees.ts';
