import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { GitHubStandIn } from './github/stand-in.ts';
import { webhookSecret } from './running-app.ts';

/** How the app is started in a process of its own. */
export interface AppProcessOptions {
  readonly github: GitHubStandIn;
  /** Of the embedded store. */
  readonly directory: string;
  /** PostgreSQL in its place. */
  readonly databaseUrl?: string;
  /** `manners`: as users run it. `hasty` (unless told): writes are not spaced out, and the queue tries again soon. */
  readonly pace?: 'manners' | 'hasty';
  /** Options of node, such as `--cpu-prof`. */
  readonly nodeOptions?: readonly string[];
  readonly onLine?: (line: string) => void;
}

/** The app in a process of its own. */
export interface AppProcess {
  /** Where it listens; rejects where it ends before. */
  readonly port: Promise<number>;
  /** Resident memory in megabytes (10^6 bytes). */
  readonly memory: () => number;
  /** Seconds of processor time so far. */
  readonly seconds: () => number;
  /** Sends a signal and resolves when the process is gone. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

const root = join(import.meta.dirname, '../..');
const programs = { manners: ['dist/cli/index.js', 'serve'], hasty: ['test/support/serve-app.ts'] } as const;

function environmentOf({ github, directory, databaseUrl }: AppProcessOptions) {
  return {
    PATH: process.env['PATH'],
    APP_ID: String(github.world.app.id),
    PRIVATE_KEY: github.privateKey,
    WEBHOOK_SECRET: webhookSecret,
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: directory,
    GITHUB_API_URL: github.url,
    SWEEP_MINUTES: '1440',
    // The line that tells the port is one of these.
    LOG_LEVEL: 'info' as const,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  };
}

/** The port in the line that the app logs once it listens. */
function portIn(line: string): number | undefined {
  if (!line.includes('"message":"listening"')) return undefined;
  return Number(/"port":(\d+)/.exec(line)?.[1]);
}

async function untilListening(child: ChildProcess, onLine: (line: string) => void): Promise<number> {
  if (child.stderr === null) throw new Error('the process has no log');
  const last: string[] = [];
  const reader = createInterface({ input: child.stderr });
  return new Promise((resolve, reject) => {
    reader.on('line', (line) => {
      const port = portIn(line);
      if (port === undefined) last.push(line);
      else resolve(port);
      if (last.length > 20) last.shift();
      onLine(line);
    });
    reader.on('close', () => reject(new Error(`the app ended and said:\n${last.join('\n')}`)));
  });
}

/** Starts the app; the caller ends it. */
export function startAppProcess(options: AppProcessOptions): AppProcess {
  const { pace = 'hasty', nodeOptions = [], onLine = () => undefined } = options;
  const child = spawn(process.execPath, [...nodeOptions, ...programs[pace]], {
    cwd: root,
    env: environmentOf(options),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const port = untilListening(child, onLine);
  // Killed before it listens, and nobody waits for the port any more.
  port.catch(() => undefined);
  const read = (file: string): string => readFileSync(`/proc/${child.pid}/${file}`, 'utf8');
  return {
    port,
    memory: () => Number(/^VmRSS:\s+(\d+) kB/m.exec(read('status'))?.[1]) * 1.024e-3,
    seconds() {
      const [user = 0, system = 0] = read('stat').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
      return (user + system) / 100;
    },
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}
