import { usualConfidence } from '../compare/block-level.ts';
import type { ChangeContext } from '../compare/estimate-change.ts';
import type { Metric } from '../model/metric.ts';

/**
 * How values of two commits of a history are compared: their rounds never ran next to each other. The usual confidence is
 * enough where drift may block too, because only a head that is surely worse than its own base, at the confidence of a
 * block, is blocked for it: chance blocks no more heads than without a history.
 */
export function designOf({ nature }: Metric): ChangeContext {
  return { nature, confidence: usualConfidence, interleaved: false };
}
