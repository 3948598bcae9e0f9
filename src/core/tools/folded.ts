import { readLines } from '../formats/case-list.ts';
import { ProblemLog } from '../formats/problem-log.ts';
import type { Source } from '../formats/source.ts';
import type { HeapFrame } from '../model/heap-profile.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import type { AmountStack, StackAmounts } from '../model/stack-amounts.ts';
import { type Tool, textOf } from './tool.ts';

const hint = 'write one stack a line, outermost frame first: `main;parse;copy 12`';
/** No stack of a real program comes near. */
const deepest = 1000;

/** `main`, `main (leak.c)` from heaptrack, `main<00000000000011ba>` from jeprof. */
function readFrame(text: string): HeapFrame {
  const placed = /^(.+) \(([^()\s]+\.[A-Za-z+]{1,4})\)$/.exec(text);
  if (placed !== null) return { function: placed[1] ?? '', file: placed[2] ?? '' };
  return { function: text.replace(/<[0-9a-f]{16}>$/, '') };
}

/** Heaptrack ends a stack with `;` before the number. */
function readStack(line: string): AmountStack | undefined {
  const found = /^(.*\S);? (\d{1,15})$/.exec(line);
  if (found === null) return undefined;
  const names = (found[1] ?? '').split(';').filter((name) => name.trim() !== '');
  if (names.length === 0 || names.length > deepest) return undefined;
  return { frames: names.reverse().map((name) => readFrame(name.trim())), amounts: [Number(found[2])] };
}

/**
 * Folded stacks, the text that flame graph tools exchange: frames from the outermost, separated by `;`, then a number.
 * @param event what the numbers count, since the text does not say. A line of another form fails the whole text.
 */
export function readFolded(source: Source, event: string): Parsed<StackAmounts> {
  const log = new ProblemLog(source.name);
  const { lines, problems } = readLines(source);
  const stacks: AmountStack[] = [];
  for (const [index, text] of lines.entries()) {
    const stack = readStack(text);
    if (stack !== undefined) stacks.push(stack);
    else if (text.trim() !== '') {
      log.damage({ line: index + 1, message: 'the line is no stack with its number', hint });
    }
  }
  const read = log.settle((): StackAmounts => ({ events: [event], stacks, notes: [] }));
  if (read.kind === 'failed') return read;
  if (stacks.length > 0) return parsed(read.value, [...read.warnings, ...problems]);
  return failed({ code: 'format-damaged', message: `${source.name} holds no stack`, hint });
}

/** Stacks that another program folded; nobody knows of what. */
export const folded: Tool = {
  id: 'folded',
  title: 'folded stacks',
  gives:
    'Whole stacks with a number each. The text does not say what the numbers count; of `heaptrack_print` and `jeprof`, which Brakeline starts itself, that is known.',
  command: 'heaptrack_print -f FILE --flamegraph-cost-type peak -F STACKS',
  docs: 'https://github.com/brendangregg/FlameGraph',
  sniff: (head) => {
    const lines = textOf(head).split('\n').slice(0, 50);
    const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
    const isFolded = whole.every((line) => readStack(line) !== undefined);
    return isFolded && whole.some((line) => line.includes(';')) ? 'perhaps' : 'no';
  },
  read: (source) => {
    const read = readFolded(source, 'amount');
    return read.kind === 'ok' ? parsed({ kind: 'amounts', profile: read.value }, read.warnings) : read;
  },
};
