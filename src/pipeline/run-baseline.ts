import { type Commit, decideBaseline, type Parsed, parsed } from '../core/index.ts';
import { resolveCommit } from '../measure/index.ts';
import { assembleReport, uniqueProblems } from './assemble-report.ts';
import { observeMemory } from './observe-memory.ts';
import type { Outcome } from './outcome.ts';
import { readBaselinePlan } from './read-plan.ts';
import type { RunRequest } from './request.ts';
import { type Prepared, runSteps, type Steps } from './run-steps.ts';
import { writeOutputs } from './write-outputs.ts';

interface PreparedBaseline extends Prepared {
  readonly head: Commit;
}

async function prepare(request: RunRequest): Promise<Parsed<PreparedBaseline>> {
  const { repository, head } = request;
  const commit = await resolveCommit({ repository, ...(head === undefined ? {} : { head }) });
  if (commit.kind === 'failed') return commit;
  const { sha } = commit.value;
  const plan = await readBaselinePlan(repository, sha, request.config);
  if (plan.kind === 'failed') return plan;
  const warnings = [...commit.warnings, ...plan.warnings];
  return parsed({ head: commit.value, plan: plan.value, commits: { base: sha, head: sha }, warnings });
}

async function conclude(request: RunRequest, prepared: PreparedBaseline, steps: Steps): Promise<Outcome> {
  const { metrics, sideProblems } = steps;
  const { repository, out, category, seed, progress } = request;
  const { policy } = prepared.plan;
  const { benchmarks, problems } = await observeMemory({
    ...steps,
    repository,
    commits: prepared.commits,
  });
  progress.step('Write the baseline');
  const report = assembleReport({
    kind: 'baseline',
    head: prepared.head,
    environment: steps.machine.environment,
    seed,
    policy,
    metrics,
    benchmarks,
    verdicts: [],
    explanations: [],
    decision: decideBaseline({ policy, metrics, benchmarks, problems: sideProblems }),
    problems: uniqueProblems([...steps.problems, ...problems]),
    timings: steps.stopwatch.timings(),
  });
  const nothing = { growths: [], diff: [], flamegraphs: [], fileText: () => undefined };
  const files = await writeOutputs({ out, category, report, ...nothing });
  return { kind: 'decided', report, diff: [], files };
}

/**
 * Builds and measures one commit and writes `baseline.json` and `summary.md`. Working tree and children are gone when it
 * resolves, however it ends.
 */
export async function runBaseline(request: RunRequest): Promise<Outcome> {
  request.progress.step('Read the commit and the configuration');
  const prepared = await prepare(request);
  if (prepared.kind === 'failed') {
    request.progress.end();
    return { kind: 'refused', problems: prepared.problems };
  }
  return runSteps(request, prepared.value, (steps) => conclude(request, prepared.value, steps));
}
