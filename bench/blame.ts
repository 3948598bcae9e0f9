/**
 * Blame on the pairs of programs under fixtures/projects: each is built, profiled and explained with the functions that the
 * gate uses. Prints at which rank the line stands that a reader of both sides calls guilty, and how many lines are named.
 * Then the same for a program of 100,000 lines, with the seconds that explaining takes. Limits: rank 1 in all but one pair, no
 * line for the control, 3 s. Run with `npm run bench:blame [NAME…]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  explainProject,
  listProjects,
  profileProject,
  profileTrees,
  rankTrueLine,
} from '../test/support/explain-project.ts';
import { guilty, largeProgramLines, writeLargeProgram } from './large-program.ts';

const wanted = process.argv.slice(2);
const names = listProjects().filter((name) => wanted.length === 0 || wanted.includes(name));
const millions = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const missesAllowed = 1;
/** Seconds. */
const slowest = 3;

/** The seconds that something takes, and what it gives. */
async function time<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> {
  const start = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - start) / 1000 };
}

async function explainOne(name: string, directory: string): Promise<boolean> {
  const profiled = await time(() => profileProject(name, join(directory, name)));
  const { project } = profiled.value;
  const { value, seconds } = await time(() => explainProject(profiled.value));
  const rank = rankTrueLine(project, value.culprits);
  const isRight = project.lines.length === 0 ? value.culprits.length === 0 : rank === 1;
  const change = `${millions.format(value.base / 1e6)} -> ${millions.format(value.head / 1e6)} M ${project.event}`;
  const cells = [
    name.padEnd(20),
    project.language.padEnd(5),
    change.padEnd(26),
    `${rank ?? '-'}/${value.culprits.length}`.padEnd(6),
    `${profiled.seconds.toFixed(1)} + ${seconds.toFixed(2)} s`.padEnd(14),
    isRight ? '' : 'WRONG',
  ];
  console.log(cells.join(' ').trimEnd());
  return isRight;
}

/** Explains a program of 100,000 lines that differs in 5,000 hunks. */
async function explainLarge(directory: string): Promise<boolean> {
  const trees = { base: join(directory, 'trees/base'), head: join(directory, 'trees/head') };
  writeLargeProgram(trees.base, false);
  writeLargeProgram(trees.head, true);
  const build = 'cc -O0 -g -o app src/*.c';
  const project = {
    name: 'large',
    about: 'a loop makes more rounds',
    language: 'c',
    build: { base: build, head: build },
    event: 'Ir',
    lines: [guilty],
  };
  const profiled = await profileTrees(project, trees, join(directory, 'large'));
  const { value, seconds } = await time(() => explainProject(profiled));
  const rank = rankTrueLine(project, value.culprits);
  console.log(
    `${largeProgramLines} lines, 5000 hunks: true line at rank ${rank ?? '-'}, ${seconds.toFixed(1)} s from two dumps to lines (limit ${slowest} s)`,
  );
  return rank === 1 && seconds <= slowest;
}

const directory = mkdtempSync(join(tmpdir(), 'brakeline-bench-'));
try {
  console.log('pair                 lang  change                     rank   build and profile + explain');
  let right = 0;
  for (const name of names) right += (await explainOne(name, directory)) ? 1 : 0;
  console.log(
    `true line first, or none for a control: ${right} of ${names.length} (at most ${missesAllowed} may miss)`,
  );
  const isFast = wanted.length > 0 || (await explainLarge(directory));
  if (right < names.length - missesAllowed || !isFast) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true });
}
