import { type Parsed, parsed } from '../core/index.ts';
import { type CommitFile, listFiles, readFiles } from '../measure/index.ts';

/** The files that a profile names. */
interface NamedFiles {
  readonly files: readonly string[];
}

/** The sources of one commit, from git, because a build may have changed or replaced what lies in the working tree. */
export interface SourceTexts {
  /** Reads what blame may ask about profiles: the files they name, and headers, which may hold what those depend on. */
  readonly load: (profiles: readonly NamedFiles[]) => Promise<Parsed<void>>;
  /** A line of a file that was read, from 1, without its carriage return; undefined where there is none. */
  readonly line: (path: string, line: number) => string | undefined;
}

interface SourceRequest {
  readonly repository: string;
  /** The commit's SHA. */
  readonly sha: string;
  /** Paths that are always read, such as those of the diff. */
  readonly paths: readonly string[];
}

const header = /\.(h|hh|hpp|hxx|inc|inl|ipp|def|tcc)$/i;
/** Bytes of a file, and of all: what is larger is generated, and blame does without. */
const limits = { file: 4 * 1024 * 1024, all: 128 * 1024 * 1024 };

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Prepares the reading of a commit's sources. */
export function createSourceTexts({ repository, sha, paths }: SourceRequest): SourceTexts {
  const texts = new Map<string, string>();
  const lines = new Map<string, readonly string[]>();
  let listed: readonly CommitFile[] | undefined;
  const choose = (files: readonly CommitFile[], profiles: readonly NamedFiles[]): readonly CommitFile[] => {
    const always = new Set(paths);
    const names = new Set(profiles.flatMap((profile) => profile.files.map(baseName)));
    const rank = ({ path }: CommitFile): number => {
      if (always.has(path)) return 0;
      if (names.has(baseName(path))) return 1;
      return header.test(path) ? 2 : 3;
    };
    let room = limits.all;
    return files
      .filter((file) => rank(file) < 3 && !texts.has(file.path) && file.size <= limits.file)
      .toSorted((a, b) => rank(a) - rank(b))
      .filter(({ size }) => {
        room -= size;
        return room >= 0;
      });
  };
  return {
    load: async (profiles) => {
      const files = listed === undefined ? await listFiles(repository, sha) : parsed(listed);
      if (files.kind === 'failed') return files;
      listed = files.value;
      const read = await readFiles(repository, choose(files.value, profiles));
      if (read.kind === 'failed') return read;
      for (const [path, text] of read.value) texts.set(path, text);
      return parsed(undefined);
    },
    line: (path, line) => {
      const known = lines.get(path) ?? texts.get(path)?.split(/\r?\n/);
      if (known !== undefined) lines.set(path, known);
      return known?.[line - 1];
    },
  };
}
