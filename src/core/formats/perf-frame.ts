import type { StackFrame } from '../model/stack-profile.ts';

/** Where a text of perf names no symbol or no object. */
const unknown = '[unknown]';

const withOffset = /^([0-9a-f]+) +(.*)\+0x[0-9a-f]+ \((.*)\)$/;
const inlined = /^([0-9a-f]+) +(.*) \(inlined\)$/;
const withoutSymbol = /^([0-9a-f]+) +\((.*)\)$/;
const withoutOffset = /^([0-9a-f]+) +(.*?) \(((?:.*? \(deleted\))|[^()]*)\)$/;

/**
 * A frame as `perf script` writes it: `11e0 leaf+0x20 (/opt/app)`. Names and paths may hold spaces and brackets.
 * `stray` is a frame outside of every mapped object: its address is no code and can be text of the stack, so it must not
 * be kept. Undefined where the text is no frame.
 */
export function parsePerfFrame(text: string): StackFrame | 'stray' | undefined {
  const found = withOffset.exec(text) ?? inlined.exec(text);
  if (found !== null) {
    const [, address = '', name = '', object = ''] = found;
    return code(address, name, object);
  }
  const bare = withoutSymbol.exec(text);
  if (bare !== null) return code(bare[1] ?? '', unknown, bare[2] ?? '');
  const plain = withoutOffset.exec(text);
  return plain === null ? undefined : code(plain[1] ?? '', plain[2] ?? '', plain[3] ?? '');
}

function code(address: string, name: string, object: string): StackFrame | 'stray' {
  if (object === unknown) return 'stray';
  return { kind: 'code', name, file: '', line: 0, object, address };
}

/** What stands for the innermost frame of a sample where that frame is stray: the time was spent, nobody knows where. */
export const nowhere: StackFrame = {
  kind: 'code',
  name: unknown,
  file: '',
  line: 0,
  object: '',
  address: '',
};

const sourceLine = /^([^[\]+]*\.[A-Za-z0-9_+]+):(\d{1,9})$/;

/** A line of `-F +srcline`: `file.c:12`. Undefined for `sym+0x12` and `object[12]`, which perf writes where it knows no line. */
export function parsePerfSourceLine(
  text: string,
): { readonly file: string; readonly line: number } | undefined {
  const found = sourceLine.exec(text.trim());
  return found === null ? undefined : { file: found[1] ?? '', line: Number(found[2]) };
}
