const space = 32;
const colon = 58;
const dot = 46;
const zero = 48;
const nine = 57;

/** Ranges of a sample's first line, for a reader that makes no objects: all are positions in the bytes. */
export interface PerfHeader {
  commandStart: number;
  commandEnd: number;
  /** Behind the colon of the time. */
  timeEnd: number;
  eventStart: number;
  eventEnd: number;
  /** Events between two samples; 1 where the text does not tell. */
  period: number;
  /** Where the innermost frame begins in texts without stacks; the end where stacks follow. */
  rest: number;
}

/** An empty header to fill. */
export function makePerfHeader(): PerfHeader {
  return { commandStart: 0, commandEnd: 0, timeEnd: 0, eventStart: 0, eventEnd: 0, period: 1, rest: 0 };
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= nine;
}

/** The position behind the time's colon, or -1. A time is digits, a dot, digits, a colon, with a space before and behind. */
function findTimeEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start + 3; at < end; at++) {
    if (bytes[at] !== colon || !isDigit(bytes[at - 1])) continue;
    if (at + 1 < end && bytes[at + 1] !== space) continue;
    let back = at - 1;
    while (back > start && isDigit(bytes[back])) back--;
    if (bytes[back] !== dot) continue;
    back--;
    while (back > start && isDigit(bytes[back])) back--;
    if (bytes[back] === space) return at + 1;
  }
  return -1;
}

/** The end of the command in front of `pid/tid`, `pid`, a processor in brackets, and a time. */
function findCommandEnd(bytes: Uint8Array, start: number, timeEnd: number): number {
  let at = timeEnd - 1;
  const skipWord = (): void => {
    while (at > start && bytes[at - 1] !== space) at--;
    while (at > start && bytes[at - 1] === space) at--;
  };
  skipWord();
  if (bytes[at - 1] === 0x5d) skipWord();
  skipWord();
  return at;
}

/**
 * Fills `header` from the first line of a sample, `command pid/tid [cpu] time: period event: …`, or tells that it is none.
 * A command may hold spaces, brackets and even what looks like a time: it is whatever stands before the time's fields.
 */
export function readPerfHeader(header: PerfHeader, bytes: Uint8Array, start: number, end: number): boolean {
  header.commandStart = skipSpaces(bytes, start, end);
  for (
    let timeEnd = findTimeEnd(bytes, start, end);
    timeEnd >= 0;
    timeEnd = findTimeEnd(bytes, timeEnd, end)
  ) {
    if (!readEvent(header, bytes, timeEnd, end)) continue;
    header.timeEnd = timeEnd;
    header.commandEnd = findCommandEnd(bytes, header.commandStart, timeEnd);
    if (header.commandEnd > header.commandStart) return true;
  }
  return false;
}

/** The time in front of that position's colon in nanoseconds, however many decimals its seconds have. */
export function readTime(bytes: Uint8Array, timeEnd: number): number {
  let at = timeEnd - 2;
  let [fraction, scale] = [0, 1];
  for (; isDigit(bytes[at]); at--, scale *= 10) fraction += ((bytes[at] ?? zero) - zero) * scale;
  let [seconds, place] = [0, 1];
  for (at--; isDigit(bytes[at]); at--, place *= 10) seconds += ((bytes[at] ?? zero) - zero) * place;
  return seconds * 1e9 + Math.round((fraction / scale) * 1e9);
}

/** Reads `period event:` behind a time. */
function readEvent(header: PerfHeader, bytes: Uint8Array, timeEnd: number, end: number): boolean {
  const numberStart = skipSpaces(bytes, timeEnd, end);
  let at = numberStart;
  let period = 0;
  while (at < end && isDigit(bytes[at])) period = period * 10 + (bytes[at++] ?? zero) - zero;
  const hasPeriod = at > numberStart && bytes[at] === space;
  header.period = hasPeriod ? period : 1;
  at = hasPeriod ? skipSpaces(bytes, at, end) : numberStart;
  header.eventStart = at;
  while (at < end && bytes[at] !== space) at++;
  header.eventEnd = at - 1;
  header.rest = skipSpaces(bytes, at, end);
  return (
    bytes[at - 1] === colon && header.eventEnd > header.eventStart && !isRecord(bytes, header.eventStart)
  );
}

/** Whether `PERF_` stands there: the name of a record, not of an event. */
function isRecord(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === 0x50 &&
    bytes[at + 1] === 0x45 &&
    bytes[at + 2] === 0x52 &&
    bytes[at + 3] === 0x46 &&
    bytes[at + 4] === 0x5f
  );
}

function skipSpaces(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] === space) at++;
  return at;
}
