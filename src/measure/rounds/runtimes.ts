import { isDeepStrictEqual } from 'node:util';
import type { BenchmarkConfig, Problem, Runtime, RuntimeUse, Steadying } from '../../core/index.ts';
import type { Variables } from '../processes/clean-env.ts';
import { commandWords } from '../processes/command.ts';
import type { MeasuredProgram } from '../processes/measured-program.ts';
import { compileConstantRandomness } from './constant-randomness.ts';
import { findInterpreter, type Interpreted } from './find-interpreter.ts';

/** What making a benchmark repeat needs to know. */
export interface SteadyRequest {
  readonly benchmark: BenchmarkConfig;
  /** Roots of the built trees that it runs in. */
  readonly trees: readonly string[];
  /** Whether addresses are randomised for measured programs. */
  readonly aslr: 'on' | 'off';
  /** An absolute directory outside the trees, for what is compiled. */
  readonly directory: string;
  readonly signal?: AbortSignal;
}

/** How a benchmark is run, what was done for it to repeat, and what could not be. */
export interface SteadyProgram {
  readonly program: MeasuredProgram;
  readonly use?: RuntimeUse;
  readonly problems: readonly Problem[];
}

/** What a runtime does with a command: how it is run, what was applied, and what stands in the way. */
interface RuntimeHelp extends MeasuredProgram {
  readonly applied: readonly Steadying[];
  readonly why?: { readonly message: string; readonly hint: string };
}

/** As `--single-threaded`, this fixes the order of what would else run on helper threads. */
const predictable = '--predictable';
/** Options of V8 that say more than `--predictable` or undo it. */
const nodeSteers = /^--(no-)?(predictable|single-threaded)\b/;
/** Python's short options that make it ignore its environment; some may share one word, `-IB`. */
const ignoresEnvironment = /^-[a-zA-Z]*[EI]/;
/** Python's options after which a word is their value, or the program itself. */
const pythonTakesWord = /^-[a-zA-Z]*[WXcm]$/;

function steadyNode(words: readonly string[], found: Interpreted | undefined): RuntimeHelp {
  if (found === undefined) {
    const message = `${predictable} could not be given to node, because \`run\` does not start it directly`;
    return {
      words,
      env: {},
      applied: [],
      why: { message, hint: `write it into \`run\`: node ${predictable} …` },
    };
  }
  const { at } = found;
  if (found.words.slice(at + 1).some((word) => nodeSteers.test(word))) return { words, env: {}, applied: [] };
  return {
    words: [...found.words.slice(0, at + 1), predictable, ...found.words.slice(at + 1)],
    env: {},
    applied: [predictable],
  };
}

/** The options that python itself reads: those before its script, `-c` or `-m`. */
function pythonOptions({ words, at }: Interpreted): readonly string[] {
  const options: string[] = [];
  for (let index = at + 1; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('-') || word === '-') break;
    options.push(word);
    if (/^-[a-zA-Z]*[cm]/.test(word)) break;
    if (pythonTakesWord.test(word)) index += 1;
  }
  return options;
}

function steadyPython(
  words: readonly string[],
  found: Interpreted | undefined,
  request: SteadyRequest,
): RuntimeHelp {
  const own = request.benchmark.env['PYTHONHASHSEED'];
  const env: Variables = own === undefined ? { PYTHONHASHSEED: '0' } : {};
  const ignoring =
    found === undefined ? undefined : pythonOptions(found).find((word) => ignoresEnvironment.test(word));
  if (ignoring !== undefined) {
    const message = `python ignores PYTHONHASHSEED because of \`${ignoring}\`, so that its sets and dictionaries differ from run to run`;
    return {
      words,
      env: {},
      applied: [],
      why: { message, hint: `leave \`${ignoring}\` out of the command` },
    };
  }
  const applied: readonly Steadying[] = own === undefined ? ['PYTHONHASHSEED=0'] : [];
  if (request.aslr === 'off') return { words, env, applied: [...applied, 'fixed addresses'] };
  const message =
    'python repeats with fixed addresses only, and randomisation could not be switched off (setarch -R)';
  const hint = 'install util-linux, or run the container with --security-opt seccomp=unconfined';
  return { words, env, applied, why: { message, hint } };
}

function steadyRuntime(
  runtime: Runtime,
  found: Interpreted | undefined,
  request: SteadyRequest,
): RuntimeHelp {
  const words = commandWords(request.benchmark.run);
  switch (runtime) {
    case 'native':
      return { words, env: {}, applied: [] };
    case 'node':
      return steadyNode(words, found);
    case 'python':
      return steadyPython(words, found, request);
  }
}

/** The interpreter that every tree finds; a script whose first line the pull request edits runs as it says itself. */
async function findCommonInterpreter({ benchmark, trees }: SteadyRequest): Promise<Interpreted | undefined> {
  const [first, ...others] = await Promise.all(trees.map((tree) => findInterpreter(benchmark, tree)));
  return others.every((other) => isDeepStrictEqual(other, first)) ? first : undefined;
}

/**
 * Works out how a benchmark is run so that it does the same work each time: node with `--predictable`, python with
 * `PYTHONHASHSEED=0` (and fixed addresses, which the launcher sees to), and a fixed sequence for random bytes where the
 * configuration agrees to it. The runtime is the configured one, or found from the command and its script's first line.
 * @returns the program, with `runtime-unsteady` for what could not be applied; it is measured anyway.
 */
export async function steadyProgram(request: SteadyRequest): Promise<SteadyProgram> {
  const { benchmark, directory, signal } = request;
  const found = await findCommonInterpreter(request);
  const name = benchmark.runtime ?? found?.runtime ?? 'native';
  const steadied = steadyRuntime(name, name === found?.runtime ? found : undefined, request);
  const problems: Problem[] = [];
  if (steadied.why !== undefined) {
    const { message, hint } = steadied.why;
    problems.push({ code: 'runtime-unsteady', message: `benchmark ${benchmark.name}: ${message}`, hint });
  }
  const applied = [...steadied.applied];
  let env = steadied.env;
  if (benchmark.constantRandomness) {
    const library = await compileConstantRandomness(directory, signal === undefined ? {} : { signal });
    if (library.kind === 'failed') problems.push(...library.problems);
    else {
      env = { ...env, LD_PRELOAD: library.value };
      applied.push('constant randomness');
    }
  }
  const use: RuntimeUse = {
    name,
    found: benchmark.runtime === undefined ? 'detected' : 'configured',
    applied,
  };
  const told = name !== 'native' || applied.length > 0;
  return { program: { words: steadied.words, env }, ...(told ? { use } : {}), problems };
}
