/** The public face of measuring: every name that pipeline and shells may use, and nothing else. */
export { compareBinaries, measuredProgram } from './binary.ts';
export { buildSide } from './build.ts';
export { profileWithCallgrind } from './callgrind-run.ts';
export { checkClaims } from './check-claims.ts';
export { buildEnvironment } from './clean-env.ts';
export { commandWords, findProgram } from './command.ts';
export { type CommitFile, diffCommits, listFiles, readFileAt, readFiles } from './commit-files.ts';
export { compareLayouts, type LayoutFindings } from './compare-layouts.ts';
export { type ContentionVerdict, detectContention } from './contention.ts';
export { type Counters, probeCounters } from './counters.ts';
export { gatherDumpFiles } from './dump-files.ts';
export { readEnvironment } from './environment.ts';
export { isExactMetric } from './exact-counters.ts';
export { type ExactSession, openExactCounts } from './exact-counts.ts';
export { readChunks } from './file-chunks.ts';
export { measureRatios } from './hardware-ratios.ts';
export { readHeapDump } from './heap-dump.ts';
export { profileHeap } from './heap-profile-run.ts';
export { buildInstrumented } from './instrumented-build.ts';
export type { MachineCheck } from './machine-check.ts';
export { diagnoseMachine } from './machine-checks.ts';
export {
  type ObservedSide,
  observeCounted,
  observeRecorded,
  observeSampled,
  type RecordedSide,
} from './observe-contention.ts';
export { recordSharing } from './record-sharing.ts';
export { removeDirectory } from './remove-directory.ts';
export { findDefaultBranch, findRepositoryRoot } from './repository.ts';
export { openRounds, type RoundsRequest, type RoundsSession } from './rounds.ts';
export { type SteadyProgram, steadyProgram } from './runtimes.ts';
export { sampleBenchmark } from './sample-benchmark.ts';
export { readRecordedLines, sampleLines } from './sampled-lines.ts';
export { ranToEnd } from './samples.ts';
export { type SamplingRequest, sampleProgram } from './sampling.ts';
export { resolveCommit, resolveSubjects, type Subjects } from './subjects.ts';
export { type MeasuredSuite, measureSuite } from './suite.ts';
export { readSymbolisedPair, type SymbolisedDump } from './symbols.ts';
export { watchFields } from './watch-fields.ts';
export { createWorktrees, type Worktrees } from './worktrees.ts';
