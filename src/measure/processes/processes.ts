import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { errorText } from '../../core/index.ts';
import { createOutputTail, type OutputTail } from './output-tail.ts';

/** A program with everything that it gets. */
export interface ProcessRequest {
  /** Name on PATH or path; never passed through a shell. */
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** All that the program gets; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** Seconds after which the program and all that it started are ended. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
  /** Bytes of each output that are kept, from its end; 8 KiB when absent. */
  readonly maxOutput?: number;
  /** Files instead of no input and a kept tail of the output: paths, the second one is made or emptied. */
  readonly files?: { readonly stdin: string; readonly stdout: string };
}

interface Output {
  /** The last lines, at most 20. Untrusted text. */
  readonly stdoutTail: string;
  readonly stderrTail: string;
  /** Wall time as seen from outside. */
  readonly seconds: number;
}

/** How a program ended, or why it did not start. */
export type ProcessOutcome =
  | (Output & { readonly kind: 'ended'; readonly exitCode: number })
  | (Output & { readonly kind: 'killed'; readonly killedBy: NodeJS.Signals })
  | (Output & { readonly kind: 'timed-out' })
  | (Output & { readonly kind: 'interrupted' })
  | { readonly kind: 'not-started'; readonly reason: string };

/** How long a program may take to end after it was asked to. */
const graceMilliseconds = 2_000;
/** How long output may still arrive from a process that left the group. */
const drainMilliseconds = 250;
const outputLimit = 8 * 1024;
/** What a timer can hold; longer than any run. */
const longestTimer = 2 ** 31 - 1;

interface Streams {
  readonly stdin: number | 'ignore';
  readonly stdout: number | 'pipe';
  readonly close: () => void;
}

/** The program's own copies of the files stay open after `close`. @returns the reason where a file cannot be opened. */
function openStreams(files: ProcessRequest['files']): Streams | string {
  if (files === undefined) return { stdin: 'ignore', stdout: 'pipe', close: () => undefined };
  const opened: number[] = [];
  const close = (): void => opened.splice(0).forEach(closeSync);
  try {
    const stdin = openSync(files.stdin, 'r');
    opened.push(stdin);
    const stdout = openSync(files.stdout, 'w');
    opened.push(stdout);
    return { stdin, stdout, close };
  } catch (error) {
    close();
    return errorText(error);
  }
}

/** Signals the whole process group. @returns whether any process of it was left. */
function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Resolves when the program ended and its output is read, or when a process outside the group holds it open too long. */
function waitForEnd(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  const { promise, resolve } = Promise.withResolvers<{
    code: number | null;
    signal: NodeJS.Signals | null;
  }>();
  child.once('exit', (code, signal) => {
    // What it left running would disturb the next measurement and could hold the output open.
    if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL');
    const drained = setTimeout(() => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    }, drainMilliseconds);
    child.once('close', () => {
      clearTimeout(drained);
      resolve({ code, signal });
    });
  });
  return promise;
}

/** Ends the group when time is up or the signal comes; tells which it was. */
function watch(pid: number, request: ProcessRequest) {
  let cut: 'timed-out' | 'interrupted' | undefined;
  let kill: NodeJS.Timeout | undefined;
  const end = (why: 'timed-out' | 'interrupted') => {
    if (cut !== undefined) return;
    cut = why;
    signalGroup(pid, 'SIGTERM');
    kill = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMilliseconds);
  };
  const onAbort = () => end('interrupted');
  const timer = setTimeout(() => end('timed-out'), Math.min(request.timeout * 1_000, longestTimer));
  request.signal?.addEventListener('abort', onAbort, { once: true });
  if (request.signal?.aborted === true) onAbort();
  return () => {
    clearTimeout(timer);
    clearTimeout(kill);
    request.signal?.removeEventListener('abort', onAbort);
    return cut;
  };
}

function collect(stream: NodeJS.ReadableStream | null, limit: number): OutputTail {
  const tail = createOutputTail(limit);
  stream?.on('data', (chunk: Buffer) => tail.add(chunk));
  stream?.on('error', () => undefined);
  return tail;
}

/**
 * Runs an untrusted program in a process group of its own with no input, and keeps the end of its output. When it ends,
 * is interrupted (`signal`) or runs out of time, every process of its group is gone before this resolves: asked with
 * SIGTERM, killed after two seconds. Never rejects.
 */
export async function runProcess(request: ProcessRequest): Promise<ProcessOutcome> {
  const { command, args, cwd, env, maxOutput = outputLimit } = request;
  if (request.signal?.aborted === true) {
    return { kind: 'interrupted', stdoutTail: '', stderrTail: '', seconds: 0 };
  }
  const started = process.hrtime.bigint();
  // A NUL byte in an argument makes Node throw; no program could be given one.
  if ([command, ...args, ...Object.values(env)].some((text) => text.includes('\0'))) {
    return { kind: 'not-started', reason: 'an argument holds a NUL byte' };
  }
  const streams = openStreams(request.files);
  if (typeof streams === 'string') return { kind: 'not-started', reason: streams };
  const child = spawn(command, [...args], {
    cwd,
    env: { ...env },
    detached: true,
    stdio: [streams.stdin, streams.stdout, 'pipe'],
  });
  streams.close();
  const stdout = collect(child.stdout, maxOutput);
  const stderr = collect(child.stderr, maxOutput);
  const failure = new Promise<string>((resolve) => child.once('error', (error) => resolve(error.message)));
  if (child.pid === undefined) return { kind: 'not-started', reason: await failure };
  const ended = waitForEnd(child);
  const unwatch = watch(child.pid, request);
  const { code, signal } = await ended;
  const cut = unwatch();
  const output = {
    stdoutTail: stdout.read(),
    stderrTail: stderr.read(),
    seconds: Number(process.hrtime.bigint() - started) / 1e9,
  };
  if (cut !== undefined) return { kind: cut, ...output };
  if (signal !== null) return { kind: 'killed', killedBy: signal, ...output };
  return { kind: 'ended', exitCode: code ?? 0, ...output };
}
