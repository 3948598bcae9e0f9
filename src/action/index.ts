import { setFailed } from '@actions/core';
import { runAction } from './run-action.ts';

// A cancelled job sends SIGINT, then SIGTERM; both must end the children and remove the working trees.
const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => controller.abort());

try {
  await runAction(controller.signal);
} catch (error) {
  // A bug of ours; a required check must not pass because of one.
  setFailed(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
