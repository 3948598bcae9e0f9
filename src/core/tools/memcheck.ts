import { readText } from '../formats/case-list.ts';
import type { Source } from '../formats/source.ts';
import type { HeapFrame, Leak } from '../model/heap-profile.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import { childrenNamed, childText, parseXml, type XmlElement } from '../text/xml.ts';
import type { Tool } from './tool.ts';

const kinds: ReadonlyMap<string, Leak['kind']> = new Map([
  ['Leak_DefinitelyLost', 'definite'],
  ['Leak_IndirectlyLost', 'indirect'],
  ['Leak_PossiblyLost', 'possible'],
]);

function readFrame(frame: XmlElement): HeapFrame {
  const name = childText(frame, 'fn') ?? childText(frame, 'ip') ?? '';
  const file = childText(frame, 'file');
  const line = Number(childText(frame, 'line'));
  if (file === undefined || !Number.isInteger(line)) return { function: name };
  const directory = childText(frame, 'dir');
  return { function: name, file: directory === undefined ? file : `${directory}/${file}`, line };
}

function readError(error: XmlElement): Leak | undefined {
  const kind = kinds.get(childText(error, 'kind') ?? '');
  const what = error.children.find(({ name }) => name === 'xwhat');
  if (kind === undefined || what === undefined) return undefined;
  const [bytes, blocks] = [Number(childText(what, 'leakedbytes')), Number(childText(what, 'leakedblocks'))];
  if (!Number.isSafeInteger(bytes) || !Number.isSafeInteger(blocks)) return undefined;
  const [stack] = childrenNamed(error, 'stack');
  const frames = stack === undefined ? [] : childrenNamed(stack, 'frame').map(readFrame);
  const first = frames.findIndex(
    ({ function: name }) => !/^(?:malloc|calloc|realloc|operator new)/.test(name),
  );
  return { kind, bytes, blocks, frames: first === -1 ? frames : frames.slice(first) };
}

/**
 * The leaks in what `valgrind --tool=memcheck --leak-check=full --xml=yes` wrote (docs/internals/xml-output-protocol4.txt
 * of valgrind). The document must say that the program ended, since leaks are searched for only then.
 */
export function readMemcheck(source: Source): Parsed<readonly Leak[]> {
  const text = readText(source);
  if (text.kind === 'failed') return text;
  const document = parseXml(text.value, source.name);
  if (document.kind === 'failed') return document;
  const root = document.value;
  const ended = childrenNamed(root, 'status').some((status) => childText(status, 'state') === 'FINISHED');
  if (root.name === 'valgrindoutput' && childText(root, 'tool') === 'memcheck' && ended) {
    return parsed(childrenNamed(root, 'error').flatMap((error) => readError(error) ?? []));
  }
  return failed({
    code: 'format-damaged',
    message: `${source.name} is no output of memcheck for a program that ended`,
    hint: 'give the file of `valgrind --leak-check=full --xml=yes --xml-file=FILE`',
  });
}

/** Memory that a program lost. */
export const memcheck: Tool = {
  id: 'memcheck',
  title: 'memcheck',
  gives: 'Bytes and blocks that no pointer reached when the program ended, by the line that allocated them.',
  command: 'valgrind --tool=memcheck --leak-check=full --xml=yes --xml-file=FILE COMMAND',
  docs: 'https://valgrind.org/docs/manual/mc-manual.html#mc-manual.leaks',
  sniff: (head) => {
    const text = new TextDecoder('latin1').decode(head);
    return /<valgrindoutput>/.test(text) && /<tool>memcheck<\/tool>/.test(text) ? 'certain' : 'no';
  },
  read: (source) => {
    const leaks = readMemcheck(source);
    return leaks.kind === 'ok' ? parsed({ kind: 'leaks', leaks: leaks.value }, leaks.warnings) : leaks;
  },
};
