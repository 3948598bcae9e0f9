import type { LineUse } from '../model/cache-line.ts';
import type { ContendedLine, Contender } from '../model/contention.ts';
import { suggestRemedy } from './advice.ts';
import type { Contention, FalseSharing } from './contention.ts';
import { drawLine } from './draw-lines.ts';
import { touchedFields } from './name-fields.ts';
import { usualLineBytes } from './verification.ts';

/** What a report has room for. */
export interface LineRoom {
  readonly lines: number;
  readonly contenders: number;
  readonly parts: number;
  /** Characters of a name. */
  readonly name: number;
}

/** The path in the repository of a file as debug information or a tool names it; empty for one that is not of it. */
export type LocateFile = (file: string) => string;

/** What a contender does once in a while is no part of the fight. */
const fewestAccesses = 1000;

/** A name as one line without control characters, so that every report can hold it. */
function tidy(text: string, most: number): string {
  const line = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return line.length <= most ? line : `${line.slice(0, most - 1).toWellFormed()}…`;
}

function describeContender(use: LineUse, found: FalseSharing, context: Context): Contender {
  const { room, locate } = context;
  const { place } = use;
  const file = locate(place.file);
  const fields = touchedFields(found.layout?.fields ?? [], use.bytes);
  const names = (list: readonly string[]): readonly string[] =>
    list.slice(0, room.contenders).flatMap((name) => (name === '' ? [] : [tidy(name, room.name)]));
  return {
    function: tidy(place.function, room.name),
    file,
    line: file === '' ? 0 : place.line,
    threads: names(use.threads),
    writes: use.stores > 0,
    fields: names(fields.map(({ name }) => name)),
  };
}

interface Context {
  readonly room: LineRoom;
  readonly locate: LocateFile;
}

function describeLine(found: FalseSharing, context: Context): ContendedLine {
  const { room } = context;
  const [one, other] = found.pair;
  const fields = found.layout?.fields ?? [];
  const often = found.line.uses.filter(({ loads, stores }) => loads + stores >= fewestAccesses);
  const rest = often.slice(0, room.contenders - 2);
  const describe = (use: LineUse): Contender => describeContender(use, found, context);
  const touched = [touchedFields(fields, one.bytes), touchedFields(fields, other.bytes)] as const;
  return {
    owner: tidy(found.layout?.owner ?? '', room.name),
    contenders: [describe(one), describe(other), ...rest.map(describe)],
    parts: drawLine(found, usualLineBytes)
      .slice(0, room.parts)
      .map((part) => ({
        ...part,
        name: tidy(part.name, room.name),
        users: part.users.slice(0, room.contenders).map((user) => tidy(user, room.name)),
      })),
    suggestion: suggestRemedy(found.layout, touched, usualLineBytes),
  };
}

/** Elements of one array are alike: `counts[3].hits` is `counts[].hits`. */
function withoutIndices(name: string): string {
  return name.replaceAll(/\[\d+\]/g, '[]');
}

/** What Rust's compiler puts behind a name, which changes from build to build. */
const rustHash = /::h[0-9a-f]{16}$/;

/** What tells a contender from another one, in any build: its fields, or its function where no field is known. */
export function contenderKey({ function: name, file, fields }: Contender): string {
  if (fields.length > 0) return `field ${[...new Set(fields.map(withoutIndices))].sort().join(' ')}`;
  return `code ${file.slice(file.lastIndexOf('/') + 1)} ${name.replace(rustHash, '')}`;
}

/**
 * What tells a line from another one, in any build and any run: the two sides that fight over it, whichever comes first. Lines
 * whose two sides are the same code or fields are one finding, such as the lines of one array.
 */
export function lineKey({ contenders: [one, other] }: ContendedLine): string {
  return [contenderKey(one), contenderKey(other)].sort().join(' | ');
}

/**
 * The lines that threads fight over as a report tells them, alike ones once, within its room. An access that crosses a line
 * is no fight and is left out.
 */
export function describeLines(
  found: readonly Contention[],
  context: Context,
): { readonly lines: readonly ContendedLine[]; readonly unlisted: number } {
  const all = found.flatMap((one) => (one.kind === 'false-sharing' ? [describeLine(one, context)] : []));
  const distinct = [...new Map(all.toReversed().map((line) => [lineKey(line), line])).values()].toReversed();
  const lines = distinct.slice(0, context.room.lines);
  return { lines, unlisted: distinct.length - lines.length };
}
