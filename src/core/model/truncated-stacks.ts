import type { StackProfile } from './stack-profile.ts';

/** Where programs, threads and processes begin: glibc and musl, the dynamic linker, Go, the kernel. */
const starts =
  /^(?:_start|_start_c|main|__libc_start_(?:call_)?main.*|start_thread|thread_start|_*clone3?|_dl_start(?:_user|_final)?|ret_from_fork(?:_asm)?|entry_SYSCALL_64.*|runtime\.(?:goexit|mstart|mcall|systemstack|rt0_go)\b.*)(?:@.*)?$/;

/** Samples whose stacks end early, and all samples, of all events together. */
interface TruncatedStacks {
  readonly truncated: number;
  readonly samples: number;
}

/**
 * Counts stacks whose outermost frame is not where programs or threads begin: chains of frame pointers that break off, DWARF
 * stacks beyond what was copied of the stack, stacks deeper than perf follows. None where no stack has a caller at all, because
 * none was recorded then.
 */
function countTruncated({ frames, tree, events }: StackProfile): TruncatedStacks {
  const ends = new Uint8Array(tree.count);
  let [truncated, samples, hasCallers] = [0, 0, false];
  for (let row = 0; row < tree.count; row++) {
    const parent = tree.parent[row] ?? -1;
    const frame = frames[tree.frame[row] ?? -1];
    const isOutermost = parent >= 0 && (tree.parent[parent] ?? -1) < 0;
    // A stack of the thread's name alone holds nothing of the program.
    ends[row] = parent < 0 || (isOutermost ? !starts.test(frame?.name ?? '') : ends[parent] === 1) ? 1 : 0;
    hasCallers ||= parent >= 0 && !isOutermost;
    for (const event of events.keys()) {
      const count = tree.samples[event]?.[row] ?? 0;
      samples += count;
      if (ends[row] === 1) truncated += count;
    }
  }
  return hasCallers ? { truncated, samples } : { truncated: 0, samples };
}

/** The same as a sentence without its full stop; undefined where it is less than a hundredth of the samples. */
export function describeTruncated(profile: StackProfile): string | undefined {
  const { truncated, samples } = countTruncated(profile);
  if (truncated * 100 < samples || truncated === 0) return undefined;
  const count = (value: number): string => value.toLocaleString('en-US');
  return `${count(truncated)} of ${count(samples)} samples have stacks that end before the start of the program or thread, so that their callers are missing`;
}
