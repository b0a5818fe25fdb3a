import type { Variability } from "../model/model.js";

type Origin = Pick<Variability, "source" | "evidence">;

/** A published variance of the logarithm. */
export const fromOmega2 =
  (origin: Origin) =>
  (omega2: number, note = ""): Variability => ({ omega2, note, ...origin });

/** A published coefficient of variation in percent; for a lognormal factor omega² = log(1 + CV²). */
export const fromCV =
  (origin: Origin) =>
  (percent: number, note = ""): Variability => ({
    omega2: Math.log1p((percent / 100) ** 2),
    note: `CV ${percent} %${note && `; ${note}`}`,
    ...origin,
  });
