import { controlsScript } from './controls-script.ts';
import { drawingScript } from './drawing-script.ts';
import { framesScript } from './frames-script.ts';

/**
 * The page's script: lays the frames out, zooms, searches, explains. Plain DOM, no network, text only through
 * `textContent` and attributes. Its hash stands in `flamegraph.ts`; the tests tell the new one after an edit.
 */
export const flamegraphScript = `'use strict';
(() => {${framesScript}${drawingScript}${controlsScript}})();
`;
