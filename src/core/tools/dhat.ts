import { z } from 'zod';
import { readDocument } from '../formats/case-list.ts';
import type { Source } from '../formats/source.ts';
import { readValgrindFrame } from '../formats/valgrind-frame.ts';
import type { AllocationSite, HeapFrame, HeapProfile } from '../model/heap-profile.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import { previewValue } from '../text/preview-value.ts';
import type { Tool } from './tool.ts';

const count = z.number().nonnegative();

/** One program point. Lifetimes (`mb`, `gb`, `eb`) are there only where the mode tells of them. */
const pointSchema = z.looseObject({
  tb: count,
  tbk: count,
  gb: count.optional(),
  eb: count.optional(),
  rb: count.optional(),
  wb: count.optional(),
  fs: z.array(z.int().nonnegative()),
});

const documentSchema = z.looseObject({
  dhatFileVersion: z.literal(2),
  mode: z.string(),
  pps: z.array(pointSchema),
  ftbl: z.array(z.string()),
});

/** Functions that hand out memory; the line that called them is the site. */
const allocator =
  /^(?:malloc|calloc|realloc|memalign|posix_memalign|aligned_alloc|operator new|__rust_|alloc::alloc::|dhat::)/;

function readFrame(text: string): HeapFrame | undefined {
  return text === '[root]' ? undefined : readValgrindFrame(text);
}

/** The stack without the allocator's own frames. */
function framesOf(
  indices: readonly number[],
  table: readonly (HeapFrame | undefined)[],
): readonly HeapFrame[] {
  const frames = indices.flatMap((index) => table[index] ?? []);
  const first = frames.findIndex((frame) => !allocator.test(frame.function));
  return first === -1 ? frames : frames.slice(first);
}

/**
 * The allocation sites in what `valgrind --tool=dhat` or the dhat crate wrote, version 2 of the format
 * (dhat/dh_main.c of valgrind). Fails with `format-damaged`, also for a frame that the table does not have.
 */
export function readDhat(source: Source): Parsed<HeapProfile> {
  const document = readDocument(source);
  if (document.kind === 'failed') return document;
  const read = documentSchema.safeParse(document.value);
  const damaged = (what: string): Parsed<HeapProfile> =>
    failed({
      code: 'format-damaged',
      message: `${source.name} is no output of DHAT, version 2: ${what}`,
      hint: 'give the file that `valgrind --tool=dhat --dhat-out-file=FILE` wrote',
    });
  if (!read.success) {
    const [issue] = read.error.issues;
    return damaged(`${issue?.path.join('.') ?? ''} ${(issue?.message ?? '').toLowerCase()}`);
  }
  const { pps, ftbl, mode } = read.data;
  if (!/heap$/.test(mode)) {
    return failed({
      code: 'format-damaged',
      message: `${source.name} is of DHAT's mode ${previewValue(mode)}, which tells no allocations`,
      hint: 'run DHAT with --mode=heap, or the dhat crate with `Profiler::new_heap()`',
    });
  }
  const lost = pps.find(({ fs }) => fs.some((index) => index >= ftbl.length));
  if (lost !== undefined)
    return damaged(`frame ${Math.max(...lost.fs)} is not in its table of ${ftbl.length}`);
  const table = ftbl.map(readFrame);
  const sites = pps.map(
    ({ tb, tbk, gb = 0, eb = 0, rb = 0, wb = 0, fs }): AllocationSite => ({
      frames: framesOf(fs, table),
      bytes: tb,
      blocks: tbk,
      bytesAtPeak: gb,
      bytesAtEnd: eb,
      bytesRead: rb,
      bytesWritten: wb,
    }),
  );
  return parsed({ sites });
}

/** Allocations by the line that made them. */
export const dhat: Tool = {
  id: 'dhat',
  title: 'DHAT',
  gives:
    'Bytes and blocks that every line allocated, what was there at the peak and at the end, and how often it was read and written.',
  command: 'valgrind --tool=dhat --dhat-out-file=FILE COMMAND',
  docs: 'https://valgrind.org/docs/manual/dh-manual.html',
  sniff: (head) =>
    /^\s*\{\s*"dhatFileVersion"\s*:/.test(new TextDecoder('latin1').decode(head)) ? 'certain' : 'no',
  read: (source) => {
    const profile = readDhat(source);
    return profile.kind === 'ok'
      ? parsed({ kind: 'heap', profile: profile.value }, profile.warnings)
      : profile;
  },
};
