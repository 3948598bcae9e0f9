import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What the runner would see of one step. */
export interface StepResult {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

interface Step {
  /** The checked-out repository; GITHUB_WORKSPACE. */
  readonly workspace: string;
  /** A directory for the runner's own files. */
  readonly temporary: string;
  readonly event: { readonly name: string; readonly payload: unknown };
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Reads the `name<<delimiter` form that the toolkit writes to GITHUB_OUTPUT. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n?\2$/gm)];
  return Object.fromEntries(found.map(([, name = '', , value = '']) => [name, value]));
}

/** Runs the committed bundle as a runner runs a `uses:` step: inputs, event file, output and summary files. */
export async function runAction(step: Step): Promise<StepResult> {
  await mkdir(step.temporary, { recursive: true });
  const file = (name: string): string => join(step.temporary, name);
  await writeFile(file('event.json'), JSON.stringify(step.event.payload));
  await writeFile(file('output'), '');
  await writeFile(file('summary.md'), '');
  const inputs = Object.entries(step.inputs ?? {}).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const child = spawn(process.execPath, [resolve('dist/action/index.js')], {
    cwd: step.workspace,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: step.temporary,
      RUNNER_TEMP: step.temporary,
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'http://github.localhost',
      GITHUB_WORKSPACE: step.workspace,
      GITHUB_EVENT_NAME: step.event.name,
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary.md'),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SHA: '0'.repeat(40),
      ...Object.fromEntries(inputs),
      ...step.environment,
    },
  });
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return {
    code,
    log,
    outputs: readOutputs(await readFile(file('output'), 'utf8')),
    summary: await readFile(file('summary.md'), 'utf8'),
  };
}
