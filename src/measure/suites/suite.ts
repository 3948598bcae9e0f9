import {
  type BenchmarkCase,
  createRandom,
  type Problem,
  type SideName,
  type SuiteConfig,
  sideNames,
} from '../../core/index.ts';
import { prepareDirectories } from '../processes/side-directories.ts';
import { createLayoutTurns } from '../rounds/layout-turns.ts';
import { drawOrder } from '../rounds/run-order.ts';
import { setUp } from '../rounds/setup.ts';
import { runSuite } from './suite-run.ts';
import { joinRuns, keepPaired, type SuiteRuns, type SuiteSide } from './suite-sides.ts';

/** Which suite is measured, and where. */
export interface SuiteRequest {
  readonly suite: SuiteConfig;
  /** One layout of the code or more, on which the rounds run in turn. A side is absent where the commit has no such suite. */
  readonly layouts: readonly { readonly base?: string; readonly head?: string }[];
  /** An absolute path for what the measuring needs; `measured` in it is overwritten. */
  readonly scratch: string;
  /** Chooses the order of the runs. */
  readonly seed: number;
  readonly signal?: AbortSignal;
  /** Called before each round, from 1. */
  readonly onRound?: (round: number, rounds: number) => void;
}

/** What one side of a suite gave: its cases as far as they were read, and what went wrong with the whole. */
export interface MeasuredSuite extends SuiteSide {
  readonly problems: readonly Problem[];
}

interface Progress {
  readonly name: SideName;
  /** One a layout. */
  readonly trees: readonly string[];
  readonly runs: (readonly BenchmarkCase[])[];
  readonly problems: Problem[];
  tool: string;
  ended: boolean;
}

interface Measuring {
  readonly request: SuiteRequest;
  readonly directories: Awaited<ReturnType<typeof prepareDirectories>>;
}

function addProblems(side: Progress, problems: readonly Problem[]): void {
  const known = new Set(side.problems.map(({ message }) => message));
  side.problems.push(...problems.filter(({ message }) => !known.has(message)));
}

async function runSide(side: Progress, { request, directories }: Measuring, layout: number): Promise<void> {
  if (side.ended) return;
  const { suite, signal } = request;
  const { reading, failure } = await runSuite({
    suite,
    side: side.name,
    tree: side.trees[layout] ?? '',
    directory: await directories.select(side.name, layout),
    outputFile: directories.result('stdout'),
    ...(signal === undefined ? {} : { signal }),
  });
  if (failure !== undefined) addProblems(side, [failure]);
  side.ended = failure !== undefined || reading.kind === 'failed';
  if (reading.kind === 'ok') {
    side.runs.push(reading.value.cases);
    side.tool = reading.value.tool.title;
    addProblems(side, reading.warnings);
  } else if (failure === undefined) {
    addProblems(
      side,
      reading.problems.map((problem) => ({ ...problem, code: 'suite-unread' })),
    );
  }
}

async function setUpSide(side: Progress, { request, directories }: Measuring): Promise<void> {
  const { suite, signal } = request;
  for (const [layout, tree] of side.trees.entries()) {
    const directory = await directories.select(side.name, layout);
    const setup = { benchmark: suite, tree, directory };
    const problem = await setUp(signal === undefined ? setup : { ...setup, signal });
    if (problem === undefined) continue;
    side.problems.push(problem);
    side.ended = true;
    return;
  }
}

/**
 * Runs a suite on both sides, or on the one that there is, `rounds` times in random turn and in every layout in turn, and
 * reads what it left each time. A side whose suite fails keeps the cases that it finished and says why in its problems.
 */
export async function measureSuite(
  request: SuiteRequest,
): Promise<{ readonly base?: MeasuredSuite; readonly head?: MeasuredSuite }> {
  const { suite, layouts, seed, scratch, onRound } = request;
  const measuring = { request, directories: await prepareDirectories(scratch, layouts.length) };
  const random = createRandom(seed);
  const layoutOf = createLayoutTurns(layouts.length, random);
  const sides = sideNames.flatMap((name): Progress[] => {
    const trees = layouts.flatMap((layout) => layout[name] ?? []);
    if (trees.length === 0) return [];
    return [{ name, trees, runs: [], problems: [], tool: suite.reads, ended: false }];
  });
  for (const side of sides) await setUpSide(side, measuring);
  for (let round = 0; round < suite.rounds && sides.some((side) => !side.ended); round += 1) {
    onRound?.(round + 1, suite.rounds);
    for (const side of drawOrder(sides, random)) await runSide(side, measuring, layoutOf(round));
  }
  return Object.fromEntries(
    sides.map((side) => {
      const others = sides.flatMap((one) => (one === side ? [] : [one.runs]));
      const runs = others.reduce<SuiteRuns>(keepPaired, side.runs);
      return [side.name, { ...joinRuns(runs, side.tool), problems: side.problems }];
    }),
  );
}
