import { z } from 'zod';
import type { BenchmarkCase } from '../model/case.ts';
import { customPrefix } from '../model/metric.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import { parseJson } from '../text/json.ts';
import { actionBenchSchema, toActionCase } from './action-bench.ts';
import { keepApart, readEntries, readText } from './case-list.ts';
import type { Source } from './source.ts';

/** What was measured of one commit, under the name of its suite. */
export interface ActionRun {
  readonly suite: string;
  readonly commit: { readonly sha: string; readonly title: string };
  /** Milliseconds since 1970, UTC: when it was measured. */
  readonly date: number;
  /** The format that the action read, such as `cargo` or `customBiggerIsBetter`. */
  readonly tool: string;
  readonly cases: readonly BenchmarkCase[];
}

const runSchema = z.looseObject({
  commit: z.looseObject({
    id: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/),
    message: z.string().nullish(),
  }),
  date: z.number().min(0).max(8.64e15),
  tool: z.string().max(100),
  benches: z.array(z.unknown()),
});

const documentSchema = z.looseObject({ entries: z.record(z.string().min(1), z.array(z.unknown())) });

/** With `customBiggerIsBetter` the action was told which direction is better. */
function directed(one: BenchmarkCase, tool: string): BenchmarkCase {
  if (tool !== 'customBiggerIsBetter') return one;
  const measures = one.measures.map((measure) =>
    measure.metric.name.startsWith(customPrefix)
      ? { ...measure, metric: { ...measure.metric, better: 'higher' as const } }
      : measure,
  );
  return { ...one, measures };
}

/**
 * Reads the history that github-action-benchmark keeps: `window.BENCHMARK_DATA = {…}` in `data.js`, or the same as JSON.
 * Runs come in the order of their suites in the file, each suite oldest first. Runs and benchmarks that do not follow the
 * format are left out with a problem each.
 */
export function readActionHistory(source: Source): Parsed<readonly ActionRun[]> {
  const whole = readText(source);
  if (whole.kind === 'failed') return whole;
  const text = whole.value.replace(/^\s*window\.BENCHMARK_DATA\s*=\s*/, '').replace(/;\s*$/, '');
  const document = parseJson(text, source.name);
  if (document.kind === 'failed') return document;
  const root = documentSchema.safeParse(document.value);
  if (!root.success) {
    return failed({
      code: 'format-damaged',
      message: `${source.name} has no \`entries\` of suites`,
      hint: 'give the `data.js` of the branch that github-action-benchmark pushes to, often `dev/bench/data.js` of `gh-pages`',
    });
  }
  const read = Object.entries(root.data.entries).map(([suite, list]) => {
    const { entries, problems } = readEntries(list, suite, runSchema);
    const runs = entries.map(({ commit, date, tool, benches }) => {
      const found = readEntries(benches, `${suite} at ${commit.id}`, actionBenchSchema);
      const cases = keepApart(source, { cases: found.entries.map(toActionCase), problems: found.problems });
      const title = (commit.message ?? '').split('\n')[0] ?? '';
      const known = cases.kind === 'ok' ? cases.value.map((one) => directed(one, tool)) : [];
      const said = cases.kind === 'ok' ? cases.warnings : cases.problems;
      return { run: { suite, commit: { sha: commit.id, title }, date, tool, cases: known }, problems: said };
    });
    return { runs, problems: [...problems, ...runs.flatMap((one) => one.problems)] };
  });
  return parsed(
    read.flatMap(({ runs }) => runs.map(({ run }) => run)),
    read.flatMap(({ problems }) => problems),
  );
}
