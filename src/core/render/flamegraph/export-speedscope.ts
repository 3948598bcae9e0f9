import { type FlamePath, listPaths } from './paths.ts';
import type { FlameNode } from './tree.ts';

interface SpeedscopeFacts {
  readonly title: string;
  /** What the counts count. */
  readonly unit: string;
  readonly diff: boolean;
}

/**
 * A tree as a file for speedscope, after its published schema (`sampled` profiles with weights); base and head are two
 * profiles of one file, the head is shown first.
 */
export function renderSpeedscope(tree: FlameNode, { title, unit, diff }: SpeedscopeFacts): string {
  const paths = listPaths(tree);
  const numbers = new Map<string, number>();
  const frames: { readonly name: string; readonly file?: string }[] = [];
  const intern = ({ name, file }: FlameNode): number => {
    const key = `${name}\0${file}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    frames.push(file === '' || file === '???' ? { name } : { name, file });
    return numbers.size - 1;
  };
  const stacks = paths.map((path) => ({ path, stack: path.frames.map(intern) }));
  const profile = (name: string, side: keyof FlamePath['self']) => {
    const spent = stacks.filter(({ path }) => path.self[side] > 0);
    const weights = spent.map(({ path }) => path.self[side]);
    const endValue = weights.reduce((sum, weight) => sum + weight, 0);
    const samples = spent.map(({ stack }) => stack);
    return {
      type: 'sampled',
      name: `${name} (${unit})`,
      unit: 'none',
      startValue: 0,
      endValue,
      samples,
      weights,
    };
  };
  const profiles = diff ? [profile('head', 'head'), profile('base', 'base')] : [profile(title, 'base')];
  return `${JSON.stringify({
    $schema: 'https://www.speedscope.app/file-format-schema.json',
    shared: { frames },
    profiles,
    name: title,
    activeProfileIndex: 0,
    exporter: 'brakeline',
  })}\n`;
}
