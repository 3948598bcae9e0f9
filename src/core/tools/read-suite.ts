import type { Source } from '../formats/source.ts';
import type { BenchmarkCase } from '../model/case.ts';
import { failed, isNonEmpty, type Parsed, parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { previewValue } from '../text/preview-value.ts';
import type { Reading, Tool } from './tool.ts';

/** What a suite left behind. The chunks of a source can be read more than once; a name is a path below the directory. */
export type SuiteOutput =
  | { readonly kind: 'file'; readonly source: Source }
  | { readonly kind: 'directory'; readonly path: string; readonly sources: readonly Source[] };

/** The cases of one run of a suite, and who wrote them. */
export interface SuiteReading {
  readonly tool: Tool;
  readonly cases: readonly BenchmarkCase[];
}

/** Bytes from the beginning of a file by which its tool is recognised. */
const headBytes = 64 * 1024;

function headOf(source: Source): Uint8Array {
  for (const chunk of source.chunks) return chunk.slice(0, headBytes);
  return new Uint8Array();
}

function unrecognised(name: string, suiteTools: readonly Tool[]): Problem {
  return {
    code: 'suite-unread',
    message: `nobody knows the tool that wrote ${previewValue(name)}`,
    hint: `name it: \`reads:\` one of ${suiteTools.map((tool) => tool.id).join(', ')}`,
  };
}

/** The tool that `reads` names, or the only one that is sure of the output, or the only one that thinks it its own. */
function chooseTool(suiteTools: readonly Tool[], reads: string, output: SuiteOutput): Tool | undefined {
  const named = suiteTools.find((tool) => tool.id === reads);
  if (named !== undefined) return named;
  if (output.kind === 'directory') {
    return suiteTools.find(({ directory }) => output.sources.some(({ name }) => directory?.holds(name)));
  }
  const head = headOf(output.source);
  const sure = suiteTools.filter((tool) => tool.sniff(head) === 'certain');
  const candidates = sure.length > 0 ? sure : suiteTools.filter((tool) => tool.sniff(head) === 'perhaps');
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** A tool that writes one file may have left it in a directory; of several of its files each is read. */
function readDirectory(tool: Tool, output: Extract<SuiteOutput, { kind: 'directory' }>): Parsed<Reading> {
  const { directory } = tool;
  const own = output.sources.filter(({ name }) => directory?.holds(name) ?? name.length > 0);
  if (directory !== undefined && own.length > 0) return directory.read(own);
  const [only, ...more] = own;
  if (only !== undefined && more.length === 0) return tool.read(only);
  return failed({
    code: 'suite-unread',
    message: `${previewValue(output.path)} holds ${own.length} files that could be results of ${tool.title}`,
    hint: 'name the one file that it writes in `path`',
  });
}

/**
 * Reads what one run of a suite left, by the tool of the list that `reads` names; `auto`: by the tool that the first bytes tell.
 * No case at all is a problem, so that a filter that fits nothing never passes for a measurement.
 */
export function readOutput(
  suiteTools: readonly Tool[],
  reads: string,
  output: SuiteOutput,
): Parsed<SuiteReading> {
  const name = output.kind === 'file' ? output.source.name : output.path;
  const tool = chooseTool(suiteTools, reads, output);
  if (tool === undefined) return failed(unrecognised(name, suiteTools));
  const reading = output.kind === 'file' ? tool.read(output.source) : readDirectory(tool, output);
  if (reading.kind === 'failed') return reading;
  const cases = reading.value.kind === 'cases' ? reading.value.cases : [];
  if (isNonEmpty(cases)) return parsed({ tool, cases }, reading.warnings);
  return failed({
    code: 'suite-unread',
    message: `${previewValue(name)} of ${tool.title} holds no case`,
    hint: 'run the command of the suite in the built tree and look at what it measures',
  });
}
