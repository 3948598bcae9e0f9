import { basename } from 'node:path';
import type { CodePlace, Problem, SourceFrame } from '../../core/index.ts';
import { findSymboliser, resolveAddresses } from './symboliser.ts';

/** A file that was loaded into memory. */
export interface LoadedCode {
  /** Absolute. */
  readonly path: string;
  /** What must be taken off an address in memory to get the one in the file. */
  readonly bias: number;
  readonly holds: (code: number) => boolean;
}

/** Code whose places are wanted. */
export interface CodeRequest {
  /** Addresses in memory. */
  readonly codes: Iterable<number>;
  readonly objects: readonly LoadedCode[];
  /** Absolute; files below it are named relative to it, and its lines come before those of inlined headers. */
  readonly root: string;
  /** For temporary files, absolute. */
  readonly directory: string;
  readonly signal?: AbortSignal;
}

/** Functions and lines by address, and why some have none. */
export interface CodePlaces {
  readonly place: (code: number) => CodePlace;
  /** All that was inlined there, from the innermost outwards; empty when unknown. */
  readonly chain: (code: number) => readonly CodePlace[];
  readonly problems: readonly Problem[];
}

const unknown: CodePlace = { function: '', file: '', line: 0, object: '' };
const noLines: Problem = {
  code: 'tool-missing',
  message: 'neither llvm-symbolizer nor addr2line is installed; code has no source lines',
  hint: 'run: apt-get install llvm; or apt-get install binutils',
};

/** Names code in memory by its function and source line. */
export async function placeCodes(request: CodeRequest): Promise<CodePlaces> {
  const { root, directory, signal } = request;
  const symboliser = await findSymboliser();
  if (symboliser === undefined) return { place: () => unknown, chain: () => [], problems: [noLines] };
  const codes = [...new Set(request.codes)];
  const places = new Map<number, CodePlace>();
  const inlined = new Map<number, readonly CodePlace[]>();
  const problems: Problem[] = [];
  const isOwn = (file: string): boolean => file.startsWith(`${root}/`);
  for (const { path, bias, holds } of request.objects) {
    const own = codes.filter(holds);
    if (own.length === 0) continue;
    const addresses = own.map((code) => code - bias);
    const resolved = await resolveAddresses(symboliser, {
      object: path,
      addresses,
      directory,
      ...(signal === undefined ? {} : { signal }),
    });
    problems.push(...(resolved.kind === 'ok' ? resolved.warnings : resolved.problems));
    if (resolved.kind === 'failed') continue;
    const { chains, chainOf } = resolved.value;
    for (const code of own) {
      const frames = chains[chainOf.get(code - bias) ?? -1] ?? [];
      const place = ({ function: name, file, line }: SourceFrame, known: string): CodePlace => ({
        function: name,
        file: isOwn(file) ? file.slice(root.length + 1) : known,
        line,
        object: basename(path),
      });
      const main = frames.find(({ file }) => isOwn(file)) ?? frames[0];
      if (main === undefined) continue;
      places.set(code, place(main, main.file));
      // A relative path of a compiler elsewhere is none of the repository.
      inlined.set(
        code,
        frames.map((frame) => place(frame, frame.file.startsWith('/') ? frame.file : '')),
      );
    }
  }
  return {
    place: (code) => places.get(code) ?? unknown,
    chain: (code) => inlined.get(code) ?? [],
    problems,
  };
}
