/** The public face of the core: every name that the shells may use, and nothing else. */

export { parseDiff } from './attribute/diff.ts';
export { findEqualFunctions } from './attribute/equal-functions.ts';
export { explainRegression } from './attribute/explain.ts';
export { rankFunctions, rankHotspots } from './attribute/find-hotspots.ts';
export { findTimeSpent } from './attribute/find-time-spent.ts';
export { joinFlatLines } from './attribute/join-lines.ts';
export { refuseDamaged } from './attribute/refuse-damaged.ts';
export { symbolise } from './attribute/symbolise.ts';
export { mostStackBytes, tellTruncationCauses } from './attribute/truncation-causes.ts';
export { calibrateGates } from './compare/calibrate.ts';
export { compareBenchmarks } from './compare/compare-benchmarks.ts';
export { compareReports } from './compare/compare-reports.ts';
export { compareRun, type RunComparison } from './compare/compare-run.ts';
export { findGate } from './compare/find-gate.ts';
export { planMoreRounds, type RoundsSpent } from './compare/plan-rounds.ts';
export { addThreadScaling } from './compare/thread-scaling.ts';
export { traceGrowth } from './compare/trace-growth.ts';
export { decodeConfig } from './config/decode.ts';
export { configJsonSchema } from './config/json-schema.ts';
export { type Plan, type PlannedBenchmark, type PlannedSuite, planGate } from './config/plan-benchmarks.ts';
export { starterConfig } from './config/starter-config.ts';
export { starterWorkflow } from './config/starter-workflow.ts';
export { checkClaim, type RecordedRun } from './contention/check-claims.ts';
export { chooseWatched } from './contention/compare-contention.ts';
export type { Contention, FalseSharing } from './contention/contention.ts';
export { describeLines, type LocateFile } from './contention/describe-lines.ts';
export { countUnexplained, judgeSampled } from './contention/judge-sampled.ts';
export { judgeSharing } from './contention/judge-sharing.ts';
export {
  judgeWrites,
  type WatchedField,
  type WatchedRun,
  watchableFields,
} from './contention/judge-writes.ts';
export { nameLine } from './contention/name-fields.ts';
export { type AskedBlock, findAsker, nameHeap } from './contention/name-heap.ts';
export { describeMisses, type MissPlace, rankMisses } from './contention/rank-misses.ts';
export { type BreakpointRecord, readBreakpoints } from './contention/read-breakpoints.ts';
export { type DebugLayout, readDebugLayout } from './contention/read-layout.ts';
export { readSharing, type SharingRecord } from './contention/read-sharing.ts';
export {
  assembleVerification,
  type Diagnostic,
  diagnose,
  diagnoseClaim,
  type Verification,
  verificationJsonSchema,
} from './contention/verification.ts';
export { type ActionRun, readActionHistory } from './formats/action-history.ts';
export { readCallgrindAddresses } from './formats/callgrind-out.ts';
export type { KeepsAddresses } from './formats/callgrind-out-addresses.ts';
export { compareLoadable } from './formats/elf.ts';
export { addressOfOffset, type FileMapping, readFileMappings } from './formats/elf-mappings.ts';
export { type DebugInfo, hasDebugLines, type ReadAt, readDebugInfo } from './formats/elf-sections.ts';
export { profileAllocations, profileLeaks } from './formats/heap-call-profile.ts';
export { readHeaptrackTotals } from './formats/heaptrack-totals.ts';
export { joinAmounts } from './formats/join-amounts.ts';
export { readStackCopies } from './formats/perf-data.ts';
export { type RecordStats, readRecordStats } from './formats/perf-record-stats.ts';
export type { Source } from './formats/source.ts';
export { stackAllocations, stackLeaks } from './formats/stack-amounts.ts';
export { readSymboliserOutput } from './formats/symboliser-out.ts';
export { contentionGate } from './gate/contention-findings.ts';
export { decide } from './gate/decide.ts';
export { decideBaseline } from './gate/decide-baseline.ts';
export { describeTrace } from './gate/describe-trace.ts';
export type { MeasuredMetrics } from './gate/require-metrics.ts';
export type { SideProblem } from './gate/side-findings.ts';
export type { AcceptedLevel, History, MeasuredCommit } from './history/history.ts';
export { importedCommand } from './history/imported.ts';
export { traceHistory } from './history/trace-history.ts';
export { acceptBaseline } from './intents/baselines.ts';
export type { CommentFact } from './intents/command-facts.ts';
export { decideButton } from './intents/decide-button.ts';
export { type CommandOutcome, decideCommand, type StoreChange } from './intents/decide-command.ts';
export { decideEvaluation, type Outcome } from './intents/decide-evaluation.ts';
export {
  decideFailure,
  decideGroupDestroyed,
  decideOpened,
  decideSharedHead,
  decideSuperseded,
  decideWaiting,
} from './intents/decide-waiting.ts';
export { decodeExternalId, type ExternalId } from './intents/external-id.ts';
export type {
  BaselineFact,
  BasePolicy,
  CategoryFact,
  Evaluation,
  EvaluationFacts,
  ExpectedCategories,
  HeadTraits,
  OverrideFact,
  PullFact,
  ReportFact,
  RunFact,
  TargetFact,
} from './intents/facts.ts';
export type { Intent } from './intents/intent.ts';
export { lacksExpected } from './intents/judge-category.ts';
export { parseCommands } from './intents/parse-commands.ts';
export { defaultAppSettings } from './model/app-settings.ts';
export type { CacheLine, CodePlace } from './model/cache-line.ts';
export type { Calibration } from './model/calibration.ts';
export type { BenchmarkCase } from './model/case.ts';
export type { Annotation, CheckOutput } from './model/check-run.ts';
export { type Claim, type ClaimResult, type ClaimStatement, describeClaim } from './model/claim.ts';
export type { BenchmarkConfig, Config, Runtime, Steadying, SuiteConfig } from './model/config.ts';
export type { ContendedLine, ContentionEvidence } from './model/contention.ts';
export type { Explanation } from './model/culprit.ts';
export type { Decision } from './model/decision.ts';
export type { FileDiff } from './model/diff.ts';
export type { Environment } from './model/environment.ts';
export { formatEventCost } from './model/event-name.ts';
export { plainFunctionName } from './model/function-name.ts';
export type { JudgedGrowth } from './model/growth.ts';
export type { AllocationSite, HeapProfile, Leak } from './model/heap-profile.ts';
export type { DerivedMetrics, HotspotProfile } from './model/hotspots.ts';
export { findMetric, type Metric } from './model/metric.ts';
export { failed, isNonEmpty, joinParsed, type NonEmpty, type Parsed, parsed } from './model/parsed.ts';
export { defaultDrift, defaultRigour, type Policy } from './model/policy.ts';
export { formatProblem, type Problem, type ProblemCode, problemCatalogue } from './model/problem.ts';
export type { AddressedProfile, CallProfile } from './model/profile.ts';
export { formatDifference, formatValue } from './model/quantity-text.ts';
export type { Commit, Report, Timing } from './model/report.ts';
export type {
  BenchmarkResult,
  BinaryComparison,
  Evidence,
  RuntimeUse,
  Sample,
  Side,
} from './model/sample.ts';
export { type SideName, sideNames } from './model/side-name.ts';
export type { StackAmounts } from './model/stack-amounts.ts';
export { fewestSamples, type StackFrame, type StackProfile } from './model/stack-profile.ts';
export type { ResolvedAddresses, SourceFrame } from './model/symbols.ts';
export type { TimeSpent } from './model/time-spent.ts';
export { usualDepth } from './model/truncated-stacks.ts';
export type { Verdict } from './model/verdict.ts';
export { findAliasRenames } from './renames/find-renames.ts';
export {
  type Definitions,
  definitionsOf,
  findRearrangement,
} from './renames/removals.ts';
export { renamesOf } from './renames/rename.ts';
export { renamePolicy } from './renames/rename-policy.ts';
export { joinRenamed } from './renames/rename-results.ts';
export { clipText, showLines, showOneLine } from './render/escape/escape-control.ts';
export { codeSpan } from './render/escape/escape-markdown.ts';
export { neutraliseWorkflowCommands } from './render/escape/workflow-log.ts';
export { renderFlamegraph } from './render/flamegraph/flamegraph.ts';
export { flamegraphFormats } from './render/flamegraph/formats.ts';
export type { FlameSides } from './render/flamegraph/sides.ts';
export { renderSummary } from './render/markdown/summary.ts';
export { renderContentionPage } from './render/pictures/contention-page.ts';
export { renderGrowth } from './render/pictures/growth-svg.ts';
export { renderVerificationPage } from './render/pictures/verification-page.ts';
export { fingerprintCulprits } from './render/sarif/fingerprint-culprits.ts';
export { renderSarif } from './render/sarif/sarif.ts';
export { renderVerificationSarif } from './render/sarif/verification-sarif.ts';
export { renderCalibration, renderSuggestedGates } from './render/terminal/calibration.ts';
export { renderExplanations } from './render/terminal/explanation.ts';
export { renderHotspots } from './render/terminal/hotspots-text.ts';
export { renderTerminal } from './render/terminal/terminal.ts';
export { renderVerification } from './render/terminal/verification-text.ts';
export { wrapText } from './render/terminal/width.ts';
export { describeChain, describeRule, formatShare } from './render/views/guilt-text.ts';
export { decodeReport } from './report/decode.ts';
export { encodeReport } from './report/encode.ts';
export { fitBenchmarks } from './report/fit-benchmarks.ts';
export { fitCounters } from './report/fit-counters.ts';
export { fitValues } from './report/fit-values.ts';
export { reportJsonSchema } from './report/json-schema.ts';
export { reportLimits } from './report/limits.ts';
export { profileJsonSchema } from './report/schema-hotspots.ts';
export { findSharedCounters } from './report/shared-counters.ts';
export { median } from './stats/quantile.ts';
export { createRandom, type Random, shuffle } from './stats/random.ts';
export { errorText } from './text/error-text.ts';
export { parseJson } from './text/json.ts';
export { nearestWord } from './text/nearest-word.ts';
export {
  type PerfCount,
  plainEventName,
  readC2c,
  readCachegrindTotals,
  readCallgrind,
  readDhat,
  readFolded,
  readMemcheck,
  readPerfScript,
  readPerfStat,
  readSuite,
  recogniseTool,
  type SuiteOutput,
  type SuiteReading,
  type Tool,
  tools,
} from './tools/index.ts';
