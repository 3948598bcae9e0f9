import { readFileAt } from '../measure/index.ts';

/** The files of a commit by path, from git, because a build may have changed or replaced what lies in the working tree. */
export async function readTexts(
  repository: string,
  sha: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const path of new Set(paths)) {
    const text = await readFileAt({ repository, sha, path });
    if (text.kind === 'ok' && text.value !== undefined) texts.set(path, text.value);
  }
  return texts;
}
