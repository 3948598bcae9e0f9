import { isAbsolute, join } from 'node:path';

/** Environment variables by name. */
export type Variables = Readonly<Record<string, string>>;

/**
 * Variables of a configuration that would reach the measuring programs around the benchmark, not the benchmark alone.
 * Inside `run` (`env NAME=value ./bench`) they reach the benchmark only, so nothing is lost.
 */
const steersTools =
  /^(LD_.*|GLIBC_TUNABLES|VALGRIND_.*|PERF_.*|PERL5.*|PERLLIB|DEBUGINFOD_.*|GCONV_PATH|LOCPATH)$/;

/** The part of PATH that does not depend on the current directory, which is the untrusted tree. */
export function absolutePath(path: string | undefined): string {
  const entries = (path ?? '').split(':').filter((entry) => isAbsolute(entry));
  return entries.length > 0 ? entries.join(':') : '/usr/local/bin:/usr/bin:/bin';
}

/** Names in a benchmark's `env` that `measuredEnvironment` leaves out. */
export function refusedVariables(variables: Variables): readonly string[] {
  return Object.keys(variables).filter((name) => steersTools.test(name));
}

/**
 * The environment of a measured program: fixed variables and the benchmark's own, nothing inherited but PATH. An inherited
 * variable can change what a program does, and the sheer size of the environment moves its stack and so its counts.
 * @param directory holds `home` and `tmp` of the side, prepared by `prepareDirectories`.
 * @param variables the benchmark's `env`; names that steer measuring programs are left out.
 * @param own what Brakeline itself adds for the program; nothing is left out of it.
 */
export function measuredEnvironment(directory: string, variables: Variables, own: Variables = {}): Variables {
  const allowed = Object.entries(variables).filter(([name]) => !steersTools.test(name));
  return {
    PATH: absolutePath(process.env['PATH']),
    HOME: join(directory, 'home'),
    TMPDIR: join(directory, 'tmp'),
    LC_ALL: 'C',
    TZ: 'UTC',
    // perf would read a configuration of the home directory.
    PERF_CONFIG: '/dev/null',
    ...Object.fromEntries(allowed),
    ...own,
  };
}

/**
 * What a build may see: how to find compilers, their caches and the network. Tokens and the
 * runner's own are not in it, but for the mark by which the runner ends what a job left running.
 */
const passedToBuilds =
  /^(PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|TZ|LANG|LC_[A-Z]+|CI|RUNNER_TRACKING_ID|SOURCE_DATE_EPOCH|CC|CXX|CPP|AR|AS|LD|NM|RANLIB|STRIP|(C|CXX|CPP|LD|F|RUST|GO)FLAGS|CMAKE_(GENERATOR|PREFIX_PATH|BUILD_PARALLEL_LEVEL|TOOLCHAIN_FILE)|PKG_CONFIG(_PATH|_LIBDIR)?|LIBRARY_PATH|C(PLUS)?_INCLUDE_PATH|CPATH|CARGO_(HOME|BUILD_JOBS|INCREMENTAL)|RUSTUP_(HOME|TOOLCHAIN)|GO(PATH|ROOT|CACHE|MODCACHE|PROXY|TOOLCHAIN)|JAVA_HOME|PYENV_ROOT|VIRTUAL_ENV|NVM_DIR|XDG_(CACHE|CONFIG|DATA)_HOME|SSL_CERT_(FILE|DIR)|NODE_EXTRA_CA_CERTS|(https?|all|no)_proxy|(HTTPS?|ALL|NO)_PROXY)$/;

/**
 * The environment of build and setup commands: an allow-list of the caller's variables. Tokens, `GITHUB_*`, `ACTIONS_*`
 * and `INPUT_*` variables do not pass, and neither does a proxy address that holds a password.
 */
export function buildEnvironment(inherited: NodeJS.ProcessEnv = process.env): Variables {
  const passed: Record<string, string> = {};
  for (const [name, value] of Object.entries(inherited)) {
    const secret = /proxy$/i.test(name) && value?.includes('@');
    if (value !== undefined && passedToBuilds.test(name) && secret !== true) passed[name] = value;
  }
  return { ...passed, PATH: absolutePath(inherited['PATH']) };
}
