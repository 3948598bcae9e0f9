// Installs what `npm test` and `npm run demo` need from the system: `node scripts/set-up.mjs [--tests] [--print]`.
// --tests  also what only tests need: a browser, a PostgreSQL server, a benchmark tool, compilers of C++ and Rust, a symboliser
// --print  say what would be run and run nothing
// Plain JavaScript, because it has to start on the system's own Node (20 or later). Silent when nothing is missing.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { release } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const printOnly = process.argv.includes('--print');
const forTests = process.argv.includes('--tests');

/** Programs (any of them will do) or a file, and the Debian packages that bring them. */
const needs = [
  { programs: ['cc'], packages: ['gcc'] },
  { file: '/usr/include/stdio.h', packages: ['libc6-dev'] },
  { programs: ['make'], packages: ['make'] },
  { programs: ['git'], packages: ['git'] },
  { programs: ['valgrind'], packages: ['valgrind'] },
  { programs: ['perl'], packages: ['perl-base'] },
  { programs: ['setarch'], packages: ['util-linux'] },
];
// Without recommended packages chromium comes without a font and shows no text.
const browser = {
  programs: ['chromium', 'chromium-browser', 'google-chrome'],
  packages: ['chromium', 'fonts-liberation'],
};
/** Debian keeps the server's programs out of the search path, in a folder for each version. */
const database = {
  programs: ['initdb'],
  versions: { folder: '/usr/lib/postgresql', program: 'bin/initdb' },
  packages: ['postgresql'],
};
/** Benchmark tools that the tests of suites run. A library has no program of its own and comes along with another. */
const benchmarkTools = [
  { programs: ['hyperfine'], packages: ['hyperfine'] },
  { programs: ['wrk'], packages: ['wrk'] },
  {
    programs: ['pytest-3'],
    packages: ['python3-pytest-benchmark', 'libbenchmark-dev'],
  },
];
/** Blame is proved on C, C++ and Rust. */
const compilers = [
  { programs: ['c++'], packages: ['g++'] },
  { programs: ['rustc'], packages: ['rustc'] },
  { programs: ['cargo'], packages: ['cargo'] },
];
/** Tells through which calls code was inlined; addr2line, which stands in for it, comes with the compilers. */
const symboliser = { programs: ['llvm-symbolizer'], packages: ['llvm'] };
const forTestsOnly = [browser, database, ...benchmarkTools, ...compilers, symboliser];
/** Everything works without it, on exact counts alone. */
const perf = { programs: ['perf'], packages: [] };

/** That perf could not be installed is remembered, so that not every run tries again; `npm ci` forgets it. */
const perfTried = join(project, 'node_modules', '.cache', 'brakeline', 'perf-not-installed');

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasVersion({ folder, program }) {
  return (
    existsSync(folder) && readdirSync(folder).some((version) => isProgram(join(folder, version, program)))
  );
}

function isPresent(need) {
  if (need.file !== undefined) return existsSync(need.file);
  if (need.versions !== undefined && hasVersion(need.versions)) return true;
  const directories = (process.env.PATH ?? '').split(delimiter);
  return need.programs.some((name) => directories.some((directory) => isProgram(join(directory, name))));
}

function readSystemId() {
  try {
    return /^ID="?([\w.-]+)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

function perfPackages() {
  return readSystemId() === 'ubuntu' ? ['linux-tools-generic', `linux-tools-${release()}`] : ['linux-perf'];
}

function say(text) {
  process.stderr.write(`set-up: ${text}\n`);
}

/** The words that stand before apt-get, or undefined where this user may not install without a password. */
function findRights() {
  if (process.getuid?.() === 0) return [];
  const asked = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return asked.status === 0 ? ['sudo', '-n'] : undefined;
}

function aptGet(rights, args) {
  const words = [...rights, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
  // What apt prints goes to the error output: the standard output belongs to the command that runs next.
  return spawnSync(words[0], words.slice(1), { stdio: ['ignore', 2, 2] }).status === 0;
}

function installArguments(packages) {
  return ['install', '-y', '--no-install-recommends', ...packages];
}

/** What somebody has to type here to get the packages. */
function commandFor(packages) {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  return `${sudo}apt-get update && ${sudo}apt-get ${installArguments(packages).join(' ')}`;
}

function rememberPerf() {
  mkdirSync(dirname(perfTried), { recursive: true });
  writeFileSync(perfTried, 'Remove this file to let the set-up try again.\n');
}

/** Says what is to be done by hand; fails where the project cannot do without. */
function ask(packages, optional) {
  const hasApt = isPresent({ programs: ['apt-get'] });
  if (packages.length > 0) {
    const how = hasApt
      ? `Please run:\n  ${commandFor([...packages, ...optional])}`
      : `Please install, by their Debian names: ${packages.join(', ')}`;
    say(`some programs are missing and may not be installed from here. ${how}`);
    return 1;
  }
  const how = hasApt ? `To install it: ${commandFor(optional)}` : "Install your distribution's perf.";
  say(`perf is missing: hardware counters are not used. ${how}`);
  return 0;
}

function install(rights, packages, optional) {
  say(`installing ${[...packages, ...optional].join(', ')} with apt-get; this takes a minute`);
  aptGet(rights, ['update']);
  if (packages.length > 0 && !aptGet(rights, installArguments(packages))) {
    say(`apt-get failed; its words are above. Please run:\n  ${commandFor(packages)}`);
    return 1;
  }
  // One at a time: Ubuntu has no tools package for every kernel.
  const installed = optional.filter((name) => aptGet(rights, installArguments([name])));
  if (optional.length > 0 && installed.length === 0) {
    rememberPerf();
    say('perf could not be installed: hardware counters are not used');
  }
  return 0;
}

function setUp() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < 24 && !existsSync(join(project, 'node_modules', '.bin', 'node'))) {
    say(`Node 24 is missing (this is ${process.versions.node}). Please run:\n  npm ci`);
    return 1;
  }
  const missing = [...needs, ...(forTests ? forTestsOnly : [])].filter((need) => !isPresent(need));
  const packages = missing.flatMap((need) => need.packages);
  const optional = isPresent(perf) || existsSync(perfTried) ? [] : perfPackages();
  if (packages.length === 0 && optional.length === 0) return 0;
  const rights = printOnly || !isPresent({ programs: ['apt-get'] }) ? undefined : findRights();
  return rights === undefined ? ask(packages, optional) : install(rights, packages, optional);
}

process.exitCode = setUp();
