/** Where a command prints, and how wide and colourful it may be. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly columns: number;
  /** Whether standard output is a terminal that shows colours. */
  readonly colour: boolean;
  /** Whether a progress line can be rewritten on standard error. */
  readonly live: boolean;
  readonly cwd: string;
}

/** The terminal of this process. Colours only on a terminal, never with `NO_COLOR`. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    columns: Math.max(40, Math.min(stdout.columns ?? 80, 120)),
    colour: stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
    live: stderr.isTTY === true,
    cwd: process.cwd(),
  };
}
