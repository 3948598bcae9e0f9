import { mkdtempSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { startAppProcess } from './test/support/app-process.ts';
import { addRepository } from './test/support/github/seed.ts';
import { startGitHub } from './test/support/github/stand-in.ts';
const directory = mkdtempSync('/tmp/idle-');
const github = await startGitHub({ validate: false, keep: 'counts' });
addRepository(github.world);
for (const round of [1,2,3]) {
  const t=performance.now();
  const app = startAppProcess({ directory, github, pace: 'manners', nodeOptions: process.argv.slice(2) });
  await app.port;
  const up=performance.now()-t;
  const seen=[];
  for (let i=0;i<6;i++){await pause(2500);seen.push(app.memory().toFixed(0));}
  console.log('round',round,'up',up.toFixed(0),'ms rss',seen.join(' '));
  await app.end('SIGTERM');
}
await github[Symbol.asyncDispose]();
rmSync(directory,{recursive:true});
