import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { failed, type Parsed, type Problem, parsed } from '../../core/index.ts';
import { absolutePath } from '../processes/clean-env.ts';
import { findProgram } from '../processes/command.ts';
import { lastWords } from '../processes/last-words.ts';
import { runProcess } from '../processes/processes.ts';
import { makeRustStandIn } from './rust-stand-in.ts';
import { sharingRuntime } from './sharing-runtime.ts';

/** A build whose memory accesses are to be recorded. */
export interface InstrumentedBuild {
  /** A shell command. */
  readonly build: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** For the runtime and the stand-ins of compilers, absolute; it must stay while the program runs. */
  readonly directory: string;
  /** Seconds that the build may take; an hour when absent. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/** Compilers that are stood in for. Those of clang link a runtime by its path and cannot be given another one. */
const compilers = ['cc', 'gcc', 'c++', 'g++'] as const;
const longestBuild = 3600;

const noCompiler: Problem = {
  code: 'tool-missing',
  message: 'gcc is not installed; the program cannot be built with recorded accesses',
  hint: 'run: apt-get install gcc g++',
};

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

async function makeRuntime(
  { directory, env, signal }: InstrumentedBuild,
  gcc: string,
): Promise<Problem | undefined> {
  const source = join(directory, 'runtime.c');
  await writeFile(source, sharingRuntime);
  const outcome = await runProcess({
    command: gcc,
    args: [
      '-O2',
      '-g0',
      '-shared',
      '-fPIC',
      '-o',
      join(directory, 'libtsan.so'),
      '-Wl,-soname,libtsan.so',
      source,
      '-ldl',
      '-lpthread',
    ],
    cwd: directory,
    env,
    timeout: longestBuild,
    ...(signal === undefined ? {} : { signal }),
  });
  if (outcome.kind === 'ended' && outcome.exitCode === 0) return undefined;
  return {
    code: 'tool-failed',
    message: `the runtime that records accesses could not be compiled: ${lastWords(outcome)}`,
    hint: 'install gcc and the headers of the GNU C library (apt-get install gcc libc6-dev)',
  };
}

/** A rustc that cannot leave its own runtime away names it to the linker. */
const withoutRustRuntime = `for word do
  shift
  case "$word" in *librustc*_rt.tsan.a) ;; *) set -- "$@" "$word" ;; esac
done`;

/** Writes a stand-in of each compiler that is installed. @returns the directory that holds them. */
async function makeStandIns(directory: string, path: string): Promise<string> {
  const programs = join(directory, 'compilers');
  await mkdir(programs, { recursive: true });
  for (const name of compilers) {
    const real = await findProgram(name, { path });
    if (real === undefined) continue;
    const words = `exec ${quote(real)} -g -fsanitize=thread -L${quote(directory)} -Wl,-rpath,${quote(directory)} "$@"`;
    await writeFile(join(programs, name), `#!/bin/sh\n${withoutRustRuntime}\n${words}\n`);
    await chmod(join(programs, name), 0o755);
  }
  return programs;
}

/**
 * Builds a program whose every access to memory is recorded: stand-ins of gcc and g++ add `-g -fsanitize=thread` and give
 * the linker a runtime of our own for libtsan, and one of rustc does the like. The compilers of `PATH`, `CC`, `CXX` and `RUSTC` are
 * stood in for, not those that a build calls by their path.
 * @returns nothing, or why it could not be built.
 */
export async function buildInstrumented(request: InstrumentedBuild): Promise<Parsed<undefined>> {
  const { directory, build, cwd, timeout = longestBuild, signal } = request;
  const path = absolutePath(request.env['PATH'] ?? process.env['PATH']);
  const gcc = await findProgram('gcc', { path });
  if (gcc === undefined) return failed(noCompiler);
  const programs = await makeStandIns(directory, path);
  const broken = await makeRuntime(request, gcc);
  if (broken !== undefined) return failed(broken);
  const rustc = await makeRustStandIn({ ...request, path, programs });
  const compilersByName = {
    CC: join(programs, 'gcc'),
    CXX: join(programs, 'g++'),
    ...(rustc === undefined ? {} : { RUSTC: rustc }),
  };
  const outcome = await runProcess({
    command: '/bin/sh',
    args: ['-c', build],
    cwd,
    env: { ...request.env, PATH: [programs, path].join(delimiter), ...compilersByName },
    timeout,
    ...(signal === undefined ? {} : { signal }),
  });
  if (outcome.kind === 'ended' && outcome.exitCode === 0) return parsed(undefined);
  const said = lastWords(outcome);
  const how = outcome.kind === 'timed-out' ? `did not end within ${timeout} s` : 'failed';
  return failed({
    code: 'build-failed',
    message: `the build with recorded accesses ${how}${said === '' ? '' : `: ${said}`}`,
    hint: 'the command must build with gcc, g++ or rustc, dynamically linked; try it by hand with -fsanitize=thread',
  });
}
