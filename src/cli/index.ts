#!/usr/bin/env node
import { commands } from './commands/index.ts';
import { main } from './main.ts';
import { processTerminal } from './terminal.ts';

const needed = 24;

// A reader that closes the pipe early (`| head`) must not end the gate, whose exit code still counts.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

if (Number.parseInt(process.versions.node, 10) < needed) {
  process.stderr.write(`brakeline needs Node ${needed} or later; this is ${process.versions.node}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await main(process.argv.slice(2), processTerminal(), commands);
}
