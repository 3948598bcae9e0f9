import type { Problem } from '../../core/index.ts';
import { type BuiltTrees, compareBinaries, type ProgramCommand } from './binary.ts';

/** A benchmark or a suite, and the builds of both sides, one a layout. */
export interface LayoutsRequest {
  readonly benchmark: ProgramCommand;
  readonly layouts: readonly BuiltTrees[];
}

/** How many layouts there really are, or why layout was not varied although it was asked for. */
export interface LayoutFindings {
  /** 1 where two builds of a side run the same machine code, or where nobody can tell. */
  readonly layouts: number;
  readonly problem?: Problem;
}

function notVaried({ name }: ProgramCommand, found: string): LayoutFindings {
  return {
    layouts: 1,
    problem: {
      code: 'layout-not-varied',
      message: `${name}: ${found}, so that the layout was not varied and small timed thresholds are raised`,
      hint: "let the build use `BRAKELINE_LAYOUT`, for example for the size of a padding object or the order of linking; see the configuration's `layouts`",
    },
  };
}

/** Finds out by comparing the built programs, two by two on each side, whether their code really lies in different places. */
export async function compareLayouts({ benchmark, layouts }: LayoutsRequest): Promise<LayoutFindings> {
  for (const side of ['base', 'head'] as const) {
    for (const [index, { [side]: one }] of layouts.entries()) {
      for (const [further, { [side]: other }] of layouts.slice(index + 1).entries()) {
        const compared = await compareBinaries({ benchmark, trees: { base: one, head: other } });
        const names = `layouts ${index + 1} and ${index + further + 2} of the ${side}`;
        if (compared === undefined) {
          return notVaried(benchmark, 'its program is no file of the build whose code could be compared');
        }
        if (compared.identical) return notVaried(benchmark, `${names} are the same machine code`);
      }
    }
  }
  return { layouts: layouts.length };
}
