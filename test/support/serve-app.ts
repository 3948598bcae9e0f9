/**
 * The app as a process of its own, as `npm start` runs it, but made for a stand-in of GitHub: its writes are not spaced out,
 * and its queue notices a dead process and tries again as soon as it can.
 */

import { readSettings } from '../../src/app/access/settings.ts';
import { startApp } from '../../src/app/start-app.ts';
import { createLog } from '../../src/app/telemetry/log.ts';

const settings = readSettings(process.env);
if (settings.kind === 'failed') throw new Error(settings.problems[0].message);
const log = createLog(settings.value.logLevel, (line) => process.stderr.write(`${line}\n`));
const app = await startApp({
  settings: settings.value,
  log,
  throttle: false,
  retry: { limit: 30, delaySeconds: 1, maxDelaySeconds: 2 },
  heartbeatSeconds: 10,
});
if (app.kind === 'failed') {
  log.error(app.problems[0].message);
  process.exit(2);
}
process.once('SIGTERM', () => {
  app.value.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
