import {
  decodeReport,
  failed,
  type NonEmpty,
  type Parsed,
  type Problem,
  type Report,
  type ReportFact,
} from '../core/index.ts';
import { readArtifactZip } from './artifact-zip.ts';
import { type ArtifactOrigin, findArtifacts, refuse } from './artifacts.ts';
import type { RepositoryClient } from './client.ts';
import { downloadArtifact } from './download-artifact.ts';
import { type GitHubResult, ok } from './failure.ts';

/** What one category of a run reported. */
export interface CategoryReport {
  readonly category: string;
  /** Id of the artifact. */
  readonly artifact: number;
  readonly report: ReportFact;
}

/**
 * Reads the reports of exactly one attempt of a run, one for each category in the order of their names; an empty list
 * where the run left no artifact of ours (see `missingReport`). What is wrong with an artifact is told in its `report`;
 * only GitHub's own failures fail the whole. Identity comes from the request: a report that names another head is refused.
 */
export async function readReports(
  client: RepositoryClient,
  request: ArtifactOrigin,
): Promise<GitHubResult<readonly CategoryReport[]>> {
  const found = await findArtifacts(client, request);
  if (found.kind !== 'ok') return found;
  const reports: CategoryReport[] = [];
  for (const artifact of found.value) {
    const archive = await downloadArtifact(client, artifact);
    if (archive.kind !== 'ok') return archive;
    const content =
      archive.value.kind === 'failed' ? archive.value : await readContent(archive.value.value, request);
    reports.push({ category: artifact.category, artifact: artifact.id, report: toFact(content) });
  }
  return ok(reports);
}

/** The fact for a run that left no artifact of ours. */
export function missingReport({ run, attempt }: ArtifactOrigin): ReportFact {
  return none([
    {
      code: 'artifact-missing',
      message: `attempt ${attempt} of run ${run} uploaded no artifact of Brakeline`,
      hint: "look at the run's log: did Brakeline's step run, and did it say why it could not upload?",
    },
  ]);
}

async function readContent(archive: Uint8Array, request: ArtifactOrigin): Promise<Parsed<Report>> {
  const files = await readArtifactZip(archive, { wanted: new Set(['report.json', 'baseline.json']) });
  if (files.kind === 'failed') return files;
  const [reportFile, baselineFile] = [files.value.get('report.json'), files.value.get('baseline.json')];
  if (reportFile !== undefined && baselineFile !== undefined) {
    return failed(refuse('of the run', 'holds both a report and a baseline'));
  }
  const bytes = reportFile ?? baselineFile;
  if (bytes === undefined) return failed(refuse('of the run', 'holds no report'));
  const file = reportFile === undefined ? 'baseline.json' : 'report.json';
  return decode(file, bytes, request.headSha);
}

function decode(file: string, bytes: Uint8Array, headSha: string): Parsed<Report> {
  const text = decodeText(bytes);
  if (text === undefined) return failed(refuse('of the run', `holds a ${file} that is not UTF-8 text`));
  const report = decodeReport({ file, text });
  if (report.kind === 'failed') return report;
  const { kind, head } = report.value;
  if (head.sha !== headSha) {
    return failed(refuse('of the run', `holds a report on ${head.sha}, and the run is for ${headSha}`));
  }
  if ((kind === 'baseline') !== (file === 'baseline.json')) {
    return failed(refuse('of the run', `holds a ${kind} report under the name ${file}`));
  }
  return report;
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function toFact(report: Parsed<Report>): ReportFact {
  return report.kind === 'failed' ? none(report.problems) : { kind: 'report', report: report.value };
}

function none(problems: NonEmpty<Problem>): ReportFact {
  return { kind: 'none', problems };
}
