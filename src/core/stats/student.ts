const mostTerms = 10_000;
const tiny = 1e-300;

/** Coefficients g = 7, n = 9 of Lanczos, "A Precision Approximation of the Gamma Function" (1964), without the first. */
const lanczos: readonly number[] = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x >= 0.5. */
function logGamma(x: number): number {
  const below = x - 1;
  const far = below + 7.5;
  const sum = lanczos.reduce((total, part, index) => total + part / (below + index + 1), 0.9999999999998099);
  return 0.5 * Math.log(2 * Math.PI) + (below + 0.5) * Math.log(far) - far + Math.log(sum);
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), by the modified method of Lentz. */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let fraction = d;
  const step = (numerator: number): number => {
    d = 1 / (1 + numerator * d || tiny);
    c = 1 + numerator / c || tiny;
    fraction *= c * d;
    return c * d;
  };
  for (let m = 1; m < mostTerms; m += 1) {
    step((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    const change = step((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return fraction;
}

/** The regularised incomplete beta function I_x(a, b); `rest` is 1 - x, told apart so that no digits are lost. */
function incompleteBeta(
  a: number,
  b: number,
  { x, rest }: { readonly x: number; readonly rest: number },
): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(rest));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, rest)) / b;
}

/** P(T > t) of Student's distribution with `freedom` degrees (1 or more, fractions allowed), for t >= 0 (DLMF 8.17). */
export function studentTail(t: number, freedom: number): number {
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return 0;
  const whole = freedom + square;
  return incompleteBeta(freedom / 2, 0.5, { x: freedom / whole, rest: square / whole }) / 2;
}

/** The derivative of -P(T > t) for t >= 0. */
function studentDensity(t: number, freedom: number): number {
  const half = (freedom + 1) / 2;
  const front = logGamma(half) - logGamma(freedom / 2) - Math.log(freedom * Math.PI) / 2;
  return Math.exp(front - half * Math.log1p((t * t) / freedom));
}

/** Logarithms of t so close are one t; a step so small leaves an error far below that of the tail. */
const closeEnough = 1e-12;
const mostSteps = 200;

/**
 * The t that Student's T exceeds with probability `p` (above 0, at most 0.5), by Newton's method for the logarithm of the
 * tail over that of t: a falling curve that only bends down, so that steps come in from the right. Where one would leave what is known of
 * the root, its half is taken.
 */
export function studentQuantile(p: number, freedom: number): number {
  let low = -40;
  let high = 300;
  let at = Math.log(-2 * Math.log(p)) / 2;
  for (let step = 0; step < mostSteps; step += 1) {
    const t = Math.exp(at);
    const tail = studentTail(t, freedom);
    if (tail > p) low = at;
    else high = at;
    const newton = at + (Math.log(tail / p) * tail) / (t * studentDensity(t, freedom));
    const next = newton >= low && newton <= high ? newton : (low + high) / 2;
    const isClose = Math.abs(next - at) <= closeEnough;
    at = next;
    if (isClose) break;
  }
  return Math.exp(at);
}
