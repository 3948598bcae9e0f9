import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorText, type Problem, starterConfig, starterWorkflow } from '../../core/index.ts';
import { findDefaultBranch, findRepositoryRoot } from '../../measure/index.ts';
import { requestDefaults } from '../../pipeline/request.ts';
import { type Command, exitCodes } from '../command.ts';
import { detectProject, type Project } from '../detect-project.ts';
import { printProblems } from '../print-problems.ts';
import type { Terminal } from '../terminal.ts';

/** Writes a file that does not exist yet; an existing one is left alone unless `force`. */
async function writeNew(
  root: string,
  file: string,
  content: { text: string; force: boolean },
): Promise<Problem | undefined> {
  const path = join(root, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content.text, { flag: content.force ? 'w' : 'wx' });
    return undefined;
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return {
      code: 'file-unreadable',
      message: exists
        ? `${file} exists already and was left as it is`
        : `${file} could not be written: ${errorText(error)}`,
      hint: exists ? 'edit it, or overwrite it with --force' : 'make the directory writable',
    };
  }
}

function describe(project: Project, written: readonly string[], terminal: Terminal): void {
  for (const file of written) terminal.out(`wrote ${file}\n`);
  const build =
    project.build === undefined ? 'no build system was recognised; add `build:`' : `build: ${project.build}`;
  const count = project.benchmarks.length;
  const found = count === 0 ? 'no benchmark was found; replace the example' : `benchmarks found: ${count}`;
  terminal.out(
    `\n${build}\n${found}\n\nNext: edit ${requestDefaults.config}, commit, then \`brakeline doctor\` and \`brakeline pr\`.\n`,
  );
}

/** `brakeline init`: writes a first configuration and a workflow. */
export const init: Command = {
  name: 'init',
  about: 'write a first configuration and a workflow',
  positionals: [],
  options: { force: { type: 'boolean', about: 'overwrite existing files' } },
  async run(given, terminal) {
    const json = given.flag('json');
    const root = await findRepositoryRoot(terminal.cwd);
    if (root.kind === 'failed') {
      printProblems(root.problems, terminal, json);
      return exitCodes.usage;
    }
    const project = await detectProject(root.value);
    const branch = await findDefaultBranch(root.value);
    const { buildPackages } = project;
    const files: readonly (readonly [string, string])[] = [
      [requestDefaults.config, starterConfig(project)],
      [
        '.github/workflows/brakeline.yml',
        starterWorkflow({ buildPackages, ...(branch === undefined ? {} : { branch }) }),
      ],
    ];
    const written: string[] = [];
    const problems: Problem[] = [];
    for (const [file, text] of files) {
      const problem = await writeNew(root.value, file, { text, force: given.flag('force') });
      if (problem === undefined) written.push(file);
      else problems.push(problem);
    }
    if (json) terminal.out(`${JSON.stringify({ written, project, problems }, null, 2)}\n`);
    else {
      printProblems(problems, terminal);
      describe(project, written, terminal);
    }
    return problems.length === 0 ? exitCodes.pass : exitCodes.usage;
  },
};
