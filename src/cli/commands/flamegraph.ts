import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  type FlameSides,
  failed,
  flamegraphFormats,
  type Parsed,
  parsed,
  refuseDamaged,
} from '../../core/index.ts';
import { type Command, exitCodes } from '../command.ts';
import { printProblems } from '../print-problems.ts';
import { type Profile, readProfile } from '../read-profile.ts';
import { type ReadFile, readWithProgress } from '../reading-progress.ts';

const formatNames = [...flamegraphFormats.keys()].join(', ');

/** Reads the one or two files; the first is the head where there are two. */
async function readSides(
  files: { readonly profile: string; readonly base: string | undefined },
  event: string | undefined,
  read: ReadFile,
): Promise<Parsed<FlameSides>> {
  const head = await readProfile(files.profile, read);
  const base = files.base === undefined ? undefined : await readProfile(files.base, read);
  if (head.kind === 'failed') return head;
  if (base?.kind === 'failed') return base;
  const refused =
    base?.value.kind === 'calls' && head.value.kind === 'calls' && files.base !== undefined
      ? refuseDamaged(
          { name: basename(files.base), profile: base.value.profile },
          { name: basename(files.profile), profile: head.value.profile },
        )
      : undefined;
  if (refused !== undefined) return failed(refused, ...head.warnings, ...(base?.warnings ?? []));
  const sides = joinSides(head.value, base?.value, event);
  if (sides.kind === 'failed') return sides;
  return parsed(sides.value, [...head.warnings, ...(base?.warnings ?? [])]);
}

function joinSides(head: Profile, base: Profile | undefined, event: string | undefined): Parsed<FlameSides> {
  const events = [head, ...(base === undefined ? [] : [base])].map(({ profile }) => profile.events);
  const chosen = event ?? events[0]?.[0];
  if (chosen === undefined || !events.every((names) => names.includes(chosen))) {
    const counted = events.map((names) => names.join(', ')).join('; ');
    return failed({
      code: 'usage',
      message: `not every profile has the event ${JSON.stringify(chosen ?? '')}`,
      hint: `choose one of them with --event: ${counted}`,
    });
  }
  if (head.kind === 'calls' && (base === undefined || base.kind === 'calls')) {
    // A single profile is the base of the picture.
    const [first, second] = base === undefined ? [head, undefined] : [base, head];
    return parsed({ kind: 'calls', event: chosen, base: first.profile, head: second?.profile });
  }
  if (head.kind === 'stacks' && (base === undefined || base.kind === 'stacks')) {
    const [first, second] = base === undefined ? [head, undefined] : [base, head];
    return parsed({ kind: 'stacks', event: chosen, base: first.profile, head: second?.profile });
  }
  if (head.kind === 'amounts' && (base === undefined || base.kind === 'amounts')) {
    const [first, second] = base === undefined ? [head, undefined] : [base, head];
    return parsed({ kind: 'amounts', event: chosen, base: first.profile, head: second?.profile });
  }
  return failed({
    code: 'usage',
    message: 'one profile holds counts and the other samples',
    hint: 'compare two files of the same tool: samples tell of time and never stand for instructions',
  });
}

/** `brakeline flamegraph PROFILE [BASE]`: a picture of one profile, or of a profile against another. */
export const flamegraph: Command = {
  name: 'flamegraph',
  about: 'draw one profile, or PROFILE against BASE',
  positionals: ['PROFILE', '[BASE]'],
  options: {
    format: { type: 'string', value: 'FORMAT', about: `${formatNames} (html)` },
    output: { type: 'string', short: 'o', value: 'FILE', about: 'where to write; - is standard output' },
    event: { type: 'string', value: 'EVENT', about: "the event to draw (the profile's first)" },
    title: { type: 'string', value: 'TEXT', about: "the picture's title (the file's name)" },
  },
  async run(given, terminal) {
    const [file, baseFile] = given.positionals;
    const name = given.text('format') ?? 'html';
    const format = flamegraphFormats.get(name);
    if (file === undefined || format === undefined) {
      const wrong = file === undefined ? 'a profile is needed' : `\`${name}\` is not a format`;
      terminal.err(`brakeline flamegraph: ${wrong}\n  hint: brakeline flamegraph --help\n`);
      return exitCodes.usage;
    }
    const json = given.flag('json');
    const path = (of: string): string => resolve(terminal.cwd, of);
    const files = { profile: path(file), base: baseFile === undefined ? undefined : path(baseFile) };
    const sides = await readSides(
      files,
      given.text('event'),
      readWithProgress(terminal, () => performance.now()),
    );
    if (sides.kind === 'failed') {
      printProblems(sides.problems, terminal, json);
      return exitCodes.usage;
    }
    const isPart = sides.value.kind === 'calls' && sides.value.base.damaged === true;
    const title = `${given.text('title') ?? basename(file)}${isPart ? ' (damaged: only a part was read)' : ''}`;
    const content = format.render({ title, sides: sides.value });
    const bytes = format.compress ? gzipSync(content) : Buffer.from(content);
    const output = given.text('output') ?? format.file;
    if (output === '-') process.stdout.write(bytes);
    else await writeFile(path(output), bytes);
    if (!json) printProblems(sides.warnings, terminal);
    if (json) terminal.out(`${JSON.stringify({ file: output, problems: sides.warnings }, null, 2)}\n`);
    else if (output !== '-') terminal.out(`wrote ${output}\n`);
    return exitCodes.pass;
  },
};
