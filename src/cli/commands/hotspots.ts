import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  fewestSamples,
  type HotspotProfile,
  mostStackBytes,
  type Parsed,
  type Problem,
  parsed,
  rankFunctions,
  rankHotspots,
  renderFlamegraph,
  renderHotspots,
  type StackProfile,
} from '../../core/index.ts';
import { measureRatios, type SamplingRequest, sampleProgram } from '../../measure/index.ts';
import { type Arguments, type Command, exitCodes } from '../command.ts';
import { exitCodeOfSignal } from '../exit-code.ts';
import { listenForInterruption } from '../interruption.ts';
import { printProblems } from '../print-problems.ts';

/** What is sampled, beside the request itself. */
interface Choices {
  readonly request: SamplingRequest;
  readonly top: number;
  readonly waiting: boolean;
  readonly ratios: boolean;
}

/** In tasks that wait for an event or a disk; a task that was only preempted is not counted. */
const waitingFilter = 'prev_state == 1 || prev_state == 2';
/** Less than this holds hardly one frame. */
const leastStackBytes = 1_024;
/** Functions that are listed of one event. */
const mostFunctions = 1000;

function wholeNumber(text: string | undefined, fallback: number, most: number): number | undefined {
  if (text === undefined) return fallback;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : undefined;
}

/** `fp`, `dwarf`, `none`, or `dwarf,` and how many bytes are copied of each stack; undefined for anything else. */
function readStacks(text: string): Pick<SamplingRequest, 'stacks' | 'stackBytes'> | undefined {
  if (text === 'fp' || text === 'dwarf' || text === 'none') return { stacks: text };
  const bytes = Number(/^dwarf,(\d{1,5})$/.exec(text)?.[1] ?? 0);
  const isFit = bytes >= leastStackBytes && bytes <= mostStackBytes && bytes % 8 === 0;
  return isFit ? { stacks: 'dwarf', stackBytes: bytes } : undefined;
}

/** The choices, or a sentence that says what is wrong. */
function readChoices(
  given: Arguments,
  request: Omit<SamplingRequest, 'period' | 'stacks'>,
): Choices | string {
  if (request.command.length === 0) return 'a command is needed';
  const rate = wholeNumber(given.text('rate'), 1000, 20_000);
  if (rate === undefined) return '--rate must be a whole number from 1 to 20000';
  const top = wholeNumber(given.text('top'), 20, mostFunctions);
  if (top === undefined) return `--top must be a whole number from 1 to ${mostFunctions}`;
  const stacks = readStacks(given.text('stacks') ?? 'fp');
  if (stacks === undefined) {
    return `--stacks must be fp, dwarf or none; dwarf may have a size, dwarf,BYTES with a multiple of 8 from ${leastStackBytes} to ${mostStackBytes}`;
  }
  const period = Math.round(1e9 / rate);
  return {
    request: { ...request, period, ...stacks },
    top,
    waiting: given.flag('waiting'),
    ratios: given.flag('ratios'),
  };
}

/** Samples the command, and runs it again for what else was asked for. */
async function findHotspots(
  choices: Choices,
): Promise<Parsed<{ readonly profile: HotspotProfile; readonly stacks: StackProfile }>> {
  const { request, top } = choices;
  const sampled = await sampleProgram(request);
  if (sampled.kind === 'failed') return sampled;
  const { profile, stats } = sampled.value;
  const problems: Problem[] = [...sampled.warnings];
  const counters = [rankFunctions(profile, request.event, top)];
  if (choices.waiting) {
    const event = 'sched:sched_switch';
    const waits = await sampleProgram({ ...request, event, period: 1, filter: waitingFilter });
    if (waits.kind === 'ok') {
      problems.push(...waits.warnings);
      counters.push(rankFunctions(waits.value.profile, event, top));
    } else if (waits.problems[0].code === 'too-few-samples') {
      // It never waited.
      counters.push({ event, samples: 0, functions: [] });
    } else problems.push(...waits.problems);
  }
  const ratios = choices.ratios ? await measureRatios(request) : parsed({});
  if (ratios.kind === 'ok') problems.push(...ratios.warnings);
  if (stats.samples < fewestSamples) problems.push(tooFew(stats.samples));
  return parsed({
    stacks: profile,
    profile: {
      format: 'brakeline-profile',
      version: 1,
      meaning: 'time is spent here',
      command: request.command,
      period: request.period,
      lostSamples: stats.lostSamples,
      throttled: stats.throttled,
      counters,
      metrics: ratios.kind === 'ok' ? ratios.value : {},
      hotspots: rankHotspots(profile, request.event, top),
      problems,
    },
  });
}

function tooFew(samples: number): Problem {
  return {
    code: 'too-few-samples',
    message: `only ${samples} samples were taken, too few for any number`,
    hint: 'give the command work for a second or more, or sample at a higher rate (--rate)',
  };
}

/** The variables of this process, as a program gets them that the user starts. */
function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** `brakeline hotspots -- COMMAND…`: samples a command and tells where its time is spent. */
export const hotspots: Command = {
  name: 'hotspots',
  about: 'sample a command: where is its time spent?',
  positionals: ['--', 'COMMAND…'],
  options: {
    rate: { type: 'string', value: 'HZ', about: 'samples a second of processor time (1000)' },
    stacks: { type: 'string', value: 'HOW', about: 'fp, dwarf, dwarf,BYTES or none (fp)' },
    top: { type: 'string', value: 'N', about: 'functions and lines that are told (20)' },
    waiting: { type: 'boolean', about: 'run it again and sample where it waits' },
    ratios: { type: 'boolean', about: 'run it three times more for hardware ratios' },
    flamegraph: { type: 'string', value: 'FILE', about: 'write a flame graph there' },
    output: { type: 'string', short: 'o', value: 'FILE', about: 'write the profile as JSON there' },
  },
  async run(given, terminal) {
    using interruption = listenForInterruption();
    const directory = await mkdtemp(join(tmpdir(), 'brakeline-hotspots-'));
    try {
      const choices = readChoices(given, {
        command: given.positionals,
        cwd: terminal.cwd,
        env: ownEnvironment(),
        event: 'task-clock',
        directory,
        signal: interruption.signal,
      });
      if (typeof choices === 'string') {
        terminal.err(`brakeline hotspots: ${choices}\n  hint: brakeline hotspots --help\n`);
        return exitCodes.usage;
      }
      const json = given.flag('json');
      const found = await findHotspots(choices);
      const received = interruption.received();
      if (received !== undefined) return exitCodeOfSignal(received);
      if (found.kind === 'failed') {
        printProblems(found.problems, terminal, json);
        return exitCodes.notComparable;
      }
      const { profile, stacks } = found.value;
      const text = `${JSON.stringify(profile, null, 2)}\n`;
      const output = given.text('output');
      if (output !== undefined) await writeFile(resolve(terminal.cwd, output), text);
      const page = given.text('flamegraph');
      if (page !== undefined) await writeFile(resolve(terminal.cwd, page), drawStacks(choices, stacks));
      if (!json) printProblems(profile.problems, terminal);
      terminal.out(json ? text : renderHotspots(profile, terminal.columns));
      return exitCodes.pass;
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
};

function drawStacks({ request }: Choices, base: StackProfile): string {
  const sides = { kind: 'stacks', event: request.event, base, head: undefined } as const;
  return renderFlamegraph({ title: request.command.join(' '), sides });
}
