import { failed, isNonEmpty, type Parsed, parsed } from '../model/parsed.ts';
import type { AddressedProfile, CallProfile } from '../model/profile.ts';
import { forEachLine, type LineVisitor } from './byte-lines.ts';
import { type KeepsAddresses, rememberObjects } from './callgrind-out-addresses.ts';
import { CallgrindBody } from './callgrind-out-body.ts';
import {
  type Dialect,
  passedHeaders,
  readEventNames,
  readPositions,
  readTotals,
  tellingHeaders,
} from './callgrind-out-header.ts';
import { bodyKeys, findAlmost, isCostStart, isLetter } from './callgrind-out-keys.ts';
import { ProblemLog } from './problem-log.ts';
import { ProfileBuilder } from './profile-builder.ts';
import type { Source } from './source.ts';

const equals = 61;
const colon = 58;
const hash = 35;
const again = 'make the file again; one like this was cut short or changed after valgrind wrote it';

/** Reads the lines of one file: headers here, names and costs in the body. */
class CallgrindReader implements LineVisitor {
  readonly #log = new ProblemLog('');
  readonly #builder = new ProfileBuilder();
  readonly #body: CallgrindBody;
  readonly #decoder = new TextDecoder();
  readonly #totalsHeader: string;
  readonly #expectedTotals: number[] = [];
  #mustHaveTotals: boolean;
  #totalsSeen = false;
  #everyPartHasTotals = true;
  #eventsOfPart: readonly number[] = [];
  /** Whether damage took what tells the columns of cost lines: then none is read until both are told again. */
  readonly #unknownColumns = { positions: false, events: false };
  /** Whether nothing that was summed up can be believed. */
  #isHopeless = false;
  #lastLine = 1;

  constructor(dialect: Dialect, keepsAddresses: KeepsAddresses) {
    this.#totalsHeader = dialect.totals;
    this.#mustHaveTotals = dialect.alwaysHasTotals;
    this.#body = new CallgrindBody(this.#builder, rememberObjects(this.#builder, keepsAddresses));
  }

  read({ name, chunks }: Source): void {
    this.#log.enter(name);
    this.#lastLine = 1;
    this.#lastLine = Math.max(1, forEachLine(chunks, this));
    this.#endPart();
  }

  plain(bytes: Uint8Array, start: number): number {
    if (this.#unknownColumns.positions || this.#unknownColumns.events) return -1;
    return this.#body.readPlain(bytes, start);
  }

  line(bytes: Uint8Array, start: number, end: number, number: number): void {
    this.#lastLine = number;
    const first = bytes[start] ?? 0;
    if (start === end || first === hash) return;
    if (!isCostStart(first)) this.#readKeyedLine(bytes, start, end);
    else if (!this.#unknownColumns.positions && !this.#unknownColumns.events) {
      const fault = this.#body.readCostLine(bytes, start, end);
      if (fault !== undefined) this.#damage(fault);
    }
  }

  tooLong(number: number): void {
    this.#lastLine = number;
    this.#loseTrack('the line is longer than a megabyte');
  }

  unfinished(number: number): void {
    this.#lastLine = number;
    this.#damage('the last line has no end');
  }

  /** The sums of what was read, marked where the file is damaged; its problems alone where nothing of it can be shown. */
  finish(): Parsed<AddressedProfile> {
    if (this.#builder.events.length === 0) this.#damage('the file names no events');
    const totals = this.#builder.totals();
    if (this.#builder.largest(totals) > Number.MAX_SAFE_INTEGER) {
      this.#isHopeless = true;
      this.#damage('a sum of costs is above 2^53');
    }
    if (this.#mustHaveTotals && !this.#totalsSeen) this.#damage(`the file has no \`${this.#totalsHeader}:\``);
    if (!this.#log.damaged && this.#totalsSeen && this.#everyPartHasTotals) this.#compareTotals(totals);
    const problems = this.#log.problems();
    if (!this.#log.damaged) return parsed(this.#builder.build(totals), problems);
    const isEmpty = this.#isHopeless || !totals.some((total) => total > 0);
    if (isEmpty && isNonEmpty(problems)) return failed(...problems);
    const { profile, ...addresses } = this.#builder.build(totals);
    return parsed({ ...addresses, profile: { ...profile, damaged: true } }, problems);
  }

  #readKeyedLine(bytes: Uint8Array, start: number, end: number): void {
    let at = start;
    while (at < end && isLetter(bytes[at] ?? 0)) at++;
    const mark = bytes[at];
    if (at === start || at === end || (mark !== equals && mark !== colon)) {
      this.#loseTrack('the line is neither a cost nor `key=value` nor `key: value`');
      return;
    }
    const fault =
      mark === colon
        ? this.#readHeader(this.#text(bytes, start, at), bytes.subarray(at + 1, end))
        : this.#body.readAssignment({ bytes, start, mark: at, end });
    if (fault === 'unknown-key') this.#leaveOut(this.#text(bytes, start, at), mark === colon ? ':' : '=');
    else if (fault !== undefined) this.#damage(fault);
  }

  #readHeader(key: string, value: Uint8Array): string | undefined {
    if (key === this.#totalsHeader) return this.#readTotals(this.#text(value));
    switch (key) {
      case 'creator':
        if (this.#text(value).trimStart().startsWith('callgrind')) this.#mustHaveTotals = true;
        return undefined;
      case 'version':
      case 'pid':
      case 'part':
        return this.#endPart();
      case 'positions':
        return this.#readPositions(this.#text(value));
      case 'events':
        return this.#readEvents(this.#text(value));
    }
    return passedHeaders.has(key) ? undefined : 'unknown-key';
  }

  #readPositions(text: string): string | undefined {
    const names = readPositions(text);
    this.#unknownColumns.positions = names === undefined;
    if (names === undefined) return 'the positions are not of `instr`, `bb` and `line`, in this order';
    this.#body.costs.expectPositions(names);
    return undefined;
  }

  #readEvents(text: string): string | undefined {
    const names = readEventNames(text);
    this.#unknownColumns.events = names === undefined;
    if (names === undefined) return 'the events are none, more than 64, or the same one twice';
    this.#eventsOfPart = names.map((name) => this.#builder.event(name));
    this.#body.costs.expectEvents(this.#eventsOfPart);
    return undefined;
  }

  #readTotals(text: string): string | undefined {
    const totals = readTotals(text, this.#eventsOfPart.length);
    if (totals === undefined) return 'the totals are not one whole number below 2^53 for each event';
    for (const [index, event] of this.#eventsOfPart.entries()) {
      this.#expectedTotals[event] = (this.#expectedTotals[event] ?? 0) + (totals[index] ?? 0);
    }
    this.#totalsSeen = true;
    this.#body.costLines = 0;
    return undefined;
  }

  /** The totals come after a part's costs. Other writers than valgrind may leave them out. */
  #endPart(): undefined {
    if (this.#body.costLines > 0) {
      this.#everyPartHasTotals = false;
      if (this.#mustHaveTotals) this.#damage('a part of the file has costs but ends without its totals');
    }
    const fault = this.#body.reset();
    if (fault !== undefined) this.#damage(fault);
  }

  #compareTotals(totals: readonly number[]): void {
    for (const [event, total] of totals.entries()) {
      const expected = this.#expectedTotals[event] ?? 0;
      if (total === expected) continue;
      const name = this.#builder.events[event] ?? '';
      this.#damage(`the costs of ${name} sum up to ${total}, but the file's totals say ${expected}`);
    }
  }

  #text(bytes: Uint8Array, start = 0, end = bytes.length): string {
    return this.#decoder.decode(bytes.subarray(start, end));
  }

  /** A kind of line that is not known is passed over; one that is a letter off is a known one that was damaged. */
  #leaveOut(key: string, mark: ':' | '='): void {
    const meant = findAlmost(key, mark === ':' ? tellingHeaders : Object.keys(bodyKeys));
    if (meant === undefined) {
      this.#log.leftOut(`that begin with ${JSON.stringify(key + mark)}`, this.#lastLine);
      return;
    }
    if (meant === 'positions' || meant === 'events') this.#unknownColumns[meant] = true;
    this.#loseTrack(`\`${key}${mark}\` is no key of the format, and one letter off \`${meant}${mark}\``);
  }

