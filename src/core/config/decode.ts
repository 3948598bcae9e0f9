import type { z } from 'zod';
import type { Config } from '../model/config.ts';
import { failed, isNonEmpty, type NonEmpty, type Parsed, parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { parseYaml, type TextFile, type YamlFile } from '../text/yaml.ts';
import { checkConsistency } from './check-consistency.ts';
import { describeIssue } from './describe-issue.ts';
import { expandThreads } from './expand-threads.ts';
import { fillConfig } from './fill-config.ts';
import { findWarnings } from './find-warnings.ts';
import { configJsonSchema } from './json-schema.ts';
import { configSchema } from './schema.ts';
import { warnOfGates } from './warn-of-gates.ts';

/** Mistakes that are told one by one. */
const mostProblems = 100;

/**
 * Reads `.github/brakeline.yml` and fills in its defaults. `file` is the name shown in problems.
 *
 * Every mistake is told at once with line and column, in the order of the file, at most a hundred of them.
 * Quantities come out in base units: seconds, bytes, counts, fractions.
 * Fails with `config-syntax`, `config-unknown-key` or `config-invalid`.
 */
export function decodeConfig(source: TextFile): Parsed<Config> {
  const yaml = parseYaml(source);
  if (yaml.kind === 'failed') return yaml;
  const file = yaml.value;
  const result = configSchema.safeParse(file.value);
  const broken = checkConsistency(file);
  if (result.success && broken.length === 0) {
    const config = fillConfig(result.data, file);
    const expanded = expandThreads(config, result.data);
    return parsed(expanded, [...findWarnings(config, file), ...warnOfGates(expanded, file)]);
  }
  const problems = result.success ? broken : [...describeIssues(result.error.issues, file), ...broken];
  return failed(...listProblems(problems, source.file));
}

function describeIssues(issues: readonly z.core.$ZodIssue[], file: YamlFile): readonly Problem[] {
  const schema = configJsonSchema();
  const problems: Problem[] = [];
  for (const issue of issues) {
    if (problems.length > mostProblems) break;
    problems.push(...describeIssue(issue, { file, schema }));
  }
  return problems;
}

/** In the order of the file, the first hundred and a word on the rest. */
function listProblems(problems: readonly Problem[], file: string): NonEmpty<Problem> {
  const sorted = problems.toSorted(
    ({ at: one }, { at: other }) =>
      (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0),
  );
  const shown: readonly Problem[] = sorted.slice(0, mostProblems);
  const rest: Problem = {
    code: 'config-invalid',
    message: 'the file has more mistakes than are listed',
    hint: 'mend these first; check that the file is a configuration of Brakeline',
    at: { file, line: 1 },
  };
  if (!isNonEmpty(shown)) return [rest];
  return sorted.length > mostProblems ? [...shown, rest] : shown;
}
