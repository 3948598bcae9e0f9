import { z } from 'zod';

/**
 * Variables that reach the measuring tools as well as the benchmark, and change what they load, read or count.
 * `HOME` is among them because valgrind and perf read a configuration file there.
 */
export const refusedVariables: readonly string[] = [
  'GCONV_PATH',
  'GLIBC_TUNABLES',
  'HOME',
  'LD_AUDIT',
  'LD_DEBUG',
  'LD_DEBUG_OUTPUT',
  'LD_PRELOAD',
  'LD_PROFILE',
  'LD_PROFILE_OUTPUT',
  'PERF_BUILDID_DIR',
  'PERF_CONFIG',
  'PERF_EXEC_PATH',
  'VALGRIND_LAUNCHER',
  'VALGRIND_LIB',
  'VALGRIND_OPTS',
];

/**
 * Lists of directories from which programs and libraries are loaded. An entry below the measured tree would give the
 * measuring tools a program or library of the pull request, so that every entry must be absolute.
 */
export const searchPathVariables: readonly string[] = ['LD_LIBRARY_PATH', 'PATH'];

/** Absolute directories joined by `:`, without `..` and without an empty entry, which would mean the current one. */
const searchPath = '^(?!.*/\\.\\.(?:[/:]|$))/[^:]*(?::/[^:]*)*$';

/** Whether the value of a search-path variable names absolute directories only. */
export function isAbsoluteSearchPath(value: string): boolean {
  return value.split(':').every((entry) => entry.startsWith('/') && !entry.split('/').includes('..'));
}

const valueSchema = z.union([z.string(), z.number(), z.boolean()], {
  error: 'must be text or a number',
});

/** The `env` of a benchmark. Numbers and truth values become the text that was written. */
export const environmentVariablesSchema = z
  .record(
    z.string().regex(new RegExp(`^(?!(?:${refusedVariables.join('|')})$)[A-Za-z_][A-Za-z0-9_]*$`)),
    valueSchema,
  )
  .meta({
    description:
      'Variables of the benchmark, besides the few that Brakeline sets itself. Nothing is inherited from the runner.',
    examples: [{ WORKERS: 1 }],
    properties: Object.fromEntries(
      searchPathVariables.map((name) => [name, { type: 'string', pattern: searchPath }]),
    ),
  });
