import { renderFolded } from './export-folded.ts';
import { encodePprof } from './export-pprof.ts';
import { renderSpeedscope } from './export-speedscope.ts';
import { type FlamegraphOptions, renderFlamegraph } from './flamegraph.ts';
import { describeSides, growSides, hasHead } from './sides.ts';
import { renderFlamegraphSvg } from './svg.ts';

interface FlamegraphFormat {
  /** The name of its file where the user gives none. */
  readonly file: string;
  /** The file's content, before `compress`. */
  readonly render: (options: FlamegraphOptions) => string | Uint8Array;
  /** Whether the format's readers expect gzip. */
  readonly compress: boolean;
}

/** Everything that a flame graph can be written as. */
export const flamegraphFormats: ReadonlyMap<string, FlamegraphFormat> = new Map<string, FlamegraphFormat>([
  ['html', { file: 'flamegraph.html', compress: false, render: renderFlamegraph }],
  [
    'svg',
    {
      file: 'flamegraph.svg',
      compress: false,
      render: ({ title, sides }) => renderFlamegraphSvg(title, sides),
    },
  ],
  [
    'folded',
    {
      file: 'stacks.folded',
      compress: false,
      render: ({ sides }) => renderFolded(growSides(sides), hasHead(sides)),
    },
  ],
  [
    'speedscope',
    {
      file: 'profile.speedscope.json',
      compress: false,
      render: ({ title, sides }) =>
        renderSpeedscope(growSides(sides), { title, unit: describeSides(sides).unit, diff: hasHead(sides) }),
    },
  ],
  [
    'pprof',
    {
      file: 'profile.pb.gz',
      compress: true,
      render: ({ sides }) => encodePprof(growSides(sides), describeSides(sides).unit, hasHead(sides)),
    },
  ],
]);
