import type { Problem } from '../model/problem.ts';
import { type Fields, isFields } from '../text/fields.ts';
import { matchesGlob } from '../text/name-glob.ts';
import { previewValue } from '../text/preview-value.ts';
import type { Path, YamlFile } from '../text/yaml.ts';
import { checkGates } from './check-gates.ts';
import { checkAliases, checkNames, listEntries, namesOf, plainNames, type Tell } from './check-names.ts';
import { nameValue, suggestWord } from './describe-issue.ts';
import { isAbsoluteSearchPath, searchPathVariables } from './environment-rules.ts';
import { namedQuantiles } from './schema-gate.ts';

/**
 * The rules that span several values, which a schema cannot say. They read the raw file, so that they are told together
 * with the schema's findings; what has the wrong type is left to the schema.
 */
export function checkConsistency(file: YamlFile): readonly Problem[] {
  const problems: Problem[] = [...checkGates(file)];
  const tell: Tell = (path, message, hint) => {
    problems.push({ code: 'config-invalid', message, hint, at: file.locate(path) });
  };
  const root = isFields(file.value) ? file.value : {};
  const benchmarks = listEntries(root['benchmarks']);
  checkRepeats(root['metrics'], ['metrics'], tell);
  const suites = listEntries(root['suites']);
  checkNames({ benchmarks, suites }, tell);
  checkAliases(benchmarks, tell);
  for (const [index, benchmark] of benchmarks) checkBenchmark(benchmark, ['benchmarks', index], tell);
  for (const [index, suite] of suites) checkBenchmark(suite, ['suites', index], tell);
  for (const [index, budget] of listEntries(root['budgets'])) {
    checkLimits(budget, ['budgets', index], tell);
    // The cases of a suite have names that only a run tells.
    if (suites.length === 0)
      checkMatch(budget, { path: ['budgets', index], names: namesOf(benchmarks), tell });
  }
  for (const [index, claim] of listEntries(root['claims'])) {
    checkClaim(claim, { path: ['claims', index], names: plainNames(benchmarks), tell });
  }
  for (const [index, tradeoff] of listEntries(root['tradeoffs'])) {
    const path: Path = ['tradeoffs', index];
    checkTrade(tradeoff, path, tell);
    checkMatch(tradeoff, { path, names: namesOf(benchmarks), tell });
  }
  return problems;
}

/** A claim is about a benchmark of the file, as it stands there. */
function checkClaim(
  { benchmark }: Fields,
  { path, names, tell }: { readonly path: Path; readonly names: readonly string[]; readonly tell: Tell },
): void {
  if (benchmark === undefined && names.length === 0)
    tell(
      path,
      'there is no benchmark whose program a claim could be about',
      'add the program to `benchmarks`',
    );
  if (typeof benchmark !== 'string' || names.includes(benchmark)) return;
  const message = `${nameValue([...path, 'benchmark'])} is ${previewValue(benchmark)}, and no benchmark has that name`;
  tell([...path, 'benchmark'], message, suggestWord(benchmark, names, 'the benchmarks are'));
}

function checkTrade({ allow, if: paid }: Fields, path: Path, tell: Tell): void {
  if (!isFields(allow) || !isFields(paid) || typeof allow['metric'] !== 'string') return;
  if (allow['metric'] !== paid['metric']) return;
  const message = `${nameValue(path)} trades ${previewValue(allow['metric'])} for itself`;
  tell([...path, 'if', 'metric'], message, 'name the metric whose gain pays for the loss');
}

function checkBenchmark(benchmark: Fields, path: Path, tell: Tell): void {
  checkRepeats(benchmark['metrics'], [...path, 'metrics'], tell);
  if (Object.hasOwn(benchmark, 'threads_env') && !Object.hasOwn(benchmark, 'threads')) {
    const place = nameValue([...path, 'threads_env']);
    tell([...path, 'threads_env'], `${place} has no \`threads\` to tell`, 'add `threads: [1, 2, 4]`');
  }
  const { cwd = '.', binary, env } = benchmark;
  if (typeof cwd === 'string' && typeof binary === 'string' && leavesRoot(`${cwd}/${binary}`)) {
    tell(
      [...path, 'binary'],
      `${nameValue([...path, 'binary'])} leads out of the repository`,
      'name a program that the build makes below the repository, relative to `cwd`',
    );
  }
  for (const name of searchPathVariables) {
    const value = isFields(env) && Object.hasOwn(env, name) ? env[name] : undefined;
    if (typeof value === 'string' && !isAbsoluteSearchPath(value)) {
      tell(
        [...path, 'env', name],
        `\`${name}\` names a directory that is not absolute, from which the measuring tools would load too`,
        name === 'PATH'
          ? 'name programs of the repository by their path in `run`'
          : "use absolute directories, or link with `-Wl,-rpath,'$ORIGIN/…'`",
      );
    }
  }
}

/** Whether following the path from the root ever steps above it; links are the measurer's business. */
function leavesRoot(path: string): boolean {
  let depth = 0;
  for (const step of path.split('/')) {
    if (step === '..') depth -= 1;
    else if (step !== '' && step !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}

function checkRepeats(list: unknown, path: Path, tell: Tell): void {
  if (!Array.isArray(list)) return;
  const seen = new Set<unknown>();
  for (const [index, item] of list.entries()) {
    if (seen.has(item) && typeof item === 'string') {
      tell(
        [...path, index],
        `${previewValue(item)} stands twice in ${nameValue(path)}`,
        'keep one of the two',
      );
    }
    seen.add(item);
  }
}

function checkLimits(budget: Fields, path: Path, tell: Tell): void {
  const given = [...Object.keys(namedQuantiles), 'quantile'].filter((key) => Object.hasOwn(budget, key));
  const subject = nameValue(path);
  const hint = `give one of ${Object.keys(namedQuantiles).join(', ')}, or \`quantile\` with \`limit\``;
  const orphan = Object.hasOwn(budget, 'limit') && !given.includes('quantile');
  if (given.length > 1)
    tell(path, `${subject} has more than one limit: ${given.join(', ')}`, `${hint}; write a budget for each`);
  if (orphan) tell([...path, 'limit'], `${subject} has a \`limit\` without \`quantile\``, hint);
  else if (given.length === 0) tell(path, `${subject} has no limit`, hint);
  if (given.includes('quantile') && !Object.hasOwn(budget, 'limit')) {
    tell(
      [...path, 'quantile'],
      `${subject} has a \`quantile\` without \`limit\``,
      'add `limit`, such as `limit: 50 ms`',
    );
  }
}

function checkMatch(
  { benchmark }: Fields,
  budget: { readonly path: Path; readonly names: readonly string[]; readonly tell: Tell },
): void {
  const { path, names, tell } = budget;
  if (typeof benchmark !== 'string' || benchmark === '' || benchmark.length > 200 || names.length === 0)
    return;
  if (names.some((name) => matchesGlob(benchmark, name))) return;
  const place = [...path, 'benchmark'];
  tell(
    place,
    `${nameValue(place)}: no benchmark is called ${previewValue(benchmark)}`,
    suggestWord(benchmark, names.slice(0, 20), 'the benchmarks are'),
  );
}
