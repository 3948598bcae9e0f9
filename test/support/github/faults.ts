/** What goes wrong, in place of the proper answer or after the work was done. */
export type Trouble =
  /** An error status, with `retry-after` in seconds where told. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly message?: string;
      readonly retryAfter?: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The proper answer, after this many milliseconds. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** The connection is cut: before the work, or after it so that only the answer is lost. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'after' };

/** Which requests a trouble meets. */
export interface Fault {
  readonly method?: string;
  /** Matched against the path without query; of the API's paths and of blob downloads. */
  readonly path: RegExp;
  /** How many requests; 1 unless told. */
  readonly times?: number;
  /** How many matching requests go well before. */
  readonly after?: number;
  readonly trouble: Trouble;
}

export interface FaultPlan {
  readonly add: (fault: Fault) => void;
  /** The trouble that meets this request; each call uses up one. */
  readonly take: (method: string, path: string) => Trouble | undefined;
  readonly clear: () => void;
}

export function createFaultPlan(): FaultPlan {
  const planned: { readonly fault: Fault; skip: number; left: number }[] = [];
  return {
    add: (fault) => {
      planned.push({ fault, skip: fault.after ?? 0, left: fault.times ?? 1 });
    },
    take(method, path) {
      const met = planned.find(
        ({ fault, left }) =>
          left > 0 &&
          (fault.method === undefined || fault.method.toLowerCase() === method.toLowerCase()) &&
          fault.path.test(path),
      );
      if (met === undefined) return undefined;
      if (met.skip > 0) {
        met.skip -= 1;
        return undefined;
      }
      met.left -= 1;
      return met.fault.trouble;
    },
    clear: () => {
      planned.length = 0;
    },
  };
}
