import { readLines } from '../formats/case-list.ts';
import { MassifTree } from '../formats/massif-tree.ts';
import { ProblemLog } from '../formats/problem-log.ts';
import type { Source } from '../formats/source.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import type { StackAmounts } from '../model/stack-amounts.ts';
import { type Tool, textOf } from './tool.ts';

/** The heap when it was largest, by the stacks that had asked for it. */
export interface MassifPeak {
  /** When that was, in `timeUnit` since the start: instructions, milliseconds, or bytes allocated and freed. */
  readonly time: number;
  readonly timeUnit: 'i' | 'ms' | 'B';
  readonly heapBytes: number;
  /** What the allocator needs beside, for its own books and for alignment. */
  readonly extraBytes: number;
  /** 0 unless asked for with `--stacks=yes`. */
  readonly stackBytes: number;
  readonly amounts: StackAmounts;
}

const hint = 'give the file that `valgrind --tool=massif --massif-out-file=FILE` wrote, whole';
const units = { i: 'instructions', ms: 'ms', B: 'bytes allocated and freed' } as const;

interface Snapshot {
  readonly line: number;
  readonly values: Map<string, number>;
  tree: string;
}

/** What the file holds, snapshot by snapshot; only the tree of the peak is kept. */
class MassifFile {
  readonly #log: ProblemLog;
  readonly tree = new MassifTree();
  readonly #snapshots: Snapshot[] = [];
  timeUnit = '';

  constructor(log: ProblemLog) {
    this.#log = log;
  }

  line(text: string, line: number): void {
    const snapshot = this.#snapshots.at(-1);
    const value = /^(time|mem_heap_B|mem_heap_extra_B|mem_stacks_B)=(\d{1,15})$/.exec(text);
    const tree = /^heap_tree=(empty|detailed|peak)$/.exec(text);
    if (snapshot === undefined && /^(?:desc|cmd|time_unit): ?/.test(text)) {
      this.timeUnit = /^time_unit: (.+)$/.exec(text)?.[1] ?? this.timeUnit;
    } else if (/^snapshot=\d+$/.test(text)) {
      this.#snapshots.push({ line, values: new Map(), tree: '' });
    } else if (value !== null && snapshot !== undefined) {
      snapshot.values.set(value[1] ?? '', Number(value[2]));
    } else if (tree !== null && snapshot !== undefined) {
      snapshot.tree = tree[1] ?? '';
    } else if (/^ *n\d+: /.test(text) && snapshot?.tree === 'peak') {
      this.#damage(this.tree.line(text), line);
    } else if (!/^#|^ *n\d+: \d+ /.test(text)) {
      this.#damage('the line is none that massif writes', line);
    }
  }

  /** The snapshot that massif marked as the peak; a program that allocates nothing has none, and the last is as good. */
  peak(): Snapshot | undefined {
    const marked = this.#snapshots.find(({ tree }) => tree === 'peak');
    if (marked !== undefined) this.#damage(this.tree.finish(), marked.line);
    const none = this.#snapshots.every(({ values }) => values.get('mem_heap_B') === 0);
    return marked ?? (none ? this.#snapshots.at(-1) : undefined);
  }

  #damage(message: string | undefined, line: number): void {
    if (message !== undefined) this.#log.damage({ line, message, hint });
  }
}

function isTimeUnit(unit: string): unit is MassifPeak['timeUnit'] {
  return Object.hasOwn(units, unit);
}

function describePeak({ values }: Snapshot, file: MassifFile): MassifPeak | string {
  const { timeUnit, tree } = file;
  if (!isTimeUnit(timeUnit)) return `its time unit is ${JSON.stringify(timeUnit.slice(0, 40))}`;
  const [time, heapBytes, extraBytes, stackBytes] = [
    'time',
    'mem_heap_B',
    'mem_heap_extra_B',
    'mem_stacks_B',
  ].map((key) => values.get(key));
  if (time === undefined || heapBytes === undefined || extraBytes === undefined || stackBytes === undefined) {
    return 'a value of the snapshot of its peak is missing';
  }
  if ((tree.bytes ?? 0) !== heapBytes) {
    return `the tree of its peak holds ${tree.bytes ?? 0} bytes and the heap ${heapBytes}`;
  }
  const whole = (value: number): string => value.toLocaleString('en-US');
  const notes = [
    `Massif saw the peak after ${whole(time)} ${units[timeUnit]}, exact to 1 % unless told otherwise.`,
    `Beside these bytes the allocator needed ${whole(extraBytes)} of its own.`,
    ...(stackBytes > 0 ? [`The program's stacks took ${whole(stackBytes)} bytes more.`] : []),
  ];
  const amounts = { events: ['bytes at the peak'], stacks: tree.stacks, notes };
  return { time, timeUnit, heapBytes, extraBytes, stackBytes, amounts };
}

/**
 * The peak in what `valgrind --tool=massif` wrote (massif/ms_main.c of valgrind; `heaptrack_print --print-massif` writes
 * the same). Fails with `format-damaged`, also where the tree of the peak is not whole or does not add up.
 */
export function readMassif(source: Source): Parsed<MassifPeak> {
  const log = new ProblemLog(source.name);
  const file = new MassifFile(log);
  const { lines, problems } = readLines(source);
  for (const [index, text] of lines.entries()) file.line(text, index + 1);
  const snapshot = file.peak();
  if (!log.damaged) {
    const peak =
      snapshot === undefined ? 'no snapshot of it is marked as the peak' : describePeak(snapshot, file);
    if (typeof peak !== 'string') return parsed(peak, problems);
    log.damage({
      line: snapshot?.line ?? lines.length,
      message: `${source.name} tells no peak: ${peak}`,
      hint,
    });
  }
  const [first, ...rest] = log.problems();
  return first === undefined
    ? failed({ code: 'format-damaged', message: `${source.name} is no output of massif`, hint })
    : failed(first, ...rest);
}

/** The heap over time, of which the peak is read. */
export const massif: Tool = {
  id: 'massif',
  title: 'massif',
  gives: 'The heap when it was largest, by the stacks that had asked for it, and when that was.',
  command: 'valgrind --tool=massif --massif-out-file=FILE COMMAND',
  docs: 'https://valgrind.org/docs/manual/ms-manual.html',
  sniff: (head) => (/^desc: [^\n]*\ncmd: [^\n]*\ntime_unit: /.test(textOf(head)) ? 'certain' : 'no'),
  read: (source) => {
    const peak = readMassif(source);
    return peak.kind === 'ok'
      ? parsed({ kind: 'amounts', profile: peak.value.amounts }, peak.warnings)
      : peak;
  },
};
