/** Turns SIGINT, SIGTERM and SIGHUP into an abort, so that children end and working trees are removed. */
export interface Interruption extends Disposable {
  readonly signal: AbortSignal;
  /** The signal that arrived. */
  readonly received: () => NodeJS.Signals | undefined;
}

const interrupting = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Listens until it is disposed of. */
export function listenForInterruption(): Interruption {
  const controller = new AbortController();
  let received: NodeJS.Signals | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    received ??= signal;
    controller.abort();
  };
  for (const signal of interrupting) process.on(signal, onSignal);
  return {
    signal: controller.signal,
    received: () => received,
    [Symbol.dispose]() {
      for (const signal of interrupting) process.off(signal, onSignal);
    },
  };
}
