import { getInput } from '@actions/core';
import { failed, type Parsed, type Problem, parsed } from '../core/index.ts';
import { isCategory, requestDefaults } from '../pipeline/request.ts';

/** The inputs of the step, checked. */
export interface Inputs {
  readonly config: string;
  readonly category: string;
  readonly decides: 'action' | 'app';
  readonly out: string;
  /** Absent: the repository's default. */
  readonly retentionDays?: number;
}

function wrong(input: string, seen: string, must: string): Problem {
  return {
    code: 'usage',
    message: `the input \`${input}\` is ${JSON.stringify(seen)}; it must be ${must}`,
    hint: `correct \`with: ${input}:\` in the workflow file`,
  };
}

function isInside(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.split('/').includes('..');
}

/** Reads `INPUT_*`, the only place that does. All wrong inputs are reported at once. */
export function readInputs(): Parsed<Inputs> {
  const config = getInput('config') || requestDefaults.config;
  const category = getInput('category') || requestDefaults.category;
  const decides = getInput('decides') || 'action';
  const out = getInput('out') || requestDefaults.out;
  const days = getInput('retention-days');
  const problems: Problem[] = [];
  if (!isInside(config)) problems.push(wrong('config', config, 'a path inside the repository'));
  if (!isInside(out)) problems.push(wrong('out', out, 'a path inside the workspace'));
  if (!isCategory(category)) {
    problems.push(wrong('category', category, 'made of at most 64 letters, digits, `.`, `_` and `-`'));
  }
  if (decides !== 'action' && decides !== 'app')
    problems.push(wrong('decides', decides, '`action` or `app`'));
  if (days !== '' && !/^[1-9]\d{0,2}$/.test(days)) {
    problems.push(wrong('retention-days', days, 'a number of days from 1 to 999'));
  }
  const [first, ...rest] = problems;
  if (first !== undefined) return failed(first, ...rest);
  return parsed({
    config,
    category,
    decides: decides === 'app' ? 'app' : 'action',
    out,
    ...(days === '' ? {} : { retentionDays: Number(days) }),
  });
}
