import type { Report } from '../../model/report.ts';
import { codeSpan, escapeMarkdown, tableRow } from '../escape/escape-markdown.ts';
import { foldBlocks } from './summary-blocks.ts';

function told(value: string | number | null): string {
  return value === null ? 'unknown' : escapeMarkdown(String(value));
}

function table(titles: readonly [string, string], rows: readonly (readonly [string, string])[]): string {
  return [tableRow(titles), '| --- | --- |', ...rows.map((row) => tableRow(row))].join('\n');
}

/** What the measurement depends on, folded. */
export function environmentBlocks(report: Report): readonly string[] {
  const { environment, generator, seed } = report;
  const { cpu, tools } = environment;
  const rows: readonly (readonly [string, string])[] = [
    ['CPU', `${told(cpu.model)}, microcode ${told(cpu.microcode)}, ${cpu.cores} cores`],
    ['System', `${told(environment.os)}, kernel ${told(environment.kernel)}, ${told(environment.arch)}`],
    ['Virtualisation', told(environment.virtualisation)],
    ['Frequency governor', told(environment.governor)],
    ['Address randomisation', environment.aslr],
    [
      'Hardware counters at once',
      environment.honestCounters === 0 ? 'none' : told(environment.honestCounters),
    ],
    ['Pinned to CPU', environment.pinnedTo === null ? 'not pinned' : told(environment.pinnedTo)],
    ['perf', tools.perf === null ? 'none' : told(tools.perf)],
    ['valgrind', tools.valgrind === null ? 'none' : told(tools.valgrind)],
    ['Compiler', told(tools.compiler)],
    ['Seed of the order', told(seed)],
    ['Written by', `${told(generator.name)} ${told(generator.version)}, ${codeSpan(report.created)}`],
  ];
  return foldBlocks('Environment', [table(['What', 'Value'], rows)]);
}

const timingsShown = 50;

/** How long the gate itself took, folded. */
export function timingBlocks(report: Report): readonly string[] {
  const shown = report.timings.slice(0, timingsShown);
  if (shown.length === 0) return [];
  const total = report.timings.reduce((sum, { seconds }) => sum + seconds, 0);
  const rows = shown.map(({ step, seconds }) => [escapeMarkdown(step), `${seconds.toFixed(1)} s`] as const);
  return foldBlocks(`Time of the gate itself: ${total.toFixed(1)} s`, [table(['Step', 'Time'], rows)]);
}
