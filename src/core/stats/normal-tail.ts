/** From here on the continued fraction converges fast; below it the series does. */
const seriesEnd = 2;
const mostTerms = 400;

/** erf(x) for 0 <= x < 2: x × 2/√π × exp(-x²) × Σ (2x²)^k / (1·3·5…(2k+1)) (DLMF 7.6.2). */
function errorFunction(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < mostTerms && term > sum * 1e-17; k += 1) {
    term *= (2 * x * x) / (2 * k + 1);
    sum += term;
  }
  return ((2 * x) / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** erfc(x) for x >= 2 by the continued fraction of DLMF 7.9.1, from its far end inwards; no digits cancel in it. */
function farComplement(x: number): number {
  let fraction = x;
  for (let k = 120; k >= 1; k -= 1) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}

/** The standard normal distribution's lower tail, P(Z <= z), to about 12 digits also far out, where levels are set. */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const beyond = x < seriesEnd ? (1 - errorFunction(x)) / 2 : farComplement(x) / 2;
  return z < 0 ? beyond : 1 - beyond;
}

/** Probabilities whose quantile is kept; a report asks for few different ones. */
const keptQuantiles = 100;
const quantiles = new Map<number, number>();

/** The z that a standard normal value exceeds with probability `p` (above 0, at most 0.5), by bisection. */
export function normalQuantile(p: number): number {
  const known = quantiles.get(p);
  if (known !== undefined) return known;
  let low = 0;
  let high = 40;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (normalTail(-middle) > p) low = middle;
    else high = middle;
  }
  const quantile = (low + high) / 2;
  if (quantiles.size >= keptQuantiles) quantiles.clear();
  quantiles.set(p, quantile);
  return quantile;
}
