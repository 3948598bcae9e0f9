import { join } from 'node:path';
import {
  type AskedBlock,
  type Contention,
  type DebugLayout,
  findAsker,
  nameHeap,
  nameLine,
  type Problem,
  type SharingRecord,
} from '../../core/index.ts';
import { readPlainFile } from '../processes/plain-file.ts';
import { type CodePlaces, type LoadedCode, placeCodes } from '../symbols/code-places.ts';
import { inspectLayout } from '../symbols/debug-layout.ts';

/** What the lines of a record are named with. */
export interface NamingRequest {
  readonly record: SharingRecord;
  /** How files are laid out, by their path; what is read is added. */
  readonly layouts: Map<string, DebugLayout>;
  readonly cwd: string;
  /** Absolute; source files are named relative to it. `cwd` when absent. */
  readonly root?: string;
  /** For temporary files, absolute. */
  readonly directory: string;
  readonly signal?: AbortSignal;
}

/** Larger sources are generated, and nobody reads their lines. */
const largestSource = 8 * 1024 * 1024;

/** The files of a record as they lay in memory, each once. */
export function loadedCode({ objects }: SharingRecord): readonly LoadedCode[] {
  return [...Map.groupBy(objects, ({ path }) => path)].map(([path, parts]) => ({
    path,
    bias: parts[0]?.bias ?? 0,
    holds: (code: number) => parts.some(({ start, end }) => code >= start && code < end),
  }));
}

type FindLayout = (object: string) => Promise<DebugLayout | undefined>;

/** Reads the debug information of each file once; one that has none is one problem. */
function createLayouts(request: NamingRequest, problems: Problem[]): FindLayout {
  const { layouts } = request;
  const failures = new Set<string>();
  return async (object) => {
    if (!layouts.has(object) && !failures.has(object)) {
      const inspected = await inspectLayout({ ...request, object });
      if (inspected.kind === 'ok') layouts.set(object, inspected.value);
      else {
        failures.add(object);
        problems.push(...inspected.problems);
      }
    }
    return layouts.get(object);
  };
}

type FindSource = (file: string, line: number) => Promise<string>;

/** Lines of the repository by their number; empty for what is no plain file there. */
function createSources(root: string): FindSource {
  const files = new Map<string, readonly string[]>();
  return async (file, line) => {
    const path = join(root, file);
    if (!path.startsWith(`${root}/`)) return '';
    const known = files.get(file);
    const text = known === undefined ? await readPlainFile(path, largestSource) : undefined;
    const lines = known ?? text?.toString('utf8').split('\n') ?? [];
    files.set(file, lines);
    return lines[line - 1] ?? '';
  };
}

interface Naming {
  readonly record: SharingRecord;
  readonly places: CodePlaces;
  readonly findLayout: FindLayout;
  readonly findSource: FindSource;
}

async function askedBlocks(found: Contention, naming: Naming): Promise<readonly AskedBlock[]> {
  const { record, places, findLayout, findSource } = naming;
  const blocks: AskedBlock[] = [];
  for (const { offset, size, callers: codes } of found.line.blocks ?? []) {
    const callers = codes.flatMap((code) => places.chain(code));
    const asker = findAsker(callers);
    const source = asker === undefined ? '' : await findSource(asker.file, asker.line);
    // The code of the repository knows the type; an allocator of a header is compiled with it.
    const code = codes.find((one) => places.chain(one).some((place) => place === asker));
    const object = record.objects.find(({ start, end }) => code !== undefined && code >= start && code < end);
    const layout = object === undefined ? undefined : await findLayout(object.path);
    blocks.push({ offset, size, callers, source, ...(layout === undefined ? {} : { layout }) });
  }
  return blocks;
}

async function nameOne(found: Contention, naming: Naming): Promise<Contention> {
  const { image, blocks } = found.line;
  const { lineBytes } = naming.record;
  const fought = (found.kind === 'crossing' ? [found.use] : found.pair).flatMap(({ bytes }) => bytes);
  const own = image === undefined ? undefined : await naming.findLayout(image.object);
  const line =
    image !== undefined && own !== undefined
      ? nameLine(own, image.address, lineBytes)
      : blocks === undefined
        ? undefined
        : nameHeap(await askedBlocks(found, naming), fought, lineBytes);
  return line === undefined ? found : { ...found, layout: line };
}

/** Names the lines by variables with a fixed address and by blocks of the heap, as far as the debug information tells. */
export async function nameContentions(
  contentions: readonly Contention[],
  request: NamingRequest,
): Promise<{ readonly named: readonly Contention[]; readonly problems: readonly Problem[] }> {
  const { record, root = request.cwd, directory, signal } = request;
  const problems: Problem[] = [];
  const codes = contentions.flatMap(({ line }) => (line.blocks ?? []).flatMap(({ callers }) => callers));
  const objects = loadedCode(record);
  const places = await placeCodes({
    codes,
    objects,
    root,
    directory,
    ...(signal === undefined ? {} : { signal }),
  });
  const naming: Naming = {
    record,
    places,
    findLayout: createLayouts(request, problems),
    findSource: createSources(root),
  };
  const named: Contention[] = [];
  for (const found of contentions) named.push(await nameOne(found, naming));
  return { named, problems };
}
