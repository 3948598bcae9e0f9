import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface CliSettings {
  /** A directory whose programs come before those of PATH. */
  readonly programs?: string;
  /** Gets a function that sends a signal, and one that gives the standard error so far. */
  readonly onStart?: (send: (signal: NodeJS.Signals) => void, output: () => string) => void;
}

/** Runs the committed bundle of the command line. */
export async function runCli(
  cwd: string,
  words: readonly string[],
  { programs, onStart }: CliSettings = {},
): Promise<CliResult> {
  const path = process.env['PATH'] ?? '';
  const child = spawn(process.execPath, [resolve('dist/cli/index.js'), ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: programs === undefined ? path : `${programs}:${path}`, HOME: '/nonexistent' },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  onStart?.(
    (signal) => child.kill(signal),
    () => err,
  );
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, out, err };
}
