import type { StackProfile } from './stack-profile.ts';

/** Where programs, threads and processes begin: glibc and musl, the dynamic linker, Go, the kernel. */
const starts =
  /^(?:_start|_start_c|main|__libc_start_(?:call_)?main.*|start_thread|thread_start|_*clone3?|_dl_start(?:_user|_final)?|ret_from_fork(?:_asm)?|entry_SYSCALL_64.*|runtime\.(?:goexit|mstart|mcall|systemstack|rt0_go)\b.*)(?:@.*)?$/;

/** Frames of a stack that perf and the kernel keep unless they are told otherwise (`kernel.perf_event_max_stack`). */
export const usualDepth = 127;

/** By row of a stack tree, what the stack that ends there is. */
export interface MarkedStacks {
  /** 1 where the outermost frame is not where programs or threads begin. */
  readonly isTruncated: Uint8Array;
  /** Frames of code. */
  readonly depth: Int32Array;
}

/**
 * Finds stacks whose outermost frame is not where programs or threads begin.
 * @param hasStacks whether stacks were recorded; where it is not known, they were if any has a caller.
 */
export function markTruncated({ frames, tree }: StackProfile, hasStacks = false): MarkedStacks {
  const isTruncated = new Uint8Array(tree.count);
  const depth = new Int32Array(tree.count);
  let hasCallers = hasStacks;
  for (let row = 0; row < tree.count; row++) {
    const parent = tree.parent[row] ?? -1;
    const frame = frames[tree.frame[row] ?? -1];
    const isOutermost = parent >= 0 && (tree.parent[parent] ?? -1) < 0;
    depth[row] = parent < 0 ? 0 : (depth[parent] ?? 0) + 1;
    // A stack of the thread's name alone holds nothing of the program.
    const isCut = parent < 0 || (isOutermost ? !starts.test(frame?.name ?? '') : isTruncated[parent] === 1);
    isTruncated[row] = isCut ? 1 : 0;
    hasCallers ||= parent >= 0 && !isOutermost;
  }
  return hasCallers ? { isTruncated, depth } : { isTruncated: isTruncated.fill(0), depth };
}

/** Samples whose stacks end early, and all samples, of all events together. */
interface TruncatedStacks {
  readonly truncated: number;
  /** Those of them that have as many frames as are kept of a stack. */
  readonly atLimit: number;
  readonly samples: number;
}

/**
 * Counts stacks that end early. How many frames were kept of a stack is not known here: the depth of the deepest stack is taken
 * for it, if that is 127 or more.
 */
function countTruncated(profile: StackProfile): TruncatedStacks {
  const { tree, events } = profile;
  const { isTruncated, depth } = markTruncated(profile);
  const most = Math.max(
    usualDepth,
    depth.reduce((deepest, one) => Math.max(deepest, one), 0),
  );
  let [truncated, atLimit, samples] = [0, 0, 0];
  for (let row = 0; row < tree.count; row++) {
    for (const event of events.keys()) {
      const count = tree.samples[event]?.[row] ?? 0;
      samples += count;
      if (isTruncated[row] !== 1) continue;
      truncated += count;
      if ((depth[row] ?? 0) >= most) atLimit += count;
    }
  }
  return { truncated, atLimit, samples };
}

/** Whether so many samples are worth a word: a hundredth of all. */
export function isNotable(part: number, samples: number): boolean {
  return part > 0 && part * 100 >= samples;
}

/** How many stacks end early, as a sentence without its full stop; undefined where that is less than a hundredth of the samples. */
export function describeTruncated(profile: StackProfile): string | undefined {
  const { truncated, atLimit, samples } = countTruncated(profile);
  if (!isNotable(truncated, samples)) return undefined;
  const count = (value: number): string => value.toLocaleString('en-US');
  const deep = isNotable(atLimit, samples)
    ? `; ${count(atLimit)} of them are as deep as stacks are recorded`
    : '';
  return `${count(truncated)} of ${count(samples)} samples have stacks that end before the start of the program or thread, so that their callers are missing${deep}`;
}
