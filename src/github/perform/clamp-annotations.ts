import { type Annotation, clipText } from '../../core/index.ts';

/** GitHub's limits: a check run's annotations, and a message's bytes and a title's characters. */
const limits = { annotations: 250, bytes: 64 * 1024, title: 255, line: 2 ** 31 - 1 };

/**
 * The annotations that GitHub would take: their paths and lines come from a report and are a stranger's claims. A path
 * that is absolute, leaves the repository or is no plain path, and a line that no file has, is left out; a text over its
 * limit is cut; at most 250 remain, in the order given.
 */
export function clampAnnotations(annotations: readonly Annotation[]): readonly Annotation[] {
  return annotations
    .filter(({ path, startLine, endLine }) => isInside(path) && isRange(startLine, endLine))
    .slice(0, limits.annotations)
    .map((annotation) => ({
      ...annotation,
      title: clipTitle(annotation.title),
      message: clipBytes(annotation.message, limits.bytes),
    }));
}

function isInside(path: string): boolean {
  if (path === '' || path.length > 4_096 || /[\p{Cc}\p{Cs}\\]/u.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function isRange(start: number, end: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 1 && start <= end && end <= limits.line;
}

/** `clipText` counts code points, GitHub perhaps code units: half as many are safe. */
function clipTitle(title: string): string {
  return title.length <= limits.title ? title : clipText(title, Math.floor(limits.title / 2));
}

/** UTF-8 of a code unit takes at most three bytes, so most texts need no counting. */
function clipBytes(text: string, most: number): string {
  if (text.length * 3 <= most || Buffer.byteLength(text) <= most) return text;
  const cut = Buffer.from(text).subarray(0, most - 3);
  return `${new TextDecoder('utf-8').decode(cut).replace(/\uFFFD$/, '')}…`;
}
