import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server of Debian's package, on loopback, with a data directory of its own. */
export interface Postgres {
  /** Makes an empty database and gives its URL. */
  readonly createDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** The directory of the newest server that is installed, where Debian has it, else in the search path. */
function findPrograms(): string {
  const versions = globSync('/usr/lib/postgresql/*/bin/initdb').sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  const inPath = (process.env['PATH'] ?? '').split(delimiter).map((directory) => join(directory, 'initdb'));
  const newest = versions.at(-1) ?? inPath.find((path) => existsSync(path));
  if (newest === undefined) throw new Error('PostgreSQL is missing: run node scripts/set-up.mjs --tests');
  return join(newest, '..');
}

/** PostgreSQL refuses to run as root. */
function findAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const id = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

async function awaitServer(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`);
    const isUp = await query(url, 'select 1').then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await pause(50);
  }
}

/** Starts a server; `stop` it at the end. Rejects where PostgreSQL is not installed. */
export async function startPostgres(): Promise<Postgres> {
  const programs = findPrograms();
  const account = findAccount();
  const data = mkdtempSync(join(tmpdir(), 'brakeline-postgres-'));
  if (account.uid !== undefined && account.gid !== undefined) chownSync(data, account.uid, account.gid);
  const initdb = ['-D', data, '-A', 'trust', '-U', 'app', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'];
  execFileSync(join(programs, 'initdb'), initdb, { ...account, cwd: data, stdio: 'pipe' });
  const port = await findFreePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
    ...account,
    cwd: data,
    stdio: 'ignore',
  });
  const urlOf = (database: string) => `postgres://app@127.0.0.1:${port}/${database}`;
  await awaitServer(urlOf('postgres'), server);
  let made = 0;
  return {
    async createDatabase() {
      made += 1;
      await query(urlOf('postgres'), `create database test_${made}`);
      return urlOf(`test_${made}`);
    },
    async stop() {
      // Ends without waiting for clients; nothing here has to last.
      server.kill('SIGQUIT');
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
      rmSync(data, { recursive: true, force: true });
    },
  };
}
