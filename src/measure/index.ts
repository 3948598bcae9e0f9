/** The public face of measuring: every name that pipeline and shells may use, and nothing else. */
export { compareBinaries, measuredProgram } from './builds/binary.ts';
export { buildSide } from './builds/build.ts';
export { compareLayouts, type LayoutFindings } from './builds/compare-layouts.ts';
export { checkClaims } from './contention/check-claims.ts';
export { confirmWrites } from './contention/confirm-writes.ts';
export { type ContentionVerdict, detectContention } from './contention/contention.ts';
export { buildInstrumented } from './contention/instrumented-build.ts';
export {
  type ObservedSide,
  observeCounted,
  observeRecorded,
  observeSampled,
  type RecordedSide,
} from './contention/observe-contention.ts';
export { recordSharing } from './contention/record-sharing.ts';
export { readRecordedLines, sampleLines } from './contention/sampled-lines.ts';
export { watchFields } from './contention/watch-fields.ts';
export { type Counters, probeCounters } from './counters/counters.ts';
export { type CommitFile, diffCommits, listFiles, readFileAt, readFiles } from './git/commit-files.ts';
export { findDefaultBranch, findRepositoryRoot } from './git/repository.ts';
export { resolveCommit, resolveSubjects, type Subjects } from './git/subjects.ts';
export { createWorktrees, type Worktrees } from './git/worktrees.ts';
export type { MachineCheck } from './machine/check.ts';
export { diagnoseMachine } from './machine/checks.ts';
export { readEnvironment } from './machine/environment.ts';
export { buildEnvironment } from './processes/clean-env.ts';
export { commandWords, findProgram } from './processes/command.ts';
export { readChunks } from './processes/file-chunks.ts';
export { removeDirectory } from './processes/remove-directory.ts';
export { openRounds, type RoundsRequest, type RoundsSession } from './rounds/rounds.ts';
export { type SteadyProgram, steadyProgram } from './rounds/runtimes.ts';
export { ranToEnd } from './rounds/samples.ts';
export { type MeasuredSuite, measureSuite } from './suites/suite.ts';
export { measureRatios } from './symbols/hardware-ratios.ts';
export { hasFewSamples, sampleBenchmark, samplingPeriods } from './symbols/sample-benchmark.ts';
export { type SamplingRequest, sampleProgram } from './symbols/sampling.ts';
export { readSymbolisedPair, type SymbolisedDump } from './symbols/symbols.ts';
export { profileWithCallgrind } from './valgrind/callgrind-run.ts';
export { gatherDumpFiles } from './valgrind/dump-files.ts';
export { isExactMetric } from './valgrind/exact-counters.ts';
export { type ExactSession, openExactCounts } from './valgrind/exact-counts.ts';
export { readHeapDump } from './valgrind/heap-dump.ts';
export { profileHeap } from './valgrind/heap-profile-run.ts';
