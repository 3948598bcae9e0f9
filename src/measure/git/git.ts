import { failed, type Parsed, type Problem, parsed } from '../../core/index.ts';
import { type ProbeOutput, probe, probeEnvironment } from '../processes/probe.ts';

/** Variables that a fetch may need: how to reach and how to trust the server, and which configuration to read. */
const passedOn =
  /^(XDG_CONFIG_HOME|TMPDIR|SSH_AUTH_SOCK|SSL_CERT_FILE|SSL_CERT_DIR|GIT_SSH|GIT_SSH_COMMAND|GIT_SSL_CAINFO|(https?|all|no)_proxy|(HTTPS?|ALL|NO)_PROXY|GIT_CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+))$/;

/**
 * Settings that keep git from running programs or asking questions, whatever the user or the clone configured.
 * Hooks and fsmonitor run programs; gc and maintenance go on in the background and hold the output open.
 */
const settings = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.quotePath=true',
  'gc.auto=0',
  'maintenance.auto=false',
  'submodule.recurse=false',
  // Larger files have no lines to blame; they are told apart from binary ones by size alone.
  'core.bigFileThreshold=8m',
  'advice.detachedHead=false',
  'diff.suppressBlankEmpty=false',
  'diff.renameLimit=1000',
];

function gitEnvironment(): Record<string, string> {
  const env = probeEnvironment();
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && passedOn.test(name)) env[name] = value;
  }
  // GIT_DIR, GIT_EXTERNAL_DIFF and their like are left out: only `cwd` chooses the repository.
  return { ...env, GIT_TERMINAL_PROMPT: '0', GIT_PAGER: 'cat', GIT_OPTIONAL_LOCKS: '0' };
}

/**
 * Arguments that stand before every git command of ours. Replacement objects are off because
 * they change what a commit holds on one machine only; path arguments are names, never patterns.
 */
function gitArguments(): readonly string[] {
  return [
    '--no-pager',
    '--no-replace-objects',
    '--literal-pathspecs',
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
}

/** Known last words of git and what to do about them. */
const hints: readonly (readonly [RegExp, string])[] = [
  [
    /dubious ownership/,
    'the repository belongs to another user; run: git config --global --add safe.directory "$PWD"',
  ],
  [/not a git repository/, 'run this inside a git repository, or check the path of the repository'],
  [/No space left on device/, 'free some disk space; two working trees of the repository are needed'],
  [
    /index\.lock|Unable to create .*\.lock/,
    'another git command runs in this repository; try again when it is done',
  ],
  [
    /could not read Username|Authentication failed|Permission denied|terminal prompts disabled/,
    'fetch the commit yourself first (in CI: actions/checkout with fetch-depth: 0)',
  ],
  [
    /Could not resolve host|unable to access|Connection (refused|timed out)/,
    'check the network, or fetch the commit first (in CI: actions/checkout with fetch-depth: 0)',
  ],
];

function lastWords(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-3).join(' | ').slice(-600);
}

/** The problem that a failed git command is; its message holds git's last words. */
export function gitProblem(args: readonly string[], output: ProbeOutput): Problem {
  const words = lastWords(output.stderr);
  const end = output.exitCode === null ? 'was stopped by a signal' : `ended with ${output.exitCode}`;
  return {
    code: 'git-failed',
    message: `git ${args[0] ?? ''} ${end}${words === '' ? '' : `: ${words}`}`,
    hint:
      hints.find(([pattern]) => pattern.test(output.stderr))?.[1] ??
      `run \`git ${args.join(' ')}\` in the repository to see the whole output`,
  };
}

/** The problem of a machine without git. */
const gitMissing: Problem = {
  code: 'tool-missing',
  message: 'git could not be started, or its working directory does not exist',
  hint: 'install git (apt-get install git) and check that it is on PATH',
};

interface GitOptions {
  readonly cwd: string;
  /** More variables than every git command gets. */
  readonly env?: Readonly<Record<string, string>>;
  /** What git reads on its standard input. */
  readonly input?: string;
}

/**
 * Runs git whatever its exit code; for commands whose exit code is an answer.
 * @param args command and arguments, such as `['merge-base', a, b]`; never passed through a shell.
 * @returns the output, or `tool-missing` where git cannot be started.
 */
export async function askGit(args: readonly string[], options: GitOptions): Promise<Parsed<ProbeOutput>> {
  const output = await probe('git', [...gitArguments(), ...args], {
    cwd: options.cwd,
    env: { ...gitEnvironment(), ...options.env },
    ...(options.input === undefined ? {} : { input: options.input }),
  });
  return output === undefined ? failed(gitMissing) : parsed(output);
}

/** Runs git and returns its standard output, or `git-failed` where its exit code is not 0. */
export async function git(args: readonly string[], options: GitOptions): Promise<Parsed<string>> {
  const asked = await askGit(args, options);
  if (asked.kind === 'failed') return asked;
  return asked.value.exitCode === 0 ? parsed(asked.value.stdout) : failed(gitProblem(args, asked.value));
}
