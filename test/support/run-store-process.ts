import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { StoreOptions } from '../../src/app/store/open-store.ts';

/** A process on a store, and what it has said so far. */
export interface StoreProcess {
  readonly lines: readonly string[];
  readonly kill: () => void;
  /** Resolves with the line that starts so; rejects where the process ends without having said it. */
  readonly said: (start: string) => Promise<string>;
  readonly ended: Promise<unknown>;
}

/** Starts `store-process.ts` on the deliveries from `first` up to, not including, `last`. */
export function runStoreProcess(
  { directory, databaseUrl = '' }: Pick<StoreOptions, 'directory' | 'databaseUrl'>,
  { first, last }: { readonly first: number; readonly last: number },
): StoreProcess {
  const args = ['test/support/store-process.ts', directory, databaseUrl, String(first), String(last)];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  let wake: () => void = () => undefined;
  if (child.stdout === null) throw new Error('the process has no output');
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    wake();
  });
  let isOver = false;
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(() => {
    isOver = true;
    wake();
  });
  return {
    lines,
    kill: () => child.kill('SIGKILL'),
    async said(start) {
      for (;;) {
        const found = lines.find((line) => line.startsWith(start));
        if (found !== undefined) return found;
        if (isOver) throw new Error(`the process ended and said: ${lines.join(' | ')}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    ended,
  };
}
