import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the committed bundle of the command line. `onStart` gets a function that sends a signal. */
export async function runCli(
  cwd: string,
  words: readonly string[],
  onStart?: (send: (signal: NodeJS.Signals) => void, output: () => string) => void,
): Promise<CliResult> {
  const child = spawn(process.execPath, [resolve('dist/cli/index.js'), ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: '/nonexistent' },
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
