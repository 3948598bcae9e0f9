import { indentOf } from './words.ts';

type ReadLine = (file: string, line: number) => string | undefined;

/** A line of a function whose first executed line is known. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly first: number;
}

/** A label of a switch, also one that a macro writes. */
const label = /^\s*(?:case\b|default\s*:|\w*(?:case|default)\b\s*\()/i;
/** What leaves a branch of a switch, also by a macro. */
const departure = /^\s*(?:\w*break|return|goto|continue)\b[^{]*;/;
/** How far a switch is followed up and down. */
const farthest = 2000;

/** The lines of a switch, ends excluded, and of its branch that holds a place, end excluded. */
interface Switch {
  readonly top: number;
  readonly bottom: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Tells of the lines of a function whether they stand in another branch of a switch that holds a place too, so that
 * neither runs into the other. By indentation, because labels that a macro writes defeat a grammar.
 */
export function findBranches(place: Place, readLine: ReadLine): (line: number) => boolean {
  const switches: Switch[] = [];
  const { file, first } = place;
  let found = findSwitch(place, readLine);
  while (found !== undefined) {
    switches.push(found);
    found = found.top < first ? undefined : findSwitch({ file, first, line: found.top }, readLine);
  }
  return (line) =>
    switches.some(({ top, bottom, from, to }) => line > top && line < bottom && (line < from || line >= to));
}

function findSwitch({ file, line, first }: Place, readLine: ReadLine): Switch | undefined {
  const textAt = (at: number): string => readLine(file, at) ?? '';
  const indentAt = (at: number): number =>
    textAt(at).startsWith('#') ? Infinity : (indentOf(textAt(at)) ?? Infinity);
  const limit = Math.max(first, line - farthest);
  let depth = indentAt(line);
  let from = line - 1;
  while (from >= limit && !(label.test(textAt(from)) && indentAt(from) <= depth)) {
    depth = Math.min(depth, indentAt(from));
    from -= 1;
  }
  if (from < limit) return undefined;
  const level = indentAt(from);
  const isLabel = (at: number): boolean => indentAt(at) === level && label.test(textAt(at));
  const isTop = (at: number): boolean => indentAt(at) < level || /^\s*switch\b/.test(textAt(at));
  let [top, isOpen] = [from - 1, !leavesBefore(from, textAt)];
  for (; top >= limit && !(indentAt(top) <= level && isTop(top)); top -= 1) {
    if (isOpen && isLabel(top)) [from, isOpen] = [top, !leavesBefore(top, textAt)];
  }
  const isEnd = (at: number): boolean =>
    indentAt(at) < level ||
    (indentAt(at) === level && /^\s*\}/.test(textAt(at)) && !isLabel(skipBlank(at + 1, textAt)));
  let [bottom, to] = [line + 1, 0];
  for (; bottom < line + farthest && readLine(file, bottom) !== undefined && !isEnd(bottom); bottom += 1) {
    if (to === 0 && isLabel(bottom)) to = bottom;
  }
  return { top, bottom, from, to: to === 0 ? bottom : to };
}

const blank = /^[\s}]*(?:\/\*.*\*\/\s*|\/\/.*)?$/;

/** Whether what stands before a label never runs into it. */
function leavesBefore(line: number, textAt: (line: number) => string): boolean {
  let at = line - 1;
  while (at > 0 && blank.test(textAt(at))) at -= 1;
  return departure.test(textAt(at));
}

function skipBlank(line: number, textAt: (line: number) => string): number {
  let at = line;
  while (at < line + 10 && /^\s*(?:\/\*.*\*\/\s*|\/\/.*)?$/.test(textAt(at))) at += 1;
  return at;
}
