import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { info, setFailed, setOutput, summary, warning } from '@actions/core';
import {
  errorText,
  formatProblem,
  neutraliseWorkflowCommands,
  type Report,
  renderTerminal,
} from '../core/index.ts';
import type { Outcome } from '../pipeline/outcome.ts';
import { annotateGuiltyLines } from './annotate.ts';
import type { Inputs } from './inputs.ts';
import { uploadArtifact } from './upload.ts';

type Decided = Extract<Outcome, { kind: 'decided' }>;

function countRegressions(report: Report): number {
  return report.decision.reasons.filter((reason) => reason.kind === 'regressed' && reason.effect === 'blocks')
    .length;
}

async function writeSummary(file: string): Promise<void> {
  try {
    await summary.addRaw(await readFile(file, 'utf8')).write();
  } catch (error) {
    warning(`the job summary could not be written: ${errorText(error)}`);
  }
}

/** Uploads the files as one artifact and gives its identifier, or an empty text where they stay in the workspace. */
async function upload({ files }: Decided, inputs: Inputs): Promise<string> {
  const all = [files.report, files.sarif, files.summary, ...files.flamegraphs.map(({ path }) => path)];
  const attempt = process.env['GITHUB_RUN_ATTEMPT'] ?? '1';
  const uploaded = await uploadArtifact({
    name: `brakeline-${inputs.category}-${attempt}`,
    files: all.filter((file) => file !== undefined),
    root: dirname(files.report),
    ...(inputs.retentionDays === undefined ? {} : { retentionDays: inputs.retentionDays }),
  });
  if (uploaded.kind === 'uploaded') return String(uploaded.id);
  warning(neutraliseWorkflowCommands(formatProblem(uploaded.why)));
  info(`the files are in ${dirname(files.report)}`);
  return '';
}

/** Shows a finished run: log, annotations, job summary, artifact, outputs, and the step's own result. */
export async function publish(outcome: Decided, inputs: Inputs): Promise<void> {
  const { report, diff, files } = outcome;
  const { decision } = report;
  info(neutraliseWorkflowCommands(renderTerminal(report, { columns: 100, colour: false, diff })));
  annotateGuiltyLines(report);
  await writeSummary(files.summary);
  const artifact = await upload(outcome, inputs);
  setOutput('verdict', report.kind === 'baseline' && decision.kind === 'pass' ? 'baseline' : decision.kind);
  setOutput('report', files.report);
  setOutput('sarif', files.sarif ?? '');
  setOutput('artifact-id', artifact);
  setOutput('regressions', countRegressions(report));
  if (decision.kind === 'pass') return;
  const title = neutraliseWorkflowCommands(decision.title);
  if (inputs.decides === 'action' || report.kind === 'baseline') setFailed(title);
  else info(`the app decides: ${title}`);
}
