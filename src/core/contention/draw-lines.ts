import type { LineUse } from '../model/cache-line.ts';
import type { DrawnPart } from '../model/contention.ts';
import type { Contention, LineField } from './contention.ts';
import { touchedFields } from './name-fields.ts';
import { describeHeapBlock } from './name-heap.ts';

function usersOf(uses: readonly LineUse[]): readonly string[] {
  const words = uses.map((use) => {
    const who = use.threads.length > 0 ? use.threads.join(' ') : use.place.function;
    return `${who} ${use.stores > 0 ? 'writes' : 'reads'}`;
  });
  return [...new Set(words)].sort();
}

/** How touched bytes without a field are called: where they lie in their block of the heap, where that is known. */
function nameTouched(from: number, { layout }: Contention): string {
  const block = layout?.blocks?.find(({ offset, size }) => offset <= from && from < offset + size);
  if (block === undefined) return 'touched';
  return `byte ${from - block.offset} of ${describeHeapBlock(block)}`;
}

/** Fields where they are known, and the touched bytes themselves where none is. */
function partsToDraw(found: Contention): readonly LineField[] {
  const { line, layout } = found;
  const fields = layout?.fields ?? [];
  // Bytes between the fields of variables are padding.
  if (layout !== undefined && layout.blocks === undefined) return fields;
  const ranges = line.uses
    .flatMap((use) => use.bytes)
    .filter((range) => touchedFields(fields, [range]).length === 0)
    .map(({ from, to }) => ({ name: nameTouched(from, found), offset: from, size: to - from }));
  const distinct = new Map(ranges.map((range) => [`${range.offset} ${range.size}`, range]));
  return [...fields, ...distinct.values()].toSorted(
    (one, other) => one.offset - other.offset || one.size - other.size,
  );
}

/** The parts of a contended line from its first byte to its last one, with the bytes between fields as parts of their own. */
export function drawLine(found: Contention, lineBytes: number): readonly DrawnPart[] {
  const parts: DrawnPart[] = [];
  const sides: readonly LineUse[] = found.kind === 'crossing' ? [found.use] : found.pair;
  let at = 0;
  for (const field of partsToDraw(found)) {
    const [from, to] = [Math.max(field.offset, 0), Math.min(field.offset + field.size, lineBytes)];
    if (from > at) parts.push({ from: at, to: from, name: '', users: [], contended: false });
    const touching = (use: LineUse): boolean => touchedFields([field], use.bytes).length > 0;
    parts.push({
      from,
      to,
      name: field.name === '' ? 'touched' : field.name,
      users: usersOf(found.line.uses.filter(touching)),
      contended: sides.some(touching),
    });
    at = Math.max(at, to);
  }
  if (at < lineBytes) parts.push({ from: at, to: lineBytes, name: '', users: [], contended: false });
  return parts;
}

/** The parts of a line as rows of text, contended ones marked with `!`; one row a part. */
export function drawParts(parts: readonly DrawnPart[]): readonly string[] {
  return parts.map(({ from, to, name, users, contended }) => {
    const bytes = `${from}–${to - 1}`.padStart(7);
    const said = users.length > 0 ? `  ${users.join(', ')}` : '';
    return `${contended ? '!' : ' '} ${bytes}  ${name === '' ? 'no field' : name}${said}`;
  });
}
