import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import {
  encodeReport,
  type FileDiff,
  type JudgedGrowth,
  type Report,
  renderContentionPage,
  renderGrowth,
  renderSarif,
  renderSummary,
} from '../core/index.ts';
import type { Flamegraph } from './explaining.ts';
import type { WrittenFiles } from './outcome.ts';

interface Outputs {
  readonly out: string;
  readonly report: Report;
  readonly category: string;
  readonly growths: readonly JudgedGrowth[];
  readonly diff: readonly FileDiff[];
  readonly flamegraphs: readonly Flamegraph[];
  /** A file of the head by its path in the repository. */
  readonly fileText: (path: string) => string | undefined;
}

/** Files of an earlier run in the same directory would pass for this one's. */
const ours =
  /^(report\.json|baseline\.json|results\.sarif|summary\.md|growth\.svg|cache-lines\.html|flamegraph(-\d+)?\.html)$/;

async function clearOutputs(out: string): Promise<void> {
  const made = await mkdir(out, { recursive: true });
  // A directory of ours keeps itself out of the repository's status.
  if (made !== undefined) await writeFile(join(out, '.gitignore'), '*\n');
  for (const name of await readdir(out)) if (ours.test(name)) await rm(join(out, name), { recursive: true });
}

/** Writes the run's files and removes those of an earlier run. */
export async function writeOutputs(outputs: Outputs): Promise<WrittenFiles> {
  const { report, growths, category, diff, flamegraphs, fileText } = outputs;
  const out = resolve(outputs.out);
  await clearOutputs(out);
  const write = async (name: string, text: string): Promise<string> => {
    const path = join(out, name);
    await writeFile(path, text);
    return path;
  };
  const pages: WrittenFiles['flamegraphs'][number][] = [];
  for (const [index, { benchmark, html }] of flamegraphs.entries()) {
    const name = index === 0 ? 'flamegraph.html' : `flamegraph-${index + 1}.html`;
    pages.push({ benchmark, path: await write(name, html) });
  }
  const named = pages.map(({ benchmark, path }) => ({ benchmark, file: basename(path) }));
  const lines = renderContentionPage(report);
  const cacheLines = lines === undefined ? undefined : await write('cache-lines.html', lines);
  const drawnIn = cacheLines === undefined ? {} : { cacheLines: basename(cacheLines) };
  const summary = await write(
    'summary.md',
    renderSummary(report, { growths, diff, flamegraphs: named, ...drawnIn }),
  );
  if (report.kind === 'baseline') {
    return { report: await write('baseline.json', encodeReport(report)), summary, flamegraphs: pages };
  }
  const drawn = renderGrowth(growths);
  return {
    ...(cacheLines === undefined ? {} : { cacheLines }),
    ...(drawn === undefined ? {} : { growth: await write('growth.svg', drawn) }),
    report: await write('report.json', encodeReport(report)),
    sarif: await write('results.sarif', renderSarif({ report, category, fileText })),
    summary,
    flamegraphs: pages,
  };
}
