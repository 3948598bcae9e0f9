import { type Parsed, parsed } from '../model/parsed.ts';
import type { AddressedProfile, CallProfile } from '../model/profile.ts';
import { forEachLine, type LineVisitor } from './byte-lines.ts';
import { type AddressFilter, CallgrindBody } from './callgrind-out-body.ts';
import { readEventNames, readPositions, readTotals } from './callgrind-out-header.ts';
import { ProblemLog } from './problem-log.ts';
import { ProfileBuilder } from './profile-builder.ts';
import type { Source } from './source.ts';

const equals = 61;
const colon = 58;
const hash = 35;
const again = 'make the file again; one like this was cut short or changed after valgrind wrote it';

/** What differs between the tools that write this format. */
export interface Dialect {
  /** The header with the sums of all self costs. Callgrind's `summary:` is above them where it missed lines. */
  readonly totals: 'totals' | 'summary';
  /** A file without totals is damaged; otherwise only one that names callgrind as its creator. */
  readonly alwaysHasTotals: boolean;
}

/** Headers that say nothing about costs. */
const passedHeaders = new Set([
  'cmd',
  'desc',
  'thread',
  'event',
  'summary',
  'totals',
  'arch',
  'timeframe',
  'trigger',
]);

/** Reads the lines of one file: headers here, names and costs in the body. */
class CallgrindReader implements LineVisitor {
  readonly #log: ProblemLog;
  readonly #builder = new ProfileBuilder();
  readonly #body: CallgrindBody;
  readonly #decoder = new TextDecoder();
  readonly #totalsHeader: string;
  readonly #expectedTotals: number[] = [];
  #mustHaveTotals: boolean;
  #totalsSeen = false;
  #everyPartHasTotals = true;
  #eventsOfPart: readonly number[] = [];
  #lastLine = 1;

  constructor(file: string, dialect: Dialect, keepsAddresses: KeepsAddresses) {
    this.#totalsHeader = dialect.totals;
    this.#mustHaveTotals = dialect.alwaysHasTotals;
    this.#log = new ProblemLog(file);
    this.#body = new CallgrindBody(this.#builder, rememberObjects(this.#builder, keepsAddresses));
  }

  line(bytes: Uint8Array, start: number, end: number, number: number): void {
    this.#lastLine = number;
    const first = bytes[start] ?? 0;
    if (start === end || first === hash) return;
    const fault = isCostStart(first)
      ? this.#body.readCostLine(bytes, start, end)
      : this.#readKeyedLine(bytes, start, end);
    if (fault !== undefined) this.#damage(fault);
  }

  tooLong(number: number): void {
    this.#lastLine = number;
    this.#damage('the line is longer than a megabyte');
  }

  unfinished(number: number): void {
    this.#lastLine = number;
    this.#damage('the last line has no end');
  }

  finish(): Parsed<AddressedProfile> {
    this.#endPart();
    if (this.#builder.events.length === 0) this.#damage('the file names no events');
    const totals = this.#builder.totals();
    if (this.#builder.largest(totals) > Number.MAX_SAFE_INTEGER) this.#damage('a sum of costs is above 2^53');
    if (this.#mustHaveTotals && !this.#totalsSeen) this.#damage(`the file has no \`${this.#totalsHeader}:\``);
    if (!this.#log.damaged && this.#totalsSeen && this.#everyPartHasTotals) this.#compareTotals(totals);
    return this.#log.settle(() => this.#builder.build(totals));
  }

  #readKeyedLine(bytes: Uint8Array, start: number, end: number): string | undefined {
    let at = start;
    while (at < end && isLetter(bytes[at] ?? 0)) at++;
    const mark = bytes[at];
    if (at === start || at === end || (mark !== equals && mark !== colon)) {
      return 'the line is neither a cost nor `key=value` nor `key: value`';
    }
    if (mark === colon) return this.#readHeader(this.#text(bytes, start, at), bytes.subarray(at + 1, end));
    const outcome = this.#body.readAssignment({ bytes, start, mark: at, end });
    if (outcome !== 'unknown-key') return outcome;
    this.#leaveOut(`${this.#text(bytes, start, at)}=`);
    return undefined;
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
    if (!passedHeaders.has(key)) this.#leaveOut(`${key}:`);
    return undefined;
  }

  #readPositions(text: string): string | undefined {
    const layout = readPositions(text);
    if (layout === undefined) return 'the positions are not of `instr`, `bb` and `line`, in this order';
    this.#body.costs.layout = layout;
    return undefined;
  }

  #readEvents(text: string): string | undefined {
    const names = readEventNames(text);
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

  #leaveOut(key: string): void {
    this.#log.leftOut(`that begin with ${JSON.stringify(key)}`, this.#lastLine);
  }

  #damage(message: string): void {
    this.#log.damage({ line: this.#lastLine, message, hint: again });
  }
}

/** Digits and the relative forms `+n`, `-n` and `*`. */
function isCostStart(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || byte === 42 || byte === 43 || byte === 45;
}

function isLetter(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90);
}

/** Whether rows of that object, named by its path, are kept apart by address. */
export type KeepsAddresses = (object: string) => boolean;

const noAddresses: KeepsAddresses = () => false;

/** Asks once for each object. */
function rememberObjects(builder: ProfileBuilder, keeps: KeepsAddresses): AddressFilter {
  const decoder = new TextDecoder();
  const answers: boolean[] = [];
  return (object) => {
    const answer = answers[object] ?? keeps(decoder.decode(builder.objects.bytesOf(object)));
    answers[object] = answer;
    return answer;
  };
}

/**
 * Reads a file in callgrind's format (https://valgrind.org/docs/manual/cl-format.html, and what valgrind writes beyond it):
 * name and position compression, several parts, addresses, jumps, calls into inlined files. Costs of one line add up over
 * addresses and parts; recursion levels (`f'2`) join their function, and calls stay as they are written.
 * Damage fails with every problem found, at most twenty of them in full; the self costs must sum up to the totals.
 * Time is linear in the bytes, memory in the distinct lines and calls.
 */
export function readCostFile(source: Source, dialect: Dialect): Parsed<CallProfile> {
  const read = readWithAddresses(source, dialect, noAddresses);
  return read.kind === 'ok' ? parsed(read.value.profile, read.warnings) : read;
}

function readWithAddresses(
  source: Source,
  dialect: Dialect,
  keeps: KeepsAddresses,
): Parsed<AddressedProfile> {
  const reader = new CallgrindReader(source.name, dialect, keeps);
  forEachLine(source.chunks, reader);
  return reader.finish();
}

const callgrind: Dialect = { totals: 'totals', alwaysHasTotals: false };

/** Reads what `valgrind --tool=callgrind` wrote, as `readCostFile` describes it. */
export function readCallgrind(source: Source): Parsed<CallProfile> {
  return readCostFile(source, callgrind);
}

/**
 * The same, with the addresses of what `--dump-instr=yes` wrote: costs of one line stay apart by address in the objects for
 * which `keepsAddresses` says so, and add up in all others.
 */
export function readCallgrindAddresses(
  source: Source,
  keepsAddresses: KeepsAddresses,
): Parsed<AddressedProfile> {
  return readWithAddresses(source, callgrind, keepsAddresses);
}
