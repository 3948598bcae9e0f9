import { enableCompileCache } from 'node:module';

// What strips the types takes 25 MB, and is not needed for files that are in the cache.
enableCompileCache();
const { runServer } = await import('./run-server.ts');
process.exitCode = await runServer(process.env, (line) => process.stderr.write(`${line}\n`));
