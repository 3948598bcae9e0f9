import { findBranches } from './branches.ts';
import type { LineContext } from './line-context.ts';
import { findStatement } from './statements.ts';
import { assignedIn, indentOf, wordsOf } from './words.ts';

type ReadLine = (file: string, line: number) => string | undefined;

/** A line of one function, with the names that decide it. */
export interface Flow {
  /** The names on the line and around it, and those that lines before it put into them. */
  readonly words: ReadonlySet<string>;
  /** Those of them that decide how often the line runs: the names of the headers around it, and what reached them. */
  readonly control: ReadonlySet<string>;
  readonly file: string;
  readonly line: number;
  /** Whether another line stands in a branch of the same switch that never runs into this one. */
  readonly isApart: (line: number) => boolean;
}

/** A line, and the first one of its function. */
interface FlowPlace {
  readonly file: string;
  readonly line: number;
  readonly first: number;
}

type FlowContext = Pick<LineContext, 'around' | 'conditions'>;

/** How far up assignments are followed. */
const farthest = 400;

/** A statement that calls a function for its effect, which may change what it is given. */
const call = /^\s*(?:[A-Za-z_][\w.:]*(?:->\w+)*)\s*\(/;
/** Functions that change none of their arguments. */
const harmless = /^\s*(?:std::)?(?:v?[fs]?n?printf|f?puts|putchar|perror|assert|free|exit|abort|log\w*)\s*\(/;
const statement = /^\s*(?:if|for|while|switch|return|sizeof|do|else)\b/;

/** What the text of a line says it does. */
interface Effects {
  readonly words: ReadonlySet<string>;
  readonly assigned: ReadonlySet<string>;
  /** What it assigns, and what it gives to a function. */
  readonly changed: ReadonlySet<string>;
}

function effectsOf(text: string): Effects {
  const [words, assigned] = [wordsOf(text), assignedIn(text)];
  const givesAway = call.test(text) && !harmless.test(text) && !statement.test(text);
  return { words, assigned, changed: givesAway ? new Set([...assigned, ...words]) : assigned };
}

/** Whether two sets of names have one in common. */
function meets(names: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const name of names) if (others.has(name)) return true;
  return false;
}

/**
 * Makes the function that follows, from a line upwards to the start of its function, which names feed it. Textual; of a switch
 * it follows the branch that holds the line, and those that run into it. Lines of a function are passed again and again, so
 * what each says is read once.
 */
export function createFlowTracer(readLine: ReadLine): (place: FlowPlace, context: FlowContext) => Flow {
  const known = new Map<string, Effects>();
  const read = (text: string): Effects => {
    const effects = known.get(text) ?? effectsOf(text);
    known.set(text, effects);
    return effects;
  };
  return (place, { around, conditions }) => {
    const { file, line, first } = place;
    const control = new Set(conditions);
    const words = new Set([
      ...around,
      ...listStatement(place, readLine).flatMap((text) => [...wordsOf(text)]),
    ]);
    const isApart = findBranches({ file, line, first }, readLine);
    for (let at = line - 1; at >= first && line - at < farthest; at -= 1) {
      if (isApart(at)) continue;
      const effects = read(readLine(file, at) ?? '');
      if (meets(effects.changed, words)) for (const word of effects.words) words.add(word);
      // A call may change what it is given, but most do not: that is too little to say why a condition holds.
      if (meets(effects.assigned, control)) for (const word of effects.words) control.add(word);
    }
    return { words, control, file, line, isApart };
  };
}

/** The lines of the statement that a line is part of. */
function listStatement(
  { file, line }: { readonly file: string; readonly line: number },
  readLine: ReadLine,
): readonly string[] {
  const { first, last } = findStatement(file, line, readLine);
  return Array.from({ length: last - first + 1 }, (_, at) => readLine(file, first + at) ?? '');
}

const leave = /\b(?:break|continue|goto|return)\b[^;}]*/g;
const condition = /^\s*\}?\s*(?:if|for|while|switch|case|else if|match|loop)\b/;

/** The two sides of a change, line by line. */
export interface Edit {
  readonly added: readonly string[];
  readonly deleted: readonly string[];
}

/**
 * Whether an edit can make a place run more often or longer: it edits a condition on names that decide the place, or it
 * gives one of them a value.
 */
export function canSteer(edit: Edit, flow: Flow): boolean {
  const isRelevant = (names: Iterable<string>): boolean => [...names].some((name) => flow.words.has(name));
  if (editsCondition(edit, flow)) return true;
  return [...edit.added, ...edit.deleted].some((text) => isRelevant(effectsOf(text).changed));
}

/** Whether an edit edits a condition on names that decide a place. */
export function editsCondition({ added, deleted }: Edit, flow: Flow): boolean {
  const edited = [...headsWithout(added, deleted), ...headsWithout(deleted, added)];
  return edited.some((head) => [...wordsOf(head)].some((name) => flow.words.has(name)));
}

/** Where only how often a line runs is asked for: its flow without the names that merely feed it. */
export function controlOnly(flow: Flow, text: string): Flow {
  return { ...flow, words: new Set([...flow.control, ...(condition.test(text) ? wordsOf(text) : [])]) };
}

/** Whether an edit removes an early exit, whatever that depended on; one that leaves otherwise takes no other's place. */
export function removesExit({ added, deleted }: Edit): boolean {
  const left = exitsOf(added);
  return exitsOf(deleted).some((exit) => {
    const at = left.indexOf(exit);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function exitsOf(lines: readonly string[]): string[] {
  return lines.flatMap((text) => (text.match(leave) ?? []).map((exit) => exit.replace(/[\s,]/g, '')));
}

/** The conditions on some lines that other lines do not have, blanks aside. */
function headsWithout(lines: readonly string[], others: readonly string[]): readonly string[] {
  const squeeze = (head: string): string => head.replace(/\s/g, '');
  const known = new Set(others.map((text) => squeeze(headOf(text))));
  return lines.filter((text) => condition.test(text) && !known.has(squeeze(headOf(text)))).map(headOf);
}

/** A line without what hangs on its condition: up to the parenthesis that closes the first. */
function headOf(text: string): string {
  let depth = 0;
  for (const [at, character] of [...text].entries()) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ')' && depth === 0) return text.slice(0, at + 1);
  }
  return text.replace(/\{\s*$/, '');
}

/**
 * Whether a line behind a place can run before it again, in a loop around both. By indentation: everything between them is
 * deeper than the head of a loop around the place.
 */
export function isInCommonLoop(flow: Flow, line: number, readLine: ReadLine): boolean {
  const indentAt = (at: number): number | undefined => indentOf(readLine(flow.file, at) ?? '');
  let between = indentAt(flow.line) ?? 0;
  for (let at = flow.line + 1; at <= line && at - flow.line < farthest; at += 1) {
    between = Math.min(between, indentAt(at) ?? between);
  }
  let indent = indentAt(flow.line) ?? 0;
  if (/^\s*(?:for|while|do|loop)\b/.test(readLine(flow.file, flow.line) ?? '')) indent += 1;
  for (let at = flow.line; at > 0 && indent > 0 && flow.line - at < farthest; at -= 1) {
    const text = readLine(flow.file, at) ?? '';
    const depth = indentOf(text);
    if (depth === undefined || depth >= indent) continue;
    indent = depth;
    if (depth < between && /\b(?:for|while|do|loop)\b/.test(text)) return true;
  }
  return false;
}
