/** What must match for two measurements to be comparable. `null` means that the machine does not tell. */
export interface Environment {
  readonly os: string;
  readonly kernel: string;
  readonly arch: string;
  readonly cpu: {
    readonly model: string;
    readonly microcode: string | null;
    readonly cores: number;
  };
  /** The hypervisor's name, `none` on bare metal. */
  readonly virtualisation: string | null;
  readonly governor: string | null;
  /** Whether address-space randomisation was on for the measured programs. */
  readonly aslr: 'on' | 'off';
  readonly tools: {
    readonly perf: string | null;
    readonly valgrind: string | null;
    readonly compiler: string | null;
  };
  /** Absent in reports of older versions. */
  readonly libc?: {
    /** Name and version, such as `glibc 2.36`. */
    readonly version: string | null;
    /** Which of its variants of memory and string functions the processor gets, such as `x86-64-v4`. */
    readonly variant: string | null;
  };
  /** The caches that valgrind simulated, null where it simulated none. Absent in reports of older versions. */
  readonly cacheGeometry?: string | null;
  /** How many hardware events count at once without lying; 0 where there are none. */
  readonly honestCounters: number;
  /** The CPU that the benchmarks were pinned to. */
  readonly pinnedTo: number | null;
}
