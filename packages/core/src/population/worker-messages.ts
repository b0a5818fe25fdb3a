import type { PopulationSpec } from "./plan.js";

/** Work out people `from` to `to` over all moments. */
export interface Fill {
  readonly kind: "fill";
  readonly job: number;
  readonly spec: PopulationSpec;
  readonly n: number;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** One store a column, where threads may share memory. */
  readonly shared: readonly SharedArrayBuffer[] | undefined;
  /** The moments of each thread. */
  readonly shares: readonly (readonly [from: number, to: number])[];
}

/** Take the percentiles of moments `from` to `to` over everybody. */
export interface Select {
  readonly kind: "select";
  readonly job: number;
  readonly from: number;
  readonly to: number;
  /** What each thread has found for these moments, column by column; empty where memory is shared. */
  readonly pieces: readonly (readonly Float64Array[])[];
}

export type Order = Fill | Select | { readonly kind: "stop"; readonly job: number };

export type Answer =
  | { readonly kind: "done"; readonly job: number; readonly done: number }
  | { readonly kind: "filled"; readonly job: number; readonly pieces: readonly (readonly Float64Array[])[] }
  | {
      readonly kind: "selected";
      readonly job: number;
      readonly bands: readonly Float64Array[];
      readonly shares: readonly Float64Array[];
    }
  | { readonly kind: "failed"; readonly job: number; readonly message: string };
