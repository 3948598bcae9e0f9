import { formatProblem } from '../core/index.ts';
import { readSettings } from './access/settings.ts';
import { startApp } from './start-app.ts';
import { createLog } from './telemetry/log.ts';

/** Resolves when the process is asked to end. */
async function untilEnded(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
}

/** Runs the app until it is asked to end; resolves to the exit code: 0, or 2 where the settings or the store are wrong. */
export async function runServer(
  environment: Readonly<Record<string, string | undefined>>,
  write: (line: string) => void,
): Promise<number> {
  const settings = readSettings(environment);
  if (settings.kind === 'failed') {
    for (const problem of settings.problems) write(formatProblem(problem));
    return 2;
  }
  const log = createLog(settings.value.logLevel, write);
  const app = await startApp({ settings: settings.value, log });
  if (app.kind === 'failed') {
    for (const problem of app.problems) write(formatProblem(problem));
    return 2;
  }
  log.info('stopping', { signal: await untilEnded() });
  await app.value.stop();
  return 0;
}
