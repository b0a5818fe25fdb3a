/** A plain sentence about what data can carry. */
export interface Remark {
  /** Which remark. */
  readonly id: string;
  /** `stops`: there is no fit. `warns`: there is one that should not be trusted as it stands. `notes`: good to know. */
  readonly weight: "stops" | "warns" | "notes";
  /** The sentence. */
  readonly says: string;
}

export const stops = (id: string, says: string): Remark => ({ id, weight: "stops", says });
export const warns = (id: string, says: string): Remark => ({ id, weight: "warns", says });
export const notes = (id: string, says: string): Remark => ({ id, weight: "notes", says });

/** A number that was estimated. */
export interface Estimate {
  /** In the unit of what is estimated. */
  readonly value: number;
  /** Standard error, in the same unit; nothing where the data give none. */
  readonly se?: number;
  /** Lower end of the confidence interval, in the same unit. */
  readonly low?: number;
  /** Upper end of it, in the same unit. */
  readonly high?: number;
  /** `fixed`: given and not estimated. `at the bound`: pushed against the end of what is allowed, so without an error. */
  readonly how: "estimated" | "fixed" | "at the bound";
}

export const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;
