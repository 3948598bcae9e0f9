import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setFailed } from '@actions/core';
import { errorText, failed, type Parsed, type Problem } from '../core/index.ts';
import type { Outcome } from '../pipeline/outcome.ts';
import { type RunRequest, seedLimit } from '../pipeline/request.ts';
import { decodeEvent, type Task } from './event.ts';
import { findLink } from './find-link.ts';
import { groupProgress } from './group-progress.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { refuse } from './refuse.ts';

async function readEvent(): Promise<Parsed<Task>> {
  const file = process.env['GITHUB_EVENT_PATH'] ?? '';
  try {
    const payload = { file, text: await readFile(file, 'utf8') };
    return decodeEvent(process.env['GITHUB_EVENT_NAME'] ?? '', payload, process.env['GITHUB_SHA'] ?? '');
  } catch (error) {
    return failed({
      code: 'file-unreadable',
      message: `the event could not be read: ${errorText(error)}`,
      hint: 'run this as a step of a GitHub Actions workflow, which sets GITHUB_EVENT_PATH',
    });
  }
}

/** Why the files cannot go where they should; undefined where they can. */
async function checkOut(request: RunRequest, out: string): Promise<Problem | undefined> {
  const link = await findLink(request.repository, out);
  if (link === undefined) return undefined;
  return {
    code: 'usage',
    message: `the directory for the files leads through the symbolic link ${link}`,
    hint: 'remove the link from the repository, or choose another directory with `with: out:`',
  };
}

async function execute(task: Task, request: RunRequest): Promise<Outcome> {
  switch (task.kind) {
    case 'gate': {
      const { runGate } = await import('../pipeline/run-gate.ts');
      return runGate({ ...request, base: task.base, head: task.head });
    }
    case 'baseline': {
      const { runBaseline } = await import('../pipeline/run-baseline.ts');
      return runBaseline({ ...request, head: task.commit });
    }
  }
}

function requestOf(inputs: Inputs, signal: AbortSignal): RunRequest {
  const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
  const temporary = process.env['RUNNER_TEMP'];
  return {
    repository: workspace,
    config: inputs.config,
    out: resolve(workspace, inputs.out),
    category: inputs.category,
    seed: randomInt(seedLimit),
    progress: groupProgress(),
    signal,
    ...(temporary === undefined ? {} : { temporary }),
  };
}

async function finish(outcome: Outcome, inputs: Inputs): Promise<void> {
  switch (outcome.kind) {
    case 'decided': {
      const { publish } = await import('./publish.ts');
      return publish(outcome, inputs);
    }
    case 'refused':
      return refuse(outcome.problems, 'refused');
    case 'not-comparable':
      return refuse(outcome.problems, 'not-comparable');
    case 'stopped':
      return setFailed('the run was cancelled: children were ended and working trees removed');
  }
}

/** The step: reads inputs and event, refuses unsafe events before anything else, runs and publishes. */
export async function runAction(signal: AbortSignal): Promise<void> {
  const inputs = readInputs();
  if (inputs.kind === 'failed') return refuse(inputs.problems, 'refused');
  const task = await readEvent();
  if (task.kind === 'failed') return refuse(task.problems, 'refused');
  const request = requestOf(inputs.value, signal);
  const wrong = await checkOut(request, inputs.value.out);
  if (wrong !== undefined) return refuse([wrong], 'refused');
  const { printTools } = await import('./print-tools.ts');
  await printTools();
  const outcome = await execute(task.value, request);
  return finish(outcome, inputs.value);
}
