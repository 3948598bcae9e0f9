import type { World } from './state.ts';

/** What is left of an installation's hour. */
export interface RateMeter {
  /** Counts one request of a caller; true where the limit is used up. */
  readonly spend: (key: string) => boolean;
  readonly show: (key: string) => RateState;
}

export interface RateState {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Seconds since 1970. */
  readonly reset: number;
}

const hour = 60 * 60 * 1_000;

/** Counts requests in windows of an hour, as GitHub's primary limit does. */
export function openRateMeter(world: World, limit: number): RateMeter {
  const windows = new Map<string, { used: number; ends: number }>();
  const windowOf = (key: string): { used: number; ends: number } => {
    const now = world.clock.now();
    const open = windows.get(key);
    if (open !== undefined && open.ends > now) return open;
    const fresh = { used: 0, ends: now + hour };
    windows.set(key, fresh);
    return fresh;
  };
  return {
    spend(key) {
      const window = windowOf(key);
      if (window.used >= limit) return true;
      window.used += 1;
      return false;
    },
    show(key) {
      const { used, ends } = windowOf(key);
      return { limit, used, remaining: limit - used, reset: Math.ceil(ends / 1_000) };
    },
  };
}

export function rateHeaders(state: RateState): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(state.remaining),
    'x-ratelimit-reset': String(state.reset),
    'x-ratelimit-used': String(state.used),
    'x-ratelimit-resource': 'core',
  };
}
