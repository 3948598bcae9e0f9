import { forEachLine } from '../formats/byte-lines.ts';
import { type OnSample, PerfStacks } from '../formats/perf-stacks.ts';
import { ProblemLog } from '../formats/problem-log.ts';
import type { Source } from '../formats/source.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import type { StackProfile } from '../model/stack-profile.ts';
import { describeTruncated } from '../model/truncated-stacks.ts';
import type { Tool } from './tool.ts';

const hint =
  'make the text again with `perf script --no-inline -F comm,tid,time,period,event,ip,sym,symoff,dso`';

/**
 * Reads the text of `perf script`, with stacks or without. What cannot be read is left out and told with its line; the
 * samples that were read count. Memory grows with distinct stacks, not with the text, and is bounded.
 * @param onSample told of each sample that counts.
 */
export function readPerfScript(source: Source, onSample?: OnSample): Parsed<StackProfile> {
  const log = new ProblemLog(source.name);
  const stacks = new PerfStacks((line, message) => log.damage({ line, message, hint }), onSample);
  let lines = 0;
  forEachLine(source.chunks, {
    line: (bytes, start, end, number) => {
      lines = number;
      stacks.line(bytes, start, end, number);
    },
    tooLong: (line) => log.damage({ line, message: 'the line is longer than a megabyte', hint }),
    unfinished: (line) => log.damage({ line, message: 'the text ends within a line', hint }),
  });
  const cut = stacks.finish(lines);
  if (stacks.samples === 0) {
    const [problem] = log.problems();
    return failed(problem ?? { code: 'format-damaged', message: `${source.name} holds no samples`, hint });
  }
  const profile = stacks.profile();
  return parsed(profile, [
    ...log.problems(),
    ...tellLoss(source.name, profile),
    ...tellTruncated(source.name, profile),
    ...(cut ? [tellCut(source.name)] : []),
  ]);
}

function tellLoss(file: string, { lostSamples }: StackProfile): readonly Problem[] {
  if (lostSamples === 0) return [];
  return [
    {
      code: 'samples-lost',
      message: `${file} says that ${lostSamples} samples were lost`,
      hint: 'sample less often or with a larger buffer (perf record -m): shares are doubtful where many are lost',
    },
  ];
}

function tellTruncated(file: string, profile: StackProfile): readonly Problem[] {
  const told = describeTruncated(profile);
  if (told === undefined) return [];
  return [
    {
      code: 'stacks-truncated',
      message: `${file}: ${told}`,
      hint: 'build everything with -fno-omit-frame-pointer, or sample with DWARF stacks; those are cut at 8 kB unless told otherwise (perf record --call-graph dwarf,65528)',
    },
  ];
}

function tellCut(file: string): Problem {
  return {
    code: 'format-damaged',
    message: `${file} holds more distinct stacks than are kept; the rest counts at the callers that are`,
    hint: 'record a shorter run, or stacks of fewer levels',
  };
}

/** Stacks that were sampled while a program ran. */
export const perfScript: Tool = {
  id: 'perf-script',
  title: 'perf script',
  gives:
    'Samples with their stacks: where time is spent, which says nothing of how many instructions a line executes. Frames outside of every mapped object are dropped, because they can hold text of the stack.',
  command:
    'perf record --no-bpf-event -e task-clock -c 1000000 --call-graph fp COMMAND && perf script --no-inline --show-lost-events -F comm,tid,time,period,event,ip,sym,symoff,dso',
  docs: 'https://man7.org/linux/man-pages/man1/perf-script.1.html',
  sniff: (head) => {
    const whole = new TextDecoder('latin1').decode(head);
    if (/^# =+\n# captured on/.test(whole)) return 'perhaps';
    const text = whole.replace(/^#.*\n/gm, '');
    return /^ *\S[^\n]* \d+\.\d+: +(?:\d+ +)?(?:[^\s]+:(?: |$)|PERF_RECORD_)/m.test(text) ? 'certain' : 'no';
  },
  read: (source) => {
    const profile = readPerfScript(source);
    return profile.kind === 'ok'
      ? parsed({ kind: 'stacks', profile: profile.value }, profile.warnings)
      : profile;
  },
};