  #loseTrack(message: string): void {
    this.#damage(`${message}; the costs below it are left out until the next function`);
    this.#body.loseTrack();
  }

  #damage(message: string): void {
    this.#log.damage({ line: this.#lastLine, message, hint: again });
  }
}

const noAddresses: KeepsAddresses = () => false;

/**
 * Reads a file in callgrind's format (https://valgrind.org/docs/manual/cl-format.html, and what valgrind writes beyond it):
 * name and position compression, several parts, addresses, jumps, calls into inlined files. Costs of one line add up over
 * addresses and parts; recursion levels (`f'2`) join their function, and calls stay as they are written.
 * A damaged file gives what was read, marked `damaged`, and every problem found as a warning, at most twenty of them in full;
 * costs that a damaged line leaves without a place are left out. It fails where nothing was read, and where a sum is above
 * 2^53. The self costs must sum up to the totals, or the file is damaged.
 * Time is linear in the bytes, memory in the distinct lines and calls.
 */
export function readCostFile(source: Source, dialect: Dialect): Parsed<CallProfile> {
  const read = readWithAddresses([source], dialect, noAddresses);
  return read.kind === 'ok' ? parsed(read.value.profile, read.warnings) : read;
}

function readWithAddresses(
  sources: readonly Source[],
  dialect: Dialect,
  keeps: KeepsAddresses,
): Parsed<AddressedProfile> {
  const reader = new CallgrindReader(dialect, keeps);
  for (const source of sources) reader.read(source);
  return reader.finish();
}

const callgrind: Dialect = { totals: 'totals', alwaysHasTotals: false };

/** Reads what `valgrind --tool=callgrind` wrote, as `readCostFile` describes it. */
export function readCallgrind(source: Source): Parsed<CallProfile> {
  return readCostFile(source, callgrind);
}

/**
 * The same, with the addresses of what `--dump-instr=yes` wrote: costs of one line stay apart by address in the objects for
 * which `keepsAddresses` says so, and add up in all others. Several files of one run, of its threads or parts, become one profile.
 */
export function readCallgrindAddresses(
  sources: readonly Source[],
  keepsAddresses: KeepsAddresses,
): Parsed<AddressedProfile> {
  return readWithAddresses(sources, callgrind, keepsAddresses);
}
