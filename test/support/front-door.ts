import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** An address that stays the same while what is behind it comes and goes. */
export interface FrontDoor extends AsyncDisposable {
  readonly url: string;
  /** Connections go to this port of the loopback address from now on; undefined: they are cut. */
  readonly pointTo: (port: number | undefined) => void;
}

/** Passes connections on, as what stands before a server that is started anew does. */
export async function openFrontDoor(): Promise<FrontDoor> {
  let target: number | undefined;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const behind = target === undefined ? undefined : connect(target, '127.0.0.1');
    open.add(socket);
    const cut = (): void => {
      open.delete(socket);
      socket.destroy();
      behind?.destroy();
    };
    for (const end of [socket, behind]) end?.on('error', cut).on('close', cut);
    if (behind === undefined) cut();
    else socket.pipe(behind).pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    pointTo(next) {
      target = next;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
