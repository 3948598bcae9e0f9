import type { Parsed } from '../model/parsed.ts';
import { asv } from './asv.ts';
import { bencher } from './bencher.ts';
import { benchmarkJs } from './benchmark-js.ts';
import { benchmarkDotNet } from './benchmarkdotnet.ts';
import { benchmarkToolsJl } from './benchmarktools-jl.ts';
import { c2c } from './c2c.ts';
import { cachegrind } from './cachegrind.ts';
import { callgrind } from './callgrind.ts';
import { cargoCriterion } from './cargo-criterion.ts';
import { catch2 } from './catch2.ts';
import { criterion } from './criterion.ts';
import { dhat } from './dhat.ts';
import { divan } from './divan.ts';
import { folded } from './folded.ts';
import { githubActionBenchmark } from './github-action-benchmark.ts';
import { goBench } from './go-bench.ts';
import { googleBenchmark } from './google-benchmark.ts';
import { gungraun } from './gungraun.ts';
import { hyperfine } from './hyperfine.ts';
import { jmh } from './jmh.ts';
import { junit } from './junit.ts';
import { k6 } from './k6.ts';
import { libtest } from './libtest.ts';
import { massif } from './massif.ts';
import { memcheck } from './memcheck.ts';
import { mitata } from './mitata.ts';
import { nanobench } from './nanobench.ts';
import { nyrkio } from './nyrkio.ts';
import { oha } from './oha.ts';
import { perfScript } from './perf-script.ts';
import { perfStat } from './perf-stat.ts';
import { pyperf } from './pyperf.ts';
import { pytestBenchmark } from './pytest-benchmark.ts';
import { readOutput, type SuiteOutput, type SuiteReading } from './read-suite.ts';
import { tinybench } from './tinybench.ts';
import type { Tool } from './tool.ts';
import { vegeta } from './vegeta.ts';
import { vitest } from './vitest.ts';
import { wrk } from './wrk.ts';

export { readCallgrind } from '../formats/callgrind-out.ts';
export { type PerfCount, plainEventName } from '../formats/perf-stat-line.ts';
export { readC2c } from './c2c.ts';
export { readCachegrindTotals } from './cachegrind.ts';
export { readDhat } from './dhat.ts';
export { readFolded } from './folded.ts';
export { readMemcheck } from './memcheck.ts';
export { readPerfScript } from './perf-script.ts';
export { readPerfStat } from './perf-stat.ts';
export type { SuiteOutput, SuiteReading } from './read-suite.ts';
export type { Reading, Tool } from './tool.ts';

/** The tools whose cases a suite may read, in the order of the configuration's list. */
export const suiteTools: readonly Tool[] = [
  hyperfine,
  googleBenchmark,
  catch2,
  nanobench,
  criterion,
  cargoCriterion,
  gungraun,
  libtest,
  divan,
  goBench,
  pytestBenchmark,
  asv,
  pyperf,
  vitest,
  tinybench,
  mitata,
  benchmarkJs,
  wrk,
  oha,
  vegeta,
  k6,
  githubActionBenchmark,
  bencher,
  nyrkio,
  junit,
  jmh,
  benchmarkDotNet,
  benchmarkToolsJl,
];

/** Every tool whose files are read. `docs/tools.md` and the fixture tests are made from this list. */
export const tools: readonly Tool[] = [
  perfStat,
  cachegrind,
  callgrind,
  dhat,
  massif,
  memcheck,
  perfScript,
  folded,
  c2c,
  ...suiteTools,
];

/** The tool that is sure of a file which begins with these bytes, else the only one that thinks it may be its own. */
export function recogniseTool(head: Uint8Array): Tool | undefined {
  const certain = tools.filter((tool) => tool.sniff(head) === 'certain');
  if (certain.length > 0) return certain.length === 1 ? certain[0] : undefined;
  const perhaps = tools.filter((tool) => tool.sniff(head) === 'perhaps');
  return perhaps.length === 1 ? perhaps[0] : undefined;
}

/**
 * Reads what one run of a suite left, by the tool that `reads` names; `auto`: by the tool that the first bytes tell.
 * No case at all is a problem.
 */
export function readSuite(reads: string, output: SuiteOutput): Parsed<SuiteReading> {
  return readOutput(suiteTools, reads, output);
}
