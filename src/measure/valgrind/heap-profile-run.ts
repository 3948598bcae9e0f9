import { rm } from 'node:fs/promises';
import {
  type AllocationSite,
  type BenchmarkConfig,
  type CallProfile,
  type Leak,
  type Parsed,
  parsed,
  profileAllocations,
  profileLeaks,
  readDhat,
  readMemcheck,
  type SideName,
} from '../../core/index.ts';
import { readChunks } from '../processes/file-chunks.ts';
import type { MeasuredProgram } from '../processes/measured-program.ts';
import { openDirectories } from '../processes/side-directories.ts';
import { heapOptions, heapSlowdown } from './exact-counters.ts';
import { runValgrind } from './valgrind.ts';

/** Whose memory is traced, and where. */
export interface HeapRequest {
  readonly benchmark: BenchmarkConfig;
  readonly program: MeasuredProgram;
  readonly side: SideName;
  /** Root of the built tree, absolute. */
  readonly directory: string;
  /** The same directory that the rounds got. */
  readonly scratch: string;
  /** DHAT tells what was allocated, memcheck what was lost. */
  readonly tool: 'dhat' | 'memcheck';
  readonly signal?: AbortSignal;
}

/** What each process of the run did, one after the other. */
function readAll<T>(
  files: readonly string[],
  read: (source: { name: string; chunks: Iterable<Uint8Array> }) => Parsed<readonly T[]>,
): Parsed<readonly T[]> {
  const all: T[] = [];
  for (const file of files) {
    const one = read({ name: "the heap profile's file", chunks: readChunks(file) });
    if (one.kind === 'failed') return one;
    for (const item of one.value) all.push(item);
  }
  return parsed(all);
}

function readFiles(tool: HeapRequest['tool'], files: readonly string[]): Parsed<CallProfile> {
  if (tool === 'memcheck') {
    const leaks = readAll<Leak>(files, readMemcheck);
    return leaks.kind === 'failed' ? leaks : parsed(profileLeaks(leaks.value));
  }
  const sites = readAll<AllocationSite>(files, (source) => {
    const read = readDhat(source);
    return read.kind === 'failed' ? read : parsed(read.value.sites);
  });
  return sites.kind === 'failed' ? sites : parsed(profileAllocations(sites.value));
}

/**
 * Traces the memory of one run of a benchmark, all its processes together, as a profile of calls.
 * @returns the profile, or the problems of `runValgrind`.
 */
export async function profileHeap(request: HeapRequest): Promise<Parsed<CallProfile>> {
  const { benchmark, program, side, directory, tool, signal } = request;
  const directories = await openDirectories(request.scratch);
  const out = directories.result(`${tool}-${side}`);
  const run = await runValgrind({
    benchmark,
    program,
    tree: directory,
    directory: directories.own(side),
    out,
    tool,
    options: heapOptions[tool],
    slowdown: heapSlowdown,
    ...(signal === undefined ? {} : { signal }),
  });
  if (run.kind === 'failed') return run;
  const profile = readFiles(tool, run.value);
  await rm(out, { recursive: true, force: true });
  return profile;
}
