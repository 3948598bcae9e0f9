import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Settings } from '../../src/app/access/settings.ts';
import { startApp } from '../../src/app/start-app.ts';
import { createLog } from '../../src/app/telemetry/log.ts';
import { type GitHubOptions, type GitHubStandIn, startGitHub } from './github/stand-in.ts';

export const webhookSecret = 'a secret of thirty-two characters';

/** The app on the embedded store, beside a stand-in of GitHub. */
export interface RunningApp {
  readonly github: GitHubStandIn;
  readonly hook: { readonly url: string; readonly secret: string };
  readonly url: string;
  /** Lines of the log so far. */
  readonly log: readonly string[];
  /** Resolves when the queue holds no job that could start. */
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Settings for tests: the stand-in's address and key, a free port, an empty directory. */
export function settingsFor(github: GitHubStandIn, directory: string): Settings {
  return {
    appId: github.world.app.id,
    privateKey: github.privateKey,
    webhookSecret,
    host: '127.0.0.1',
    port: 0,
    directory,
    api: github.url,
    retentionDays: 400,
    sweepMinutes: 1440,
    logLevel: 'debug',
    dryRun: false,
  };
}

/** The first sweep looks at every open pull request; what a test counts comes after it. */
async function untilSwept(lines: readonly string[]): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!lines.some((line) => line.includes('"message":"swept"'))) {
    if (Date.now() > deadline) throw new Error(`no sweep:\n${lines.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function untilQuiet(url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const page = await (await fetch(`${url}/metrics`)).text();
    const waiting = /^brakeline_queue_jobs\{state="(?:ready|active)"\} [1-9]/m;
    if (!waiting.test(page)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the queue did not become empty');
}

interface RunningAppOptions extends GitHubOptions {
  /** Replaces what `settingsFor` says. */
  readonly settings?: Partial<Settings>;
  /** A GitHub that is there already; the caller ends it. */
  readonly github?: GitHubStandIn;
  readonly retry?: Parameters<typeof startApp>[0]['retry'];
}

/** Starts both; whoever calls this closes them. */
export async function openApp(options: RunningAppOptions = {}): Promise<RunningApp & AsyncDisposable> {
  const directory = await mkdtemp(join(tmpdir(), 'brakeline-app-'));
  const { settings, github: known, retry, ...gitHubOptions } = options;
  const github = known ?? (await startGitHub(gitHubOptions));
  const lines: string[] = [];
  const log = createLog('debug', (line) => lines.push(line));
  const app = await startApp({
    settings: { ...settingsFor(github, join(directory, 'data')), ...settings },
    log,
    throttle: false,
    ...(retry === undefined ? {} : { retry }),
  });
  if (app.kind === 'failed') throw new Error(app.problems[0].message);
  const { port, stop } = app.value;
  await untilSwept(lines);
  const url = `http://127.0.0.1:${port}`;
  let stopped: Promise<void> | undefined;
  const stopOnce = (): Promise<void> => {
    stopped ??= stop();
    return stopped;
  };
  const hook = { url: `${url}/webhooks`, secret: webhookSecret };
  return {
    github,
    hook,
    url,
    log: lines,
    settle: () => untilQuiet(url),
    stop: stopOnce,
    async [Symbol.asyncDispose]() {
      await stopOnce();
      if (known === undefined) await github[Symbol.asyncDispose]();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Starts both; they end with the test. */
export async function runApp(t: TestContext, options: RunningAppOptions = {}): Promise<RunningApp> {
  const app = await openApp(options);
  t.after(() => app[Symbol.asyncDispose]());
  return app;
}
