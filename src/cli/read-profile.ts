import {
  type CallProfile,
  errorText,
  failed,
  type Parsed,
  parsed,
  readCallgrindAddresses,
  recogniseTool,
  type StackAmounts,
  type StackProfile,
  stackAllocations,
  stackLeaks,
} from '../core/index.ts';
import { gatherDumpFiles, readChunks, readHeapDump } from '../measure/index.ts';
import type { ReadFile } from './reading-progress.ts';

/** What a flame graph is made of. */
export type Profile =
  | { readonly kind: 'calls'; readonly profile: CallProfile }
  | { readonly kind: 'stacks'; readonly profile: StackProfile }
  | { readonly kind: 'amounts'; readonly profile: StackAmounts };

const hint =
  'give a file of callgrind, DHAT, massif or memcheck, the text of `perf script`, or folded stacks';

/**
 * Reads a profile of any tool that tells of calls or stacks, in pieces, whatever the file's size.
 * @param read how its bytes are taken, which may tell how far that has come.
 */
export async function readProfile(file: string, read: ReadFile): Promise<Parsed<Profile>> {
  try {
    const dump = await readHeapDump(file);
    if (dump === undefined) return readWith(file, read);
    return dump.kind === 'ok' ? parsed({ kind: 'amounts', profile: dump.value }, dump.warnings) : dump;
  } catch (error) {
    const message = `${file} could not be read: ${errorText(error)}`;
    return failed({ code: 'file-unreadable', message, hint });
  }
}

function readWith(named: string, readFile: ReadFile): Parsed<Profile> {
  const { files, notes } = gatherDumpFiles(named);
  const [file = named] = files;
  if (files.length > 1 || file !== named) {
    const sources = files.map((one) => ({ name: one, chunks: readFile(one) }));
    const read = readCallgrindAddresses(sources, () => false);
    if (read.kind === 'failed') return failed(...read.problems, ...notes);
    return parsed({ kind: 'calls', profile: read.value.profile }, [...notes, ...read.warnings]);
  }
  const read = readOne(file, readFile);
  return read.kind === 'ok'
    ? parsed(read.value, [...notes, ...read.warnings])
    : failed(...read.problems, ...notes);
}

function readOne(file: string, readFile: ReadFile): Parsed<Profile> {
  let head = new Uint8Array(0);
  for (const chunk of readChunks(file)) {
    head = Uint8Array.from(chunk.subarray(0, 4096));
    break;
  }
  const tool = recogniseTool(head);
  if (tool === undefined) {
    const message = `${file} is no profile that Brakeline knows`;
    return failed({ code: 'format-damaged', message, hint });
  }
  const reading = tool.read({ name: file, chunks: readFile(file) });
  if (reading.kind === 'failed') return reading;
  const { value, warnings } = reading;
  switch (value.kind) {
    case 'profile':
      return parsed({ kind: 'calls', profile: value.profile }, warnings);
    case 'stacks':
      return parsed({ kind: 'stacks', profile: value.profile }, warnings);
    case 'amounts':
      return parsed({ kind: 'amounts', profile: value.profile }, warnings);
    case 'heap':
      return parsed({ kind: 'amounts', profile: stackAllocations(value.profile) }, warnings);
    case 'leaks':
      return parsed({ kind: 'amounts', profile: stackLeaks(value.leaks) }, warnings);
    case 'counts':
    case 'cases':
    case 'cache-lines':
    case 'instructions': {
      const message = `${file} is of ${tool.title}, which tells neither calls nor stacks`;
      return failed({ code: 'format-damaged', message, hint });
    }
  }
}
