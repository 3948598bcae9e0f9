/** Writes the tables of inputs and outputs in README.md from action.yml; `--check` only tells whether they are current. */
import { parse } from 'yaml';
import { z } from 'zod';
import { readProjectFile, writeGenerated } from './generated-file.ts';

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
});

const begin = '<!-- action:begin -->';
const end = '<!-- action:end -->';

function cell(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

const { inputs, outputs } = actionSchema.parse(parse(readProjectFile('action.yml') ?? ''));
const tables = [
  '| input | meaning | default |\n|---|---|---|',
  ...Object.entries(inputs).map(
    ([name, input]) =>
      `| \`${name}\` | ${cell(input.description)} | ${input.default === '' ? '' : `\`${input.default}\``} |`,
  ),
  '\n| output | meaning |\n|---|---|',
  ...Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`),
].join('\n');

const readme = readProjectFile('README.md') ?? '';
const [before, rest] = readme.split(begin);
const after = rest?.split(end)[1];
if (before === undefined || after === undefined) throw new Error(`README.md lacks ${begin} and ${end}`);
writeGenerated('README.md', `${before}${begin}\n${tables}\n${end}${after}`);
