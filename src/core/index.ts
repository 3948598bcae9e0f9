/** The public face of the core: every name that the shells may use, and nothing else. */
export { parseDiff } from './attribute/diff.ts';
export { explainRegression } from './attribute/explain.ts';
export { compareBenchmarks } from './compare/compare-benchmarks.ts';
export { compareReports, type ReportComparison } from './compare/compare-reports.ts';
export { findGate } from './compare/find-gate.ts';
export { decodeConfig } from './config/decode.ts';
export { configJsonSchema } from './config/json-schema.ts';
export { type Plan, type PlannedBenchmark, planGate } from './config/plan-benchmarks.ts';
export { starterConfig } from './config/starter-config.ts';
export { starterWorkflow } from './config/starter-workflow.ts';
export { compareLoadable, hasDebugLines } from './formats/elf.ts';
export { decide } from './gate/decide.ts';
export { decideBaseline } from './gate/decide-baseline.ts';
export type { SideProblem } from './gate/side-findings.ts';
export type { BenchmarkConfig, Config } from './model/config.ts';
export type { Culprit, Explanation, Frame, RelatedLine } from './model/culprit.ts';
export type { Decision, Reason } from './model/decision.ts';
export type { DiffLine, FileDiff, Hunk } from './model/diff.ts';
export type { Environment } from './model/environment.ts';
export { findMetric, knownMetrics, type Metric, type Nature, type Unit } from './model/metric.ts';
export { failed, isNonEmpty, type NonEmpty, type Parsed, parsed } from './model/parsed.ts';
export type { Budget, Enforcement, MetricGate, Policy } from './model/policy.ts';
export { formatPosition, type Position } from './model/position.ts';
export { formatProblem, type Problem, type ProblemCode, problemCatalogue } from './model/problem.ts';
export type { CallProfile, CallTable, LineTable, ProfileFunction } from './model/profile.ts';
export type { Commit, Report, Timing } from './model/report.ts';
export type { BenchmarkResult, BinaryComparison, Evidence, Sample, Side } from './model/sample.ts';
export type { Comparison, Estimate, Verdict, VerdictKind } from './model/verdict.ts';
export { renderFlamegraph } from './render/flamegraph.ts';
export { renderSummary } from './render/markdown/summary.ts';
export { renderSarif } from './render/sarif.ts';
export { renderTerminal } from './render/terminal.ts';
export { wrapText } from './render/terminal-width.ts';
export { neutraliseWorkflowCommands } from './render/workflow-log.ts';
export { decodeReport } from './report/decode.ts';
export { encodeReport } from './report/encode.ts';
export { reportJsonSchema } from './report/json-schema.ts';
export { createRandom, type Random, shuffle } from './stats/random.ts';
export { parseJson } from './text/json.ts';
export { nearestWord } from './text/nearest-word.ts';
export {
  type PerfCount,
  readCachegrindTotals,
  readCallgrind,
  readPerfStat,
  type Tool,
  tools,
} from './tools/index.ts';
