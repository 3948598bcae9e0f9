import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from '../processes/command.ts';
import { runProcess } from '../processes/processes.ts';

/** Where the compiler of Rust is looked for, and what it links. */
export interface RustRequest {
  /** Where programs are looked for. */
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
  /** Of the stand-ins, absolute. */
  readonly programs: string;
  /** Holds `libtsan.so`, absolute. */
  readonly directory: string;
  readonly signal?: AbortSignal;
}

/** Seconds that a compiler may take to say whether it knows an option. */
const longestQuestion = 60;
/** Leaves the compiler's own runtime away; from an older compiler's linker it is kept by the stand-ins of cc. */
const ownRuntime = '-Zexternal-clangrt';
/** The standard library as it comes with the compiler has no recorded accesses; compilers that mind it want this. */
const plainLibrary = '-Cunsafe-allow-abi-mismatch=sanitizer';

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

async function knows(
  rustc: string,
  option: string,
  { env, directory, signal }: RustRequest,
): Promise<boolean> {
  const outcome = await runProcess({
    command: rustc,
    args: [option, '--print', 'sysroot'],
    cwd: directory,
    env: { ...env, RUSTC_BOOTSTRAP: '1' },
    timeout: longestQuestion,
    ...(signal === undefined ? {} : { signal }),
  });
  return outcome.kind === 'ended' && outcome.exitCode === 0;
}

/**
 * Procedural macros and build scripts run while the program is built and are left as they are, but for what they link: crates
 * that they share with the program have recorded accesses. Cargo builds everything anew for a compiler of another version.
 */
const standIn = `#!/bin/sh
case " $* " in
  *' -vV '*) @rustc "$@" && echo 'brakeline: recorded accesses'; exit ;;
  *' proc-macro '* | *' build_script_'*) set -- "$@" @mixed ;;
  *) set -- "$@" @mixed -Zsanitizer=thread @own -Cdebuginfo=2 -Cstrip=none ;;
esac
RUSTC_BOOTSTRAP=1 exec @rustc "$@" -Zpre-link-arg=@runtime -Zpre-link-arg=-Wl,-rpath,@directory
`;

/**
 * Makes a stand-in for rustc which adds what LLVM's thread sanitizer needs, and links the runtime that records instead of the
 * compiler's own; `RUSTC_BOOTSTRAP` lets compilers of any channel do that.
 * @returns the stand-in's path; undefined where there is no rustc.
 */
export async function makeRustStandIn(request: RustRequest): Promise<string | undefined> {
  const { path, programs, directory } = request;
  const rustc = await findProgram('rustc', { path });
  if (rustc === undefined) return undefined;
  const optional = async (option: string): Promise<string> =>
    (await knows(rustc, option, request)) ? option : '';
  const [own, mixed] = [await optional(ownRuntime), await optional(plainLibrary)];
  const made = join(programs, 'rustc');
  const text = standIn
    .replaceAll('@rustc', () => quote(rustc))
    .replaceAll('@runtime', () => quote(join(directory, 'libtsan.so')))
    .replaceAll('@directory', () => quote(directory))
    .replaceAll('@own', own)
    .replaceAll('@mixed', mixed);
  await writeFile(made, text);
  await chmod(made, 0o755);
  return made;
}
