/**
 * A hundred deliveries a second for a minute (`--seconds N`), as a busy organisation sends them, to the app with the embedded
 * store in a process of its own. Limits: each is answered within a second, none is lost, every verdict is there, memory does
 * not grow by more than a quarter, and the queue is empty within a minute after. `--rate N` sends another number;
 * `--profile DIRECTORY` writes a profile of the app's processor time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startAppProcess } from '../test/support/app-process.ts';
import { startGitHub } from '../test/support/github/stand-in.ts';
import { createTraffic } from '../test/support/github/traffic.ts';
import { webhookSecret } from '../test/support/running-app.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    rate: { type: 'string', default: '100' },
    profile: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const rate = Number(values.rate);
const drainLimit = 60;

await using github = await startGitHub({ validate: false, keep: 'counts', rateLimit: 10_000_000 });
const traffic = createTraffic(github.world);
const directory = mkdtempSync(join(tmpdir(), 'brakeline-bench-'));
const profile = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];
const app = startAppProcess({ github, directory, nodeOptions: profile });
const port = await app.port;
const hook = { url: `http://127.0.0.1:${port}/webhooks`, secret: webhookSecret };

/** Jobs that wait or are worked on, from the app's own page. */
async function readDepth(): Promise<number> {
  const page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const counts = [...page.matchAll(/^brakeline_queue_jobs\{state="(?:ready|active)"\} (\d+)/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

const answers: number[] = [];
const failures = new Map<number, number>();
const open = new Set<Promise<void>>();
const send = async (): Promise<void> => {
  const { event, payload } = traffic.next();
  const { status, seconds: taken } = await github.deliver(event, payload, hook);
  answers.push(taken);
  if (status !== 202) failures.set(status, (failures.get(status) ?? 0) + 1);
};

await pause(5_000);
const early = { at: Math.min(20, Math.floor(seconds / 3)), memory: 0 };
const start = performance.now();
for (let count = 0; count < rate * seconds; count += 1) {
  const due = start + (count * 1000) / rate;
  const early_ = due - performance.now();
  if (early_ > 1) await pause(early_);
  const sending = send().finally(() => open.delete(sending));
  open.add(sending);
  if (count === early.at * rate) early.memory = app.memory();
}
await Promise.all(open);
const sent = (performance.now() - start) / 1000;
const atEnd = { depth: await readDepth(), memory: app.memory() };
const drainStart = performance.now();
while ((await readDepth()) > 0 && performance.now() - drainStart < 5 * drainLimit * 1000) await pause(250);
const drained = (performance.now() - drainStart) / 1000;
const processor = app.seconds();
const afterDrain = app.memory();
await app.end('SIGTERM');
rmSync(directory, { recursive: true, force: true });

const sorted = answers.toSorted((one, other) => one - other);
const slowest = sorted.at(-1) ?? 0;
const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
const { verdicts, lost } = traffic.count();
const growth = atEnd.memory / early.memory;
const lines: readonly (readonly [string, boolean])[] = [
  [
    `${answers.length} deliveries in ${sent.toFixed(0)} s, ${[...failures].join(' ') || 'all taken'}`,
    failures.size === 0,
  ],
  [
    `answered after ${(p99 * 1000).toFixed(0)} ms (99 %), ${slowest.toFixed(2)} s at most (limit 1 s)`,
    slowest < 1,
  ],
  [`${verdicts} verdicts, ${lost} lost`, lost === 0],
  [
    `memory ${early.memory.toFixed(0)} MB after ${early.at} s, ${atEnd.memory.toFixed(0)} MB at the end, ${afterDrain.toFixed(0)} MB after (limit 1.25 times)`,
    growth < 1.25,
  ],
  [
    `${atEnd.depth} jobs left at the end, none ${drained.toFixed(1)} s later (limit ${drainLimit} s)`,
    drained < drainLimit,
  ],
];
console.log(`${rate} deliveries a second for ${seconds} s; ${processor.toFixed(0)} s of processor time`);
for (const [text, within] of lines) {
  console.log(`  ${text}${within ? '' : ', OVER THE LIMIT'}`);
  if (!within) process.exitCode = 1;
}
