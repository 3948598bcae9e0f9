import { errorText, failed, type Parsed, parsed } from '../core/index.ts';
import { type GitHubApp, openGitHubApp } from './access/github-app.ts';
import type { Settings } from './access/settings.ts';
import { watchCredentials } from './access/watch-credentials.ts';
import { askNothing, knowNothing } from './jobs/asked.ts';
import { buryJob } from './jobs/bury-job.ts';
import type { JobContext } from './jobs/context.ts';
import { runJob } from './jobs/run-job.ts';
import { sweep } from './jobs/sweep.ts';
import type { QueueOptions } from './queue/boss.ts';
import { openQueue } from './queue/open-queue.ts';
import type { Queue, QueueHandlers } from './queue/queue.ts';
import { startHttpServer } from './server/http-server.ts';
import { receive } from './server/receive.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import type { Job } from './task/job.ts';
import type { Log } from './telemetry/log.ts';
import { createMetrics, type Metrics } from './telemetry/metrics.ts';

/** A running app. */
export interface App {
  readonly port: number;
  /** Takes no more work, finishes what is being worked on, and closes the store. */
  readonly stop: () => Promise<void>;
}

interface AppOptions {
  readonly settings: Settings;
  readonly log: Log;
  /** Absent: calls that write are spaced out as GitHub asks for. */
  readonly throttle?: boolean;
  /** Absent: the queue's own pauses before a job is tried again. */
  readonly retry?: QueueOptions['retry'];
  /** Absent: how soon the queue itself misses a process that died. */
  readonly heartbeatSeconds?: number;
}

/** What is open while the app runs. */
interface Parts {
  readonly store: Store;
  readonly queue: Queue;
  readonly github: GitHubApp;
  readonly metrics: Metrics;
  readonly log: Log;
}

const now = (): string => new Date().toISOString();

function handlersOf({ store, queue, github, metrics, log }: Parts, { dryRun }: Settings): QueueHandlers {
  const policies: JobContext['policies'] = new Map();
  const commits = knowNothing();
  const contextOf = async (
    job: Job,
    { attempt, ...fields }: { readonly attempt: number; readonly job?: string; readonly request?: string },
  ): Promise<JobContext> => {
    const { owner, name } = job.repository;
    const octokit = await github.asInstallation(job.installation);
    const client = { octokit, owner, repo: name, id: job.repository.id };
    const { delivery } = job;
    const own = log.with({ ...fields, attempt, ...(delivery === undefined ? {} : { delivery }) });
    return {
      client,
      app: github.identity,
      store,
      queue,
      job,
      attempt,
      asked: askNothing(),
      policies,
      commits,
      metrics,
      log: own,
      dryRun,
      now,
    };
  };
  return {
    run: async (job, { id, number }) => runJob(await contextOf(job, { job: id, attempt: number })),
    async bury({ id, job, reason, attempts }) {
      log.error(`a job was given up: ${reason}`, { request: id, kind: job.kind, key: job.key, attempts });
      // GitHub may be what failed; the sweep finds the head again.
      await contextOf(job, { request: id, attempt: attempts })
        .then((context) => buryJob(context, id))
        .catch((error: unknown) =>
          log.error('a failure could not be told', { request: id, error: errorText(error) }),
        );
    },
  };
}

/** Runs the sweep now and then; one that takes long is not overtaken by the next. */
function sweepRegularly(parts: Parts, settings: Settings): { readonly stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const told = new Set<number>();
  const once = async (): Promise<void> => {
    try {
      await sweep({ ...parts, told, now });
      const deleted = await parts.store.deleteOld({ days: settings.retentionDays, now: now() });
      parts.log.debug('swept', { deleted });
    } catch (error) {
      parts.log.warn('the sweep stopped; the next one goes on', { error: errorText(error) });
    }
  };
  const next = (): void => {
    running = running.then(once);
  };
  next();
  const timer = setInterval(next, settings.sweepMinutes * 60_000);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function printMetrics({ queue, metrics }: Parts): Promise<string> {
  const { ready, active, later, oldestSeconds } = await queue.stats();
  for (const [state, count] of Object.entries({ ready, active, later }))
    metrics.queueDepth.set(count, { state });
  metrics.queueAge.set(oldestSeconds);
  return metrics.print();
}

async function serve(parts: Parts, { settings }: AppOptions): Promise<App> {
  const { store, queue, github, metrics, log } = parts;
  const { host, port, appId } = settings;
  await queue.work(handlersOf(parts, settings));
  const server = await startHttpServer(
    { host, port, log },
    {
      receive: (delivery) =>
        receive({ appId, store, queue, metrics, log, verify: github.verify, now }, delivery),
      ready: () =>
        store.ping().then(
          () => true,
          () => false,
        ),
      metrics: () => printMetrics(parts),
    },
  );
  const sweeping = sweepRegularly(parts, settings);
  log.info('listening', { host, port: server.port, app: github.identity.slug });
  return {
    port: server.port,
    async stop() {
      await server.close();
      await sweeping.stop();
      await queue.stop();
      await store.close();
      log.info('stopped');
    },
  };
}

/** Opens the store, asks GitHub who the app is, and listens. Problems are things to mend in the settings or the store. */
export async function startApp(options: AppOptions): Promise<Parsed<App>> {
  const { settings, log, throttle = true, retry, heartbeatSeconds } = options;
  const onError = (error: Error): void =>
    log.warn('the store or the queue complains', { error: error.message });
  const { databaseUrl, directory } = settings;
  const opened = await openStore({
    directory,
    onError,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  if (opened.kind === 'failed') return opened;
  for (const warning of opened.warnings) log.warn(warning.message);
  const store = opened.value;
  const metrics = createMetrics();
  const watch = watchCredentials(log);
  try {
    const github = await openGitHubApp({
      settings,
      throttle,
      onCall(call, installation) {
        const { status, limit } = call;
        watch(call, installation);
        metrics.apiCalls.add(1, { status: String(status) });
        if (limit !== undefined)
          metrics.rateLimitLeft.set(limit.remaining, { installation: String(installation ?? 'app') });
      },
    });
    const queue = await openQueue(store, {
      onError,
      ...(retry === undefined ? {} : { retry }),
      ...(heartbeatSeconds === undefined ? {} : { heartbeatSeconds }),
    });
    return parsed(await serve({ store, queue, github, metrics, log }, options));
  } catch (error) {
    await store.close();
    return failed({
      code: 'github-unavailable',
      message: `the app could not start: ${errorText(error)}`,
      hint: 'check APP_ID, PRIVATE_KEY, the clock of this machine, and that GitHub can be reached',
    });
  }
}
