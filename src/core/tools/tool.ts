import type { PerfCount } from '../formats/perf-stat-line.ts';
import type { Source } from '../formats/source.ts';
import type { CacheLine } from '../model/cache-line.ts';
import type { BenchmarkCase } from '../model/case.ts';
import type { HeapProfile, Leak } from '../model/heap-profile.ts';
import { type Parsed, parsed } from '../model/parsed.ts';
import type { CallProfile } from '../model/profile.ts';
import type { StackAmounts } from '../model/stack-amounts.ts';
import type { StackProfile } from '../model/stack-profile.ts';

/** What we got out of one file of a tool. */
export type Reading =
  | { readonly kind: 'counts'; readonly counts: readonly PerfCount[] }
  /** Instructions of a whole run. */
  | { readonly kind: 'instructions'; readonly ir: number }
  | { readonly kind: 'profile'; readonly profile: CallProfile }
  /** Sampled stacks: where time is spent. */
  | { readonly kind: 'stacks'; readonly profile: StackProfile }
  /** Cache lines that several CPUs touched. */
  | { readonly kind: 'cache-lines'; readonly lines: readonly CacheLine[] }
  | { readonly kind: 'heap'; readonly profile: HeapProfile }
  | { readonly kind: 'leaks'; readonly leaks: readonly Leak[] }
  /** Amounts by whole stacks, such as the heap's peak. */
  | { readonly kind: 'amounts'; readonly profile: StackAmounts }
  /** What a benchmark tool measured, in the order of its file. */
  | { readonly kind: 'cases'; readonly cases: readonly BenchmarkCase[] };

/** A program whose files Brakeline reads. */
export interface Tool {
  /** Also the name of its folder under `fixtures/tools`. */
  readonly id: string;
  readonly title: string;
  /** What a reading of it says, in a sentence or two for the docs. */
  readonly gives: string;
  /** How to make the program write a file that is read here. */
  readonly command: string;
  /** Where its authors describe the format. */
  readonly docs: string;
  /** Whether a file that begins with these bytes, some hundred or more, is one of this tool. */
  readonly sniff: (head: Uint8Array) => 'no' | 'perhaps' | 'certain';
  /** Total: what cannot be read becomes problems. */
  readonly read: (source: Source) => Parsed<Reading>;
  /** For a tool that writes a tree of files: which of them hold its results, by path, and how they are read together. */
  readonly directory?: {
    readonly holds: (path: string) => boolean;
    readonly read: (sources: readonly Source[]) => Parsed<Reading>;
  };
}

/** The cases that a reader found, as a reading. */
export function readingOf(cases: Parsed<readonly BenchmarkCase[]>): Parsed<Reading> {
  return cases.kind === 'ok' ? parsed({ kind: 'cases', cases: cases.value }, cases.warnings) : cases;
}

/** The first bytes of a file as text; every byte is a character, so that a cut inside one does no harm. */
export function textOf(head: Uint8Array): string {
  return new TextDecoder('latin1').decode(head);
}
