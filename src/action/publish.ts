import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { info, setFailed, setOutput, summary, warning } from '@actions/core';
import {
  codeSpan,
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

async function writeSummary(file: string, place: string): Promise<void> {
  try {
    await summary.addRaw(`${await readFile(file, 'utf8')}\n${place}\n`).write();
  } catch (error) {
    warning(`the job summary could not be written: ${errorText(error)}`);
  }
}

/** Where the files of a run are: the artifact's identifier, empty where they stay in the workspace, and a sentence. */
interface Place {
  readonly id: string;
  readonly says: string;
}

/** Uploads the files as one artifact. */
async function upload({ files }: Decided, inputs: Inputs): Promise<Place> {
  const all = [
    files.report,
    files.sarif,
    files.summary,
    files.growth,
    files.cacheLines,
    ...files.flamegraphs.map(({ path }) => path),
  ];
  const attempt = process.env['GITHUB_RUN_ATTEMPT'] ?? '1';
  const name = `brakeline-${inputs.category}-${attempt}`;
  const uploaded = await uploadArtifact({
    name,
    files: all.filter((file) => file !== undefined),
    root: dirname(files.report),
    ...(inputs.retentionDays === undefined ? {} : { retentionDays: inputs.retentionDays }),
  });
  const what = files.flamegraphs.length > 0 ? 'The report and its flame graphs are' : 'The report is';
  if (uploaded.kind === 'uploaded') {
    return { id: String(uploaded.id), says: `${what} in the artifact ${codeSpan(name)} of this run.` };
  }
  warning(neutraliseWorkflowCommands(formatProblem(uploaded.why)));
  info(`the files are in ${dirname(files.report)}`);
  return {
    id: '',
    says: `${what} in ${codeSpan(dirname(files.report))} on the runner: no artifact was uploaded.`,
  };
}

/** Shows a finished run: log, annotations, job summary, artifact, outputs, and the step's own result. */
export async function publish(outcome: Decided, inputs: Inputs): Promise<void> {
  const { report, diff, files } = outcome;
  const { decision } = report;
  info(neutraliseWorkflowCommands(renderTerminal(report, { columns: 100, colour: false, diff })));
  annotateGuiltyLines(report);
  const place = await upload(outcome, inputs);
  await writeSummary(files.summary, place.says);
  setOutput('verdict', report.kind === 'baseline' && decision.kind === 'pass' ? 'baseline' : decision.kind);
  setOutput('report', files.report);
  setOutput('sarif', files.sarif ?? '');
  setOutput('artifact-id', place.id);
  setOutput('regressions', countRegressions(report));
  if (decision.kind === 'pass') return;
  const title = neutraliseWorkflowCommands(decision.title);
  if (inputs.decides === 'action' || report.kind === 'baseline') setFailed(title);
  else info(`the app decides: ${title}`);
}
